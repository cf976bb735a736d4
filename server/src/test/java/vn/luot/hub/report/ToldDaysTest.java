package vn.luot.hub.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.province.DayJson;
import vn.luot.hub.province.SiteDay;
import vn.luot.hub.province.Tally;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;

/// What the province is told of a day is what the day's own report says, and nobody's name.
class ToldDaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @TempDir private Path folder;

    @Test
    void isTheDaysOwnReportByServiceAndHourWithoutNames() {
        var clock = SetClock.at("2026-03-02T07:40:00+07:00");
        try (var data = DataFolder.take(folder);
                var database = Database.open(data);
                var engine =
                        new Engine(
                                SmallOffice.rules(),
                                new EventLog(database, SmallOffice.ID, _ -> SmallOffice.calendar()),
                                clock)) {
            var reports = new Reports(database, SmallOffice.ID);
            var days = new ToldDays(database, reports, () -> OfficeFile.shipped("demo"));
            give(engine, new Command.OpenDay(MONDAY));
            give(engine, new Command.OpenDesk(SmallOffice.DESK_1, Set.of()));
            give(engine, SmallOffice.issue(1, SmallOffice.A));
            clock.set("2026-03-02T07:49:30+07:00");
            give(engine, new Command.CallNext(SmallOffice.DESK_1));
            clock.set("2026-03-02T08:00:00+07:00");
            give(engine, new Command.Finish(SmallOffice.DESK_1, Optional.empty(), 1));
            give(engine, SmallOffice.issue(2, SmallOffice.A));
            var parts = days.parts(MONDAY);
            assertThat(parts.stream().map(SiteDay.Part::hour)).containsExactly(7, 8);
            var total = parts.stream().map(SiteDay.Part::tally).reduce(Tally.NONE, Tally::plus);
            var own = reports.day(MONDAY).all();
            assertThat(total.visits()).isEqualTo(own.counts().visits()).isEqualTo(2);
            assertThat(total.waits().mean()).isEqualTo(own.waits().mean()).isEqualTo(570);
            assertThat(total.waits().p90()).isEqualTo(10);
            assertThat(total.serving().seconds()).isEqualTo(630);
            assertThat(text(parts)).doesNotContain("hanh", SmallOffice.ticket(1).toString());
        }
    }

    private static String text(List<SiteDay.Part> parts) {
        var day = new SiteDay(SmallOffice.ID, MONDAY, 1, Instant.EPOCH, Optional.empty(), parts);
        return new String(DayJson.write(day), StandardCharsets.UTF_8);
    }

    private static void give(Engine engine, Command command) {
        engine.submit(command, new Actor.Staff("hanh")).join();
    }
}
