package vn.luot.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.journal.Proving;
import vn.luot.hub.journal.RestoredNote;

/// `restore`: a backup into an empty data folder.
@Command(name = "restore", description = "Reads a backup into an empty data folder.")
final class Restore implements Callable<Integer> {
    /// What a try that did not end leaves.
    private static final Set<String> UNFINISHED =
            Set.of("hub.lock", "hub.restored", "hub.restored.begun", "restoring.mv.db");

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
        checkEmpty();
        try (var data = DataFolder.take(folder)) {
            RestoredNote.begin(data.path());
            Database.restore(data, file);
            try (var database = Database.open(data)) {
                System.out.println(said(Proving.log(database)));
            }
        }
        System.out.println("restored: " + folder);
        return 0;
    }

    private void checkEmpty() {
        if (Database.isIn(folder))
            throw new Hub.Failed("there is a database in " + folder + " already");
        try (var files = Files.exists(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            files.filter(found -> !UNFINISHED.contains(String.valueOf(found.getFileName())))
                    .findFirst()
                    .ifPresent(found -> {
                        throw new Hub.Failed(
                                "%s is not empty, there is %s: name a new folder"
                                        .formatted(folder, found.getFileName()));
                    });
        } catch (IOException e) {
            throw new Hub.Failed("cannot look into " + folder + ": " + e);
        }
    }

    private static String said(Proof proof) {
        return switch (proof) {
            case Proof.Whole(var events, var head) ->
                    "%d events, whole%nhead %s".formatted(events, head);
            case Proof.Broken(var seq, var why) ->
                    throw new Hub.Failed(
                            "restored, but event %d is %s: do not serve with it, take an earlier backup"
                                    .formatted(seq, why));
        };
    }
}
