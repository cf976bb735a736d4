package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.OpenHub;
import vn.luot.wire.DeskId;

/// The log of an inspection pack, held against the hash that somebody wrote down.
class VerifyLinesTest {
    @TempDir private Path folder;
    private final StringWriter said = new StringWriter();

    @Test
    void thePacksLogIsProvenAgainstTheHeadThatWasKept() throws IOException {
        var file = folder.resolve("log.jsonl");
        var head = packed(file);
        assertThat(verify(file, head)).as(said.toString()).isZero();
        assertThat(verify(file, "1".repeat(64))).isEqualTo(1);
        assertThat(said.toString()).contains("changed, or its end is missing");

        var lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));
        assertThat(verify(file, head)).as("its last line is missing").isEqualTo(1);

        Files.write(file, List.of(lines.getFirst().replace("demo", "dema"), lines.get(1)));
        assertThat(verify(file, head)).as("one letter was changed").isEqualTo(1);
        assertThat(said.toString()).contains("event 1 is ");

        Files.write(file, lines.subList(1, lines.size()));
        assertThat(verify(file, head)).as("its first line is missing").isEqualTo(1);
        var before = lines.getFirst().replaceAll(".*\"hash\":\"([0-9a-f]{64})\".*", "$1");
        assertThat(verify(file, head, "--before", before)).isZero();
    }

    private int verify(Path file, String head, String... more) {
        var line = Hub.commandLine().setErr(new PrintWriter(said, true));
        var given = new String[] {"verify-log", "--lines", file.toString(), "--head", head};
        var all = new ArrayList<>(List.of(given));
        all.addAll(List.of(more));
        return line.execute(all.toArray(String[]::new));
    }

    /// Gives the head that the hub itself has.
    private String packed(Path file) throws IOException {
        try (var hub = new OpenHub(folder.resolve("data"));
                var inspector = hub.signedIn("thanh-tra", Role.INSPECTOR)) {
            hub.give(new Command.OpenDesk(DeskId.of(4), Set.of()));
            var zip = inspector.bytes("/manager/reports/pack.zip?day=2026-03-02");
            try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                    if (entry.getName().equals("log.jsonl")) Files.write(file, in.readAllBytes());
            }
            return ((Proof.Whole) hub.proof()).head();
        }
    }
}
