package vn.luot.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.Disk;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.journal.Proving;

/// `backup`: everything the hub knows in one file, which any later version reads.
@Command(name = "backup", description = "Writes everything the hub knows to one file.")
final class Backup implements Callable<Integer> {
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "FILE", description = "A new file, such as luot-2026-03-02.sql.gz.")
    private Path file = Path.of("luot.sql.gz");

    @Override
    public Integer call() {
        if (Files.exists(file)) throw new Hub.Failed("there is a file " + file);
        return data.with(this::write);
    }

    private int write(Database database) {
        var work = file.resolveSibling(file.getFileName() + ".begun");
        try {
            var written = Proving.backup(database, work);
            Disk.rename(written.file(), file);
            Proving.remove(work);
            return said(written.proof());
        } catch (IOException e) {
            throw new Hub.Failed("cannot write " + file + ": " + e);
        }
    }

    private int said(Proof proof) {
        return switch (proof) {
            case Proof.Whole(var events, var head) -> {
                System.out.printf("written: %s: %d events, whole%nhead %s%n", file, events, head);
                yield 0;
            }
            case Proof.Broken(var seq, var why) ->
                    throw new Hub.Failed(
                            "written: %s, but event %d is %s".formatted(file, seq, why));
        };
    }
}
