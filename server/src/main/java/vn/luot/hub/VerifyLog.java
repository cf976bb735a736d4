package vn.luot.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.LogLines;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.journal.Proving;

/// `verify-log`: proves that no event was changed, moved or taken out.
@Command(
        name = "verify-log",
        description = "Proves that no event of the log was changed, moved or taken out.")
final class VerifyLog implements Callable<Integer> {
    @Mixin private DataOptions data = new DataOptions();

    @Option(
            names = "--lines",
            paramLabel = "FILE",
            description = "Look at the log.jsonl of an inspection pack instead of a hub's data.")
    private @Nullable Path lines;

    @Option(
            names = "--before",
            paramLabel = "HASH",
            description = "The hash before its first line, as the pack's README.txt says.")
    private String before = "0".repeat(64);

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "The hash that the last line must have, or some event of the hub's data.")
    private @Nullable String head;

    @Override
    public Integer call() {
        return lines == null ? data.with(this::verify) : verify(lines);
    }

    private int verify(Path file) {
        return switch (LogLines.prove(before, read(file))) {
            case Proof.Whole(var seq, var last) -> {
                if (head != null && !head.equals(last))
                    throw new Hub.Failed(
                            "%s ends with hash %s, not %s: changed, or its end is missing"
                                    .formatted(file, last, head));
                System.out.printf("%s: whole up to event %d%nhead %s%n", file, seq, last);
                yield 0;
            }
            case Proof.Broken(var seq, var why) ->
                    throw new Hub.Failed("%s: event %d is %s".formatted(file, seq, why));
        };
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new Hub.Failed("cannot read " + file + ": " + e.getMessage());
        }
    }

    private int verify(Database database) {
        var office = DataOptions.office(database).office();
        return switch (Proving.log(database)) {
            case Proof.Whole(var events, var last) -> {
                if (head != null && !Proving.has(database, head))
                    throw new Hub.Failed("office %s: no event has hash %s".formatted(office, head));
                System.out.printf("office %s: %d events, whole%nhead %s%n", office, events, last);
                yield 0;
            }
            case Proof.Broken(var seq, var why) ->
                    throw new Hub.Failed("office %s: event %d is %s".formatted(office, seq, why));
        };
    }
}
