package vn.luot.hub.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;

/// A new database whose tables are there already: to make them takes longer than most tests.
public final class FreshDatabase {
    private static final byte[] TABLES = made();

    private FreshDatabase() {}

    /// Opens the database of a data folder, which need not have one yet.
    public static Database open(DataFolder folder) {
        var file = EmbeddedFile.in(folder.path());
        try {
            if (!file.exists()) Files.write(file.path(), TABLES);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file.path(), e);
        }
        return Database.open(folder);
    }

    private static byte[] made() {
        try {
            var path = Files.createTempDirectory("luot-tables");
            try (var folder = DataFolder.take(path)) {
                Database.open(folder).close();
            }
            var tables = Files.readAllBytes(EmbeddedFile.in(path).path());
            try (var files = Files.walk(path)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the tables", e);
        }
    }
}
