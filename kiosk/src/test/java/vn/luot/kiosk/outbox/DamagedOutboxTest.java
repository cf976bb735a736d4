package vn.luot.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.panel.Numbers;
import vn.luot.wire.FromKiosk.HelpAsked;
import vn.luot.wire.Wire;

/// What `OutboxFuzz` found: each was once a number given twice, an event lost, or a kiosk that
/// could not go on.
class DamagedOutboxTest {
    @TempDir Path folder;

    /// The first record may stand for all that was acknowledged and forgotten.
    @Test
    void aFileThatLostItsOnlyStateRepeatsNoNumber() throws IOException {
        var numbers = new Numbers(Optional.of(Happenings.DAY), 0, Map.of("A", 300));
        var file = new ByteArrayOutputStream();
        file.writeBytes(state("e1", 5, numbers));
        file.writeBytes(help(6));
        var bytes = file.toByteArray();
        bytes[20] ^= 1;
        try (var outbox = Outbox.open(holding(bytes), "e2")) {
            assertThat(outbox.pending()).isEqualTo(1);
            assertThat(outbox.numbers().next(Happenings.DAY, "A", 1).n()).isGreaterThan(300);
        }
    }

    @Test
    void anAcknowledgementOfEventsNobodyMadeIsNotBelieved() {
        try (var outbox = Outbox.open(folder, "e1")) {
            outbox.add(Happenings.DAY, Happenings.stamp(), Happenings.taken("A", 1));
            outbox.forget("e1", Long.MAX_VALUE);
            assertThat(outbox.pending()).isEqualTo(1);
            var next = outbox.add(Happenings.DAY, Happenings.stamp(), new HelpAsked());
            assertThat(next.seq()).isEqualTo(2);
        }
    }

    @Test
    void aStateWithImpossibleNumbersIsDamage() throws IOException {
        var absurd = new Numbers(Optional.of(Happenings.DAY), 827_916_701, Map.of());
        try (var outbox = Outbox.open(holding(state("e1", 5, absurd)), "e2")) {
            assertThat(outbox.epoch()).isEqualTo("e2");
            assertThat(outbox.numbers().next(Happenings.DAY, "A", 1).n()).isEqualTo(501);
        }
    }

    @Test
    void aStateWhoseEpochNoHubWouldTakeIsDamage() throws IOException {
        try (var outbox = Outbox.open(holding(state("e\u0011", 5, Numbers.NONE)), "e2")) {
            assertThat(outbox.epoch()).isEqualTo("e2");
            outbox.add(Happenings.DAY, Happenings.stamp(), Happenings.taken("A", 1));
            assertThat(outbox.unfinished()).hasSize(1);
        }
    }

    @Test
    void anEventBeyondWhatTheStateBehindItSaysIsNotWrittenOver() throws IOException {
        var file = new ByteArrayOutputStream();
        file.writeBytes(state("e1", 5, Numbers.NONE));
        file.writeBytes(help(6));
        file.writeBytes(state("e1", 5, Numbers.NONE));
        try (var outbox = Outbox.open(holding(file.toByteArray()), "e2")) {
            var next = outbox.add(Happenings.DAY, Happenings.stamp(), new HelpAsked());
            assertThat(next.seq()).isEqualTo(7);
            assertThat(outbox.pending()).isEqualTo(2);
        }
    }

    private static byte[] help(long seq) {
        var envelope = Happenings.stamp().on("e1", seq, new HelpAsked());
        return frame(new Entry.Event(seq, Happenings.DAY, Wire.write(envelope)));
    }

    private static byte[] state(String epoch, long seq, Numbers numbers) {
        return frame(
                new Entry.State(
                        new Memory(epoch, seq, 0, numbers, OpenTickets.NONE, Instant.EPOCH)));
    }

    private static byte[] frame(Entry entry) {
        return Records.frame(Entry.bytes(entry)).array();
    }

    private Path holding(byte[] file) throws IOException {
        var scratch = Files.createTempDirectory(folder, "scratch");
        Files.write(scratch.resolve(Outbox.FILE), file);
        return scratch;
    }
}
