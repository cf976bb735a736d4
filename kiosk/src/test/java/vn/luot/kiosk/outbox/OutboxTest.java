package vn.luot.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.luot.kiosk.outbox.Happenings.DAY;
import static vn.luot.kiosk.outbox.Happenings.at;
import static vn.luot.kiosk.outbox.Happenings.messages;
import static vn.luot.kiosk.outbox.Happenings.printedTicket;
import static vn.luot.kiosk.outbox.Happenings.stamp;
import static vn.luot.kiosk.outbox.Happenings.taken;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.outbox.Outbox.Stored;
import vn.luot.wire.FromKiosk.HelpAsked;

/// What was added stays, whatever happens to the end of the file.
class OutboxTest {
    @TempDir private Path folder;

    @Test
    void anAddedEventIsThereAfterARestart() {
        try (var outbox = Outbox.open(folder, "e1")) {
            outbox.add(DAY, stamp(), new HelpAsked());
            outbox.add(DAY, stamp(), taken("A", 1));
        }
        try (var outbox = Outbox.open(folder, "e2")) {
            assertThat(outbox.epoch()).isEqualTo("e1");
            assertThat(messages(outbox)).hasSize(2);
            assertThat(outbox.after(0, 16)).extracting(Stored::seq).containsExactly(1L, 2L);
            assertThat(outbox.add(DAY, stamp(), new HelpAsked()).seq()).isEqualTo(3);
        }
    }

    @Test
    void whatTheHubHasIsForgottenForGood() {
        try (var outbox = Outbox.open(folder, "e1")) {
            for (int i = 0; i < 5; i++) outbox.add(DAY, stamp(), new HelpAsked());
            outbox.forget("another", 5);
            assertThat(outbox.pending()).isEqualTo(5);
            outbox.forget("e1", 3);
            outbox.forget("e1", 2);
        }
        try (var outbox = Outbox.open(folder, "e2")) {
            assertThat(outbox.upto()).isEqualTo(3);
            assertThat(outbox.after(3, 1)).extracting(Stored::seq).containsExactly(4L);
        }
    }

    @Test
    void theLatestTimeOutlivesCompaction() {
        var at = Instant.parse("2026-03-02T03:00:00Z");
        try (var outbox = Outbox.open(folder, "e1")) {
            assertThat(outbox.latest()).isEqualTo(Instant.EPOCH);
            outbox.add(DAY, at(at), new HelpAsked());
            outbox.add(DAY, at(at.minusSeconds(60)), new HelpAsked());
            for (int i = 0; i < 400; i++) outbox.add(DAY, at(at), printedTicket());
            outbox.forget("e1", outbox.lastSeq());
        }
        try (var outbox = Outbox.open(folder, "e2")) {
            assertThat(outbox.latest()).isEqualTo(at);
        }
    }

    @Test
    void aFullDiskRefusesClearlyAndWorksAgainWhenThereIsRoom() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "ulimit -S -f 4; exec \"$0\" \"$@\"",
                                java,
                                "-XX:-UsePerfData",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FullDisk.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        var output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains("cannot store event").contains("stored again");
        assertThat(child.exitValue()).as(output).isZero();
        try (var outbox = Outbox.open(folder, "e2")) {
            assertThat(outbox.epoch()).isEqualTo("full");
            assertThat(output).contains("events " + outbox.pending());
            assertThat(messages(outbox)).hasSize(outbox.pending());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Outbox.open(file, "e1"))
                .isInstanceOf(OutboxException.class)
                .hasMessageContaining(file.toString());
    }
}
