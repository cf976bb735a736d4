package vn.luot.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.kiosk.outbox.Outbox.Stored;
import vn.luot.kiosk.outbox.Records.Found;
import vn.luot.kiosk.panel.LeftTicket;
import vn.luot.wire.FromKiosk.Happened;
import vn.luot.wire.FromKiosk.HelpAsked;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.PrintResult;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.Wire;

/// What was added stays, whatever happens to the end of the file.
class OutboxTest {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @TempDir Path folder;

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

    private static Stamp at(Instant wall) {
        return new Stamp(UUID.randomUUID(), "b", Duration.ZERO, wall, Optional.empty());
    }

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
    void ownNumbersAndUnfinishedTicketsOutliveCompaction() throws IOException {
        var open = taken("C", 2);
        try (var outbox = Outbox.open(folder, "e1")) {
            for (int i = 0; i < 400; i++) outbox.add(DAY.minusDays(9), stamp(), printedTicket());
            outbox.add(DAY.minusDays(2), stamp(), new HelpAsked());
            outbox.add(DAY.minusDays(1), stamp(), new HelpAsked());
            outbox.add(DAY, stamp(), taken("A", 7));
            outbox.add(DAY, stamp(), open);
            var before = Files.size(folder.resolve(Outbox.FILE));
            outbox.forget("e1", outbox.lastSeq());
            assertThat(Files.size(folder.resolve(Outbox.FILE))).isLessThan(before / 10);
            outbox.add(DAY, stamp(), new HelpAsked());
        }
        try (var outbox = Outbox.open(folder, "e2")) {
            assertThat(outbox.numbers().next(DAY, "A", 1).n()).isEqualTo(8);
            assertThat(outbox.numbers().next(DAY, "C", 1).n()).isEqualTo(3);
            assertThat(outbox.unfinished()).extracting(LeftTicket::taken).contains(open);
            assertThat(outbox.lastSeq()).isEqualTo(405);
            assertThat(outbox.after(0, 16)).extracting(Stored::seq).containsExactly(405L);
        }
    }

    @Test
    void aTicketWhosePaperIsKnownIsFinished() {
        var ticket = taken("A", 1);
        try (var outbox = Outbox.open(folder, "e1")) {
            outbox.add(DAY, stamp(), ticket);
            assertThat(outbox.unfinished()).extracting(LeftTicket::taken).containsExactly(ticket);
            outbox.add(DAY, stamp(), new TicketPrinted(ticket.ticket(), PrintResult.PRINTED));
            assertThat(outbox.unfinished()).isEmpty();
        }
    }

    @Test
    void everyWholeRecordIsFoundWhereverTheFileIsCutOrFlipped() throws IOException {
        tenTickets();
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
        var events = tenTickets();
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
        var events = tenTickets();
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
        tenTickets();
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
    void aHubThatForgotIsToldAgainInANewEpoch() {
        var events = tenTickets();
        try (var outbox = Outbox.open(folder, "unused")) {
            outbox.forget("e1", 6);
            outbox.startOver("e2");
            assertThat(outbox.epoch()).isEqualTo("e2");
            assertThat(messages(outbox)).isEqualTo(events);
            assertThat(outbox.numbers().next(DAY, "A", 1).n()).isEqualTo(6);
            assertThat(outbox.add(DAY, stamp(), new HelpAsked()).seq()).isEqualTo(11);
            outbox.forget("e1", 9);
            assertThat(outbox.pending()).isEqualTo(11);
            outbox.forget("e2", 6);
        }
        try (var outbox = Outbox.open(folder, "e3")) {
            assertThat(outbox.after(6, 16))
                    .extracting(Stored::seq)
                    .containsExactly(7L, 8L, 9L, 10L, 11L);
            assertThat(outbox.unfinished()).hasSize(10);
        }
    }

    @Test
    void rubbishInPlaceOfTheFileDoesNotStopTheKiosk() throws IOException {
        Files.writeString(folder.resolve(Outbox.FILE), "not an outbox at all");
        try (var outbox = Outbox.open(folder, "e2")) {
            assertThat(outbox.add(DAY, stamp(), new HelpAsked()).seq()).isEqualTo(1);
            assertThat(outbox.numbers().next(DAY, "A", 1).n()).isGreaterThan(400);
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

    private List<Happened> tenTickets() {
        var events = new ArrayList<Happened>();
        try (var outbox = Outbox.open(folder, "e1")) {
            for (int i = 1; i <= 10; i++) {
                var event = taken(i % 2 == 0 ? "A" : "C", (i + 1) / 2);
                outbox.add(DAY, stamp(), event);
                events.add(event);
            }
        }
        return events;
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

    @Test
    void aTicketThatWasNotPrintedIsOpenUntilItIs() {
        var failed = taken("A", 1);
        var unknown = taken("C", 1);
        try (var outbox = Outbox.open(folder, "e1")) {
            outbox.add(DAY, stamp(), failed);
            outbox.add(DAY, stamp(), new TicketPrinted(failed.ticket(), PrintResult.FAILED));
            outbox.add(DAY, stamp(), unknown);
            outbox.add(DAY, stamp(), new TicketPrinted(unknown.ticket(), PrintResult.UNKNOWN));
            for (int i = 0; i < 400; i++) outbox.add(DAY, stamp(), printedTicket());
            outbox.forget("e1", outbox.lastSeq());
        }
        try (var outbox = Outbox.open(folder, "e2")) {
            assertThat(outbox.unfinished()).allMatch(LeftTicket::reported);
            assertThat(outbox.unfinished())
                    .extracting(LeftTicket::taken)
                    .containsExactly(failed, unknown);
            outbox.add(DAY, stamp(), new TicketPrinted(failed.ticket(), PrintResult.REPRINTED));
            assertThat(outbox.unfinished()).extracting(LeftTicket::taken).containsExactly(unknown);
        }
    }

    @Test
    void aDayWithoutPaperFillsNoDisk() {
        try (var outbox = Outbox.open(folder, "e1")) {
            for (int n = 1; n <= 200; n++) {
                var ticket = taken("A", n);
                outbox.add(DAY, stamp(), ticket);
                outbox.add(DAY, stamp(), new TicketPrinted(ticket.ticket(), PrintResult.FAILED));
            }
            assertThat(outbox.unfinished()).hasSize(OpenTickets.MOST_PAPERLESS);
            assertThat(outbox.unfinished().getLast().taken().number().n()).isEqualTo(200);
            var later = stamp().wall().plus(Duration.ofHours(3));
            outbox.add(DAY, at(later), printedTicket());
            assertThat(outbox.unfinished()).isEmpty();
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

    static List<Object> messages(Outbox outbox) {
        return outbox.after(0, 1000).stream()
                .map(stored -> (Object) Wire.readFromDevice(stored.json()).message())
                .toList();
    }

    static Stamp stamp() {
        return new Stamp(
                UUID.randomUUID(),
                "boot",
                Duration.ofSeconds(5),
                Instant.parse("2026-03-02T01:22:00Z"),
                Optional.empty());
    }

    static TicketTaken taken(String service, int n) {
        return new TicketTaken(
                new TicketId(UUID.randomUUID()),
                new TicketNumber(service, 1, n),
                new ServiceCode(service),
                Optional.empty(),
                "b1");
    }

    static TicketPrinted printedTicket() {
        return new TicketPrinted(new TicketId(UUID.randomUUID()), PrintResult.PRINTED);
    }
}
