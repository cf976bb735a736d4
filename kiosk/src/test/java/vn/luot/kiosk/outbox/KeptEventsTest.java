package vn.luot.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.kiosk.outbox.Happenings.DAY;
import static vn.luot.kiosk.outbox.Happenings.messages;
import static vn.luot.kiosk.outbox.Happenings.printedTicket;
import static vn.luot.kiosk.outbox.Happenings.stamp;
import static vn.luot.kiosk.outbox.Happenings.tenTickets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.outbox.Outbox.Stored;
import vn.luot.wire.FromKiosk.HelpAsked;

/// What the hub has stays here for some days: it may come back from a backup that is days old.
class KeptEventsTest {
    @TempDir private Path folder;

    @Test
    void aHubThatForgotIsToldAgainInANewEpoch() {
        var events = tenTickets(folder);
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
    void eventsOfTheLastDaysOutliveCompaction() {
        try (var outbox = Outbox.open(folder, "e1")) {
            for (int i = 0; i < 400; i++) outbox.add(DAY.minusDays(9), stamp(), printedTicket());
            for (int day = 7; day >= 0; day -= 3)
                for (int i = 0; i < 100; i++)
                    outbox.add(DAY.minusDays(day), stamp(), printedTicket());
            outbox.forget("e1", outbox.lastSeq());
        }
        try (var outbox = Outbox.open(folder, "e2")) {
            assertThat(outbox.pending()).isZero();
            outbox.startOver("e3");
            assertThat(outbox.pending()).isEqualTo(300);
        }
    }

    /// Of two backups restored one after the other the second may be the older one.
    @Test
    void whatTheHubHasAgainIsStillKept() {
        try (var outbox = Outbox.open(folder, "e1")) {
            for (int i = 0; i < 10; i++) outbox.add(DAY, stamp(), printedTicket());
            outbox.forget("e1", 10);
            outbox.startOver("e2");
            outbox.forget("e2", 10);
            outbox.startOver("e3");
            assertThat(outbox.pending()).isEqualTo(10);
        }
    }

    /// It is written anew only when it has doubled, not at each acknowledgement.
    @Test
    void aLongDayIsNotWrittenAgainAndAgain() throws IOException {
        try (var outbox = Outbox.open(folder, "e1", 1000)) {
            var file = folder.resolve(Outbox.FILE);
            var last = Files.getAttribute(file, "unix:ino");
            int written = 0;
            for (int i = 0; i < 500; i++) {
                outbox.add(DAY, stamp(), printedTicket());
                outbox.forget("e1", outbox.lastSeq());
                var now = Files.getAttribute(file, "unix:ino");
                if (!now.equals(last)) written++;
                last = now;
            }
            assertThat(written).isBetween(3, 12);
        }
    }

    @Test
    void ofADayThatNeverEndsTheNewestAreKept() throws IOException {
        try (var outbox = Outbox.open(folder, "e1")) {
            for (int i = 0; i < 10; i++) outbox.add(DAY.plusYears(70), stamp(), printedTicket());
            for (int i = 0; i < 5; i++) outbox.add(DAY, stamp(), printedTicket());
        }
        var contents = Records.read(Files.readAllBytes(folder.resolve(Outbox.FILE)));
        assertThat(contents.newest(1, 20)).hasSize(5);
        assertThat(contents.newest(2, 20)).hasSize(15);
        assertThat(contents.newest(2, 7)).extracting(Entry.Event::seq).startsWith(9L).hasSize(7);
    }
}
