package vn.luot.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.kiosk.outbox.Happenings.DAY;
import static vn.luot.kiosk.outbox.Happenings.at;
import static vn.luot.kiosk.outbox.Happenings.printedTicket;
import static vn.luot.kiosk.outbox.Happenings.stamp;
import static vn.luot.kiosk.outbox.Happenings.taken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.outbox.Outbox.Stored;
import vn.luot.kiosk.panel.LeftTicket;
import vn.luot.wire.FromKiosk.HelpAsked;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.PrintResult;

/// A ticket is open until its paper is known.
class OpenTicketsTest {
    @TempDir private Path folder;

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
}
