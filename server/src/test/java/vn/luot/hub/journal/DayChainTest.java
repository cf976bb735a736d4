package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.issue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.hub.SetClock;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Actor;

/// Three days of three numbers each: events 6 to 10 are the middle one.
class DayChainTest {
    private static final LocalDate MIDDLE = LocalDate.of(2026, 3, 3);

    @TempDir private Path folder;
    private DataFolder data;
    private Database database;

    @BeforeEach
    void threeDays() {
        data = DataFolder.take(folder);
        database = Database.open(data);
        var clock = SetClock.at("2026-03-02T07:40:00+07:00");
        try (var engine = BusyDay.engine(database, clock)) {
            for (int n = 1; n <= 9; n++) {
                clock.set("2026-03-0%dT07:4%d:00+07:00".formatted(2 + (n - 1) / 3, n));
                engine.submit(issue(n, A), new Actor.Citizen()).join();
            }
        }
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    @Test
    void aDayIsReadByItselfAndBelongsToTheWholeChain() {
        var day = day();

        assertThat(day.events())
                .extracting(entry -> entry.event().kind())
                .containsExactly(
                        "DayOpened", "TicketIssued", "TicketIssued", "TicketIssued", "DayClosed");
        assertThat(day.events()).extracting(Recorded::day).containsOnly(MIDDLE);
        assertThat(day.proof())
                .isInstanceOfSatisfying(
                        Proof.Whole.class, whole -> assertThat(whole.events()).isEqualTo(10));
        var last = DayChain.of(database.jdbi(), SmallOffice.ID.value(), MIDDLE.plusDays(1));
        assertThat(last.proof()).isEqualTo(BusyDay.log(database).verify());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set body = replace(body, '\"A\"', '\"C\"') where seq = 8",
                "update event set at = at + interval '1' second where seq = 8",
                "delete from event where seq = 8"
            })
    void theListEndsBeforeWhatWasTamperedWith(String tampering) {
        database.jdbi().useHandle(h -> assertThat(h.execute(tampering)).isEqualTo(1));

        assertThat(day().proof())
                .isInstanceOfSatisfying(
                        Proof.Broken.class, broken -> assertThat(broken.seq()).isEqualTo(8));
        assertThat(day().events()).extracting(Recorded::seq).containsExactly(6L, 7L);
    }

    private DayChain day() {
        return DayChain.of(database.jdbi(), SmallOffice.ID.value(), MIDDLE);
    }
}
