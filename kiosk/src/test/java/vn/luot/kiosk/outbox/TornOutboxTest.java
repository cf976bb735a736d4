package vn.luot.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.kiosk.outbox.Happenings.DAY;
import static vn.luot.kiosk.outbox.Happenings.at;
import static vn.luot.kiosk.outbox.Happenings.messages;
import static vn.luot.kiosk.outbox.Happenings.stamp;
import static vn.luot.kiosk.outbox.Happenings.taken;
import static vn.luot.kiosk.outbox.Happenings.tenTickets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.kiosk.outbox.Outbox.Stored;
import vn.luot.kiosk.outbox.Records.Found;
import vn.luot.wire.FromKiosk.Happened;
import vn.luot.wire.FromKiosk.HelpAsked;
import vn.luot.wire.Wire;

/// A power cut may tear what was written last, and a card may flip any bit.
class TornOutboxTest {
    @TempDir private Path folder;

    @Test
    void aTornCursorLeavesTheOneBefore() throws IOException {
        try (var outbox = Outbox.open(folder, "e1")) {
            for (int i = 0; i < 3; i++) outbox.add(DAY, stamp(), new HelpAsked());
            outbox.forget("e1", 1);
            outbox.forget("e1", 2);
        }
        var cursor = folder.resolve(Outbox.CURSOR);
        var bytes = Files.readAllBytes(cursor);
        bytes[3] ^= 0x40;
        Files.write(cursor, bytes);
        try (var outbox = Outbox.open(folder, "e2")) {
            assertThat(outbox.upto()).isEqualTo(1);
            assertThat(outbox.pending()).isEqualTo(2);
        }
    }

    @Test
    void everyWholeRecordIsFoundWhereverTheFileIsCutOrFlipped() throws IOException {
        tenTickets(folder);
        var whole = Files.readAllBytes(folder.resolve(Outbox.FILE));
        var records = Records.read(whole).found();
        for (int at = 0; at < whole.length; at++) {
            int end = at;
            var cut = Records.read(Arrays.copyOf(whole, at)).found();
            assertThat(cut.stream().map(Found::at).toList())
                    .as("cut at %s", at)
                    .isEqualTo(
                            records.stream().filter(r -> r.end() <= end).map(Found::at).toList());
            var flipped = whole.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            assertThat(Records.read(flipped).found().stream().map(Found::at).toList())
                    .as("flipped at %s", at)
                    .isEqualTo(
                            records.stream()
                                    .filter(r -> r.end() <= end || r.at() > end)
                                    .map(Found::at)
                                    .toList());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCutFileLosesNoWholeRecordAndRepeatsNoNumber(long seed) throws IOException {
        var events = tenTickets(folder);
        var whole = Files.readAllBytes(folder.resolve(Outbox.FILE));
        var length = new Random(seed).nextInt(whole.length);
        int kept = 0;
        for (var record : Records.read(whole).found())
            if (record.end() <= length && record.entry() instanceof Entry.Event) kept++;
        check(scratch(Arrays.copyOf(whole, length)), events.subList(0, kept), kept);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aFlippedBitLosesOneRecordAtMostAndRepeatsNoNumber(long seed) throws IOException {
        var events = tenTickets(folder);
        var whole = Files.readAllBytes(folder.resolve(Outbox.FILE));
        var at = new Random(seed).nextInt(whole.length);
        var flipped = whole.clone();
        flipped[at] ^= (byte) (1 << at % 8);
        var record = recordAt(whole, at);
        if (record > 0) events.remove(record - 1);
        check(scratch(flipped), events, 10);
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @Test
    void aDamagedFileIsKeptAsideUnderItsName() throws IOException {
        tenTickets(folder);
        var file = folder.resolve(Outbox.FILE);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        try (var outbox = Outbox.open(folder, "e2")) {
            assertThat(outbox.epoch()).isEqualTo("e2");
            assertThat(outbox.pending()).isEqualTo(9);
        }
        assertThat(folder.resolve(Outbox.FILE + ".damaged-1")).hasBinaryContent(bytes);
    }

    @Test
    void rubbishInPlaceOfTheFileDoesNotStopTheKiosk() throws IOException {
        Files.writeString(folder.resolve(Outbox.FILE), "not an outbox at all");
        try (var outbox = Outbox.open(folder, "e2")) {
            assertThat(outbox.add(DAY, stamp(), new HelpAsked()).seq()).isEqualTo(1);
            assertThat(outbox.numbers().next(DAY, "A", 1).n()).isGreaterThan(400);
        }
    }

    private static void check(Path folder, List<Happened> expected, int used) {
        try (var outbox = Outbox.open(folder, "e2")) {
            assertThat(messages(outbox)).isEqualTo(expected);
            var next = outbox.numbers().next(DAY, "A", 1);
            assertThat(next.n()).isGreaterThan(used / 2);
            outbox.add(DAY, stamp(), taken("A", next.n()));
        }
        try (var outbox = Outbox.open(folder, "e3")) {
            assertThat(outbox.pending()).isEqualTo(expected.size() + 1);
            var seqs = outbox.after(0, 100).stream().map(Stored::seq).toList();
            assertThat(new HashSet<>(seqs)).hasSameSizeAs(seqs);
            assertThat(outbox.after(0, 100))
                    .allSatisfy(stored ->
                            assertThat(Wire.readFromDevice(stored.json()).epoch())
                                    .isEqualTo(outbox.epoch()));
        }
    }

    /// 0 for the state at the front, 1 to 10 for the events.
    private static int recordAt(byte[] whole, int at) {
        var found = Records.read(whole).found();
        for (int i = 0; i < found.size(); i++) if (at < found.get(i).end()) return i;
        throw new IllegalArgumentException("behind the end: " + at);
    }

    private Path scratch(byte[] file) throws IOException {
        var scratch = Files.createTempDirectory(folder, "scratch");
        Files.write(scratch.resolve(Outbox.FILE), file);
        return scratch;
    }
}
