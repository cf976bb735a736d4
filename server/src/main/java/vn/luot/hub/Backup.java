package vn.luot.hub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backup`: everything the hub knows in one file, which any later version reads.
@Command(name = "backup", description = "Writes everything the hub knows to one file.")
final class Backup implements Callable<Integer> {
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "FILE", description = "A new file, such as luot-2026-03-02.sql.gz.")
    private Path file = Path.of("luot.sql.gz");

    @Override
    public Integer call() {
        if (Files.exists(file)) throw new Hub.Failed("there is a file " + file);
        data.with(database -> {
            database.backup(file);
            return true;
        });
        System.out.println("written: " + file);
        return 0;
    }
}
