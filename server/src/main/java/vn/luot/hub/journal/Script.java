package vn.luot.hub.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Everything in an embedded database, as it is at one moment, as SQL that any later version reads.
final class Script {
    /// H2's number for it; JDBC has none.
    private static final int SNAPSHOT = 6;

    private Script() {}

    /// @throws CannotOpen if the file cannot be written
    static void write(Jdbi jdbi, Path file) {
        try {
            jdbi.useHandle(h -> write(h, file));
        } catch (RuntimeException | SQLException e) {
            throw new CannotOpen(
                    "cannot back up to %s: %s".formatted(file, CannotOpen.reason(e)), e);
        }
    }

    /// By default each table would be read as it is when its turn comes: a message counted as
    /// received, but what it said not in the log.
    private static void write(Handle handle, Path file) throws SQLException {
        handle.getConnection().setTransactionIsolation(SNAPSHOT);
        handle.useTransaction(h -> h.execute("script to ? compression gzip", file.toString()));
    }

    /// Wholly, or nothing of it is there.
    ///
    /// @param database that there is not yet
    /// @throws CannotOpen if the file is no backup
    static void read(Path file, EmbeddedFile database) {
        var unfinished = new EmbeddedFile(database.base().resolveSibling("restoring"));
        try {
            Files.deleteIfExists(unfinished.path());
            fill(unfinished, file);
            Disk.rename(unfinished.path(), database.path());
        } catch (RuntimeException | IOException e) {
            throw new CannotOpen("cannot restore %s: %s".formatted(file, CannotOpen.reason(e)), e);
        }
    }

    private static void fill(EmbeddedFile database, Path file) {
        Jdbi.create(database.fillingUrl(), "sa", "")
                .useHandle(h -> {
                    h.execute("runscript from ? compression gzip", file.toString());
                    h.execute("checkpoint sync");
                });
    }
}
