package vn.luot.hub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;

/// `restore`: a backup into an empty data folder.
@Command(name = "restore", description = "Reads a backup into an empty data folder.")
final class Restore implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "An empty or new folder (default: ./data).")
    private Path folder = Path.of("data");

    @Parameters(paramLabel = "FILE", description = "What backup wrote.")
    private Path file = Path.of("luot.sql.gz");

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) throw new Hub.Failed("cannot read " + file);
        try (var data = DataFolder.take(folder)) {
            Database.restore(data, file);
        }
        System.out.println("restored: " + folder);
        return 0;
    }
}
