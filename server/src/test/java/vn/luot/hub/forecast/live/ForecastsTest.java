package vn.luot.hub.forecast.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.DESK_1;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.forecast.Estimator;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.hub.report.Honesty;
import vn.luot.hub.report.Reports;

class ForecastsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Actor STAFF = new Actor.Staff("hanh");

    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-03-02T07:30:00+07:00");
    private DataFolder data;
    private Database database;
    private Engine engine;
    private Reports reports;
    private Forecasts forecasts;

    @BeforeEach
    void open() {
        data = DataFolder.take(folder);
        database = Database.open(data);
        var log = new EventLog(database, SmallOffice.ID, _ -> SmallOffice.calendar());
        engine = new Engine(SmallOffice.rules(), log, clock);
        reports = new Reports(database, SmallOffice.ID);
        forecasts = forecasts();
        does(new Command.OpenDesk(DESK_1, Set.of()));
        for (int n = 1; n <= 4; n++) does(SmallOffice.issue(n, A));
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
        data.close();
    }

    @Test
    void recordsWhatEachTicketIsTold() {
        var told = forecasts.get().tickets();
        await().until(() -> promises().size() == 4);
        for (var event : promises()) {
            var outlook = Objects.requireNonNull(told.get(event.ticket())).outlook().orElseThrow();
            assertThat(event.promise().fromMinutes()).isEqualTo(outlook.range().fromMinutes());
            assertThat(event.promise().toMinutes()).isEqualTo(outlook.range().toMinutes());
        }
        assertThat(forecasts.get()).as("promises change nothing").isSameAs(forecasts.get());
    }

    @Test
    void whatWasToldCanBeWorkedOutAgainFromTheLog() {
        assertThat(forecasts.get().tickets()).hasSize(4);
        await().until(() -> promises().size() == 4);
        var event = promises().getLast();
        var again = new Estimator(SmallOffice.rules());
        var before = Office.empty(SmallOffice.rules());
        for (var entry : reports.eventsAfter(0, (int) event.promise().basis())) {
            again.add(entry.event());
            before = before.apply(entry.event());
        }
        var forecast = again.forecast(before, event.at(), event.promise().basis());
        var ahead = Objects.requireNonNull(forecast.tickets().get(event.ticket()));
        assertThat(ahead.outlook().orElseThrow().promise(event.promise().basis()))
                .isEqualTo(event.promise());
    }

    @Test
    void aHubStartedAnewForecastsTheSame() {
        assertThat(forecasts.get().tickets()).hasSize(4);
        await().until(() -> promises().size() == 4);
        clock.set("2026-03-02T07:31:00+07:00");
        does(new Command.CallNext(DESK_1));
        assertThat(forecasts().get()).isEqualTo(forecasts.get());
    }

    @Test
    void theDaySaysHowOftenItWasRight() {
        assertThat(forecasts.get().tickets()).hasSize(4);
        await().until(() -> promises().size() == 4);
        does(new Command.CallNext(DESK_1));
        does(new Command.NoShow(DESK_1));
        clock.set("2026-03-02T09:30:00+07:00");
        does(new Command.CallNext(DESK_1));
        assertThat(reports.honesty(DAY)).isEqualTo(new Honesty(2, 1));
    }

    private Forecasts forecasts() {
        return Forecasts.of(engine, () -> reports.eventsOfLast(20), clock);
    }

    private List<Event.WaitPromised> promises() {
        return reports.eventsAfter(0, 1000).stream()
                .map(Recorded::event)
                .filter(Event.WaitPromised.class::isInstance)
                .map(Event.WaitPromised.class::cast)
                .toList();
    }

    private void does(Command command) {
        assertThat(engine.submit(command, STAFF).join()).isInstanceOf(Decision.Accepted.class);
    }
}
