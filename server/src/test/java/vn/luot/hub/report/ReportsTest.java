package vn.luot.hub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.C;
import static vn.luot.hub.SmallOffice.DESK_1;
import static vn.luot.hub.SmallOffice.DESK_2;
import static vn.luot.hub.SmallOffice.issue;
import static vn.luot.hub.SmallOffice.ticket;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.journal.Fate;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Concern;
import vn.luot.hub.queue.Concern.Step;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Purpose;
import vn.luot.hub.report.Figures.Counts;
import vn.luot.wire.DeskId;
import vn.luot.wire.RatingReason;

/// Days made by hand through the real engine and the real database.
class ReportsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Actor HANH = new Actor.Staff("hanh");
    private static final Actor CITIZEN = new Actor.Citizen();

    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-03-02T06:50:00+07:00");
    private DataFolder data;
    private Database database;
    private Engine engine;
    private Reports reports;

    @BeforeEach
    void open() {
        data = DataFolder.take(folder);
        database = Database.open(data);
        var log = new EventLog(database, SmallOffice.ID, _ -> SmallOffice.calendar());
        engine = new Engine(SmallOffice.rules(), log, clock);
        reports = new Reports(database, SmallOffice.ID);
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
        data.close();
    }

    @Test
    void countsTheWaitInHoursFromTheOpening() {
        issueAt("06:50:00", 1);
        openBothAt("07:28:00");
        callAt("07:40:00", 1);
        finishAt("07:46:00", 1);
        issueAt("12:10:00", 2);
        issueAt("13:35:00", 3);
        callAt("13:45:00", 1);
        finishAt("13:50:00", 1);
        callAt("13:50:00", 1);
        finishAt("13:58:00", 1);

        var all = reports.day(DAY).all();

        assertThat(all.waits())
                .isEqualTo(new Spread(3, (3000 + 5700 + 900) / 3.0, 5700, 5700, 1 / 3.0, 1 / 3.0));
        assertThat(all.waitsInHours())
                .isEqualTo(new Spread(3, (600 + 900 + 900) / 3.0, 900, 900, 1, 1));
        assertThat(all.serving().mean()).isEqualTo((360 + 300 + 480) / 3.0);
    }

    @Test
    void countsEveryEndApartAndLeavesThemOutOfTheWait() {
        openBothAt("07:30:00");
        for (int n = 1; n <= 5; n++) issueAt("07:31:00", n);
        callAt("07:35:00", 1);
        finishAt("07:40:00", 1);
        callAt("07:40:00", 1);
        at("07:45:00", new Command.NoShow(DESK_1));
        at("07:46:00", new Command.Cancel(ticket(3)));
        clock.set("2026-03-03T07:00:00+07:00");
        accepted(new Command.Tick(), new Actor.Timer());

        var all = reports.day(DAY).all();

        assertThat(all.counts()).isEqualTo(new Counts(5, 1, 1, 1, 0, 2, 0, 0));
        assertThat(all.waits().n()).isEqualTo(1);
        assertThat(all.waits().max()).isEqualTo(240);
    }

    @Test
    void theWaitsOfATransferAdd() {
        openBothAt("07:30:00");
        issueAt("07:30:00", 1);
        callAt("07:35:00", 1);
        at("07:40:00", new Command.Transfer(DESK_1, Optional.of(C), Optional.empty(), ""));
        callAt("07:52:00", 2);
        at("08:00:00", new Command.Finish(DESK_2, Optional.of(Purpose.NEW), 2));

        var day = reports.day(DAY);

        assertThat(day.all().waits().max()).isEqualTo((5 + 12) * 60);
        assertThat(day.services().keySet()).containsExactly(C);
        assertThat(day.desks().keySet()).containsExactly(DESK_2);
        assertThat(reports.visits(DAY))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.fate()).isEqualTo(Fate.SERVED);
                    assertThat(v.officer()).contains("hanh");
                    assertThat(v.serving()).contains(480L);
                });
    }

    @Test
    void theScaleOfEachBoxGoesWithItsRatings() {
        openBothAt("07:30:00");
        for (int n = 1; n <= 3; n++) {
            issueAt("07:31:00", n);
            callAt("07:35:00", 1);
            finishAt("07:36:00", 1);
        }
        accepted(new Command.Rate(ticket(1), opinion(5)), CITIZEN);
        assertThat(reports.day(DAY).all().satisfaction().mixed()).isFalse();
        accepted(new Command.Rate(ticket(2), ofThreeButtons(4)), CITIZEN);
        accepted(new Command.Rate(ticket(3), ofThreeButtons(2)), CITIZEN);

        var satisfaction = reports.day(DAY).all().satisfaction();

        assertThat(satisfaction.scales()).containsExactly(Map.entry(3, 2), Map.entry(5, 1));
        assertThat(satisfaction.mixed()).isTrue();
    }

    private static Command.Opinion ofThreeButtons(int level) {
        return new Command.Opinion(level, 3, List.of(), "", "box-1");
    }

    @Test
    void oneRatingCountsForAVisitAndRefusedOnesAreAnomalies() {
        openBothAt("07:30:00");
        for (int n = 1; n <= 3; n++) {
            issueAt("07:31:00", n);
            callAt("07:35:00", 1);
            finishAt("07:36:00", 1);
        }
        accepted(new Command.Rate(ticket(1), opinion(2)), CITIZEN);
        accepted(new Command.Rate(ticket(1), opinion(5)), CITIZEN);
        accepted(new Command.Rate(ticket(2), opinion(3)), CITIZEN);
        engine.submit(new Command.Rate(ticket(3), opinion(5)), HANH).join();

        var day = reports.day(DAY);

        var ratings = day.all().satisfaction();
        assertThat(ratings.levels()).containsExactly(0, 0, 1, 0, 1);
        assertThat(ratings.served()).isEqualTo(3);
        assertThat(ratings.responseRate()).isEqualTo(2 / 3.0);
        assertThat(ratings.share()).isEqualTo(0.5);
        assertThat(ratings.enough()).isFalse();
        assertThat(day.anomalies()).isEqualTo(1);
    }

    @Test
    void aRatingOfTheNextDayBelongsToTheDayOfTheVisit() {
        openBothAt("07:30:00");
        issueAt("07:31:00", 1);
        callAt("07:35:00", 1);
        finishAt("07:36:00", 1);
        clock.set("2026-03-03T08:00:00+07:00");
        accepted(new Command.Rate(ticket(1), opinion(4)), CITIZEN);

        assertThat(reports.day(DAY).all().satisfaction().rated()).isEqualTo(1);
        assertThat(reports.day(DAY.plusDays(1)).all().satisfaction().rated()).isZero();
        assertThat(reports.visits(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void whoIsCarriedOverIsAVisitOfTheOtherDayToo() {
        issueAt("16:30:00", 1);
        at("16:50:00", new Command.CarryOver(ticket(1)));
        var to = engine.office().ticket(ticket(1)).orElseThrow().stage();
        clock.set("2026-03-03T07:35:00+07:00");
        openBothAt("2026-03-03", "07:36:00");
        clock.set("2026-03-03T07:40:00+07:00");
        accepted(new Command.CallNext(DESK_1), HANH);

        assertThat(to.toString()).contains("CarriedOver");
        assertThat(reports.day(DAY).all().counts().carriedOver()).isEqualTo(1);
        var next = reports.day(DAY.plusDays(1)).all();
        assertThat(next.counts().visits()).isEqualTo(1);
        assertThat(next.waits().max()).isEqualTo(600);
    }

    @Test
    void whoIsCarriedOverTookTheNumberOnce() {
        issueAt("16:30:00", 1);
        at("16:50:00", new Command.CarryOver(ticket(1)));
        clock.set("2026-03-03T07:35:00+07:00");
        openBothAt("2026-03-03", "07:36:00");
        set("2026-03-03", "08:10:00");
        accepted(issue(2, A), CITIZEN);

        var both = reports.periods().of(DAY, DAY.plusDays(1));

        assertThat(both.all().counts().visits()).isEqualTo(3);
        assertThat(both.arrivals().taken())
                .containsOnly(
                        Map.entry(new Arrivals.Hour(DayOfWeek.MONDAY, 16), 1),
                        Map.entry(new Arrivals.Hour(DayOfWeek.TUESDAY, 8), 1));
    }

    @Test
    void readsTheLogFromANumberOn() {
        for (int n = 1; n <= 9; n++) issueAt("07:31:00", n);

        assertThat(reports.eventsAfter(4, 3)).extracting(Recorded::seq).containsExactly(5L, 6L, 7L);
        assertThat(reports.eventsAfter(engine.seq(), 100)).isEmpty();
    }

    private void issueAt(String time, int n) {
        set(DAY.toString(), time);
        accepted(issue(n, A), CITIZEN);
    }

    private void openBothAt(String time) {
        openBothAt(DAY.toString(), time);
    }

    @Test
    void whatTheLeadWasToldOnADaySaysHowItEndedLater() {
        openBothAt("07:30:00");
        at("08:00:00", new Command.NoteNoResult(DESK_1, SmallOffice.A, ""));
        at("09:00:00", new Command.NoteNoResult(DESK_1, SmallOffice.A, ""));
        at("09:05:00", new Command.CallLead(DESK_1));
        clock.set("2026-03-03T08:00:00+07:00");
        accepted(new Command.Tick(), new Actor.Timer());
        var left = new Command.Answer("result/2026-03-02/1", Step.SETTLED, "hẹn lại 05/03");
        accepted(left, HANH);

        var told = reports.concerns(DAY);

        assertThat(told.open("result/2026-03-02/2")).isPresent();
        assertThat(told.open("result/2026-03-02/1")).isEmpty();
        assertThat(engine.office().concerns().open().map(Concern::id))
                .containsExactly("result/2026-03-02/2");
    }

    @Test
    void onlyTheRatingThatCountsAccuses() {
        openBothAt("07:30:00");
        issueAt("07:31:00", 1);
        callAt("07:35:00", 1);
        finishAt("07:40:00", 1);
        rated(1, List.of(RatingReason.R1, RatingReason.R7));
        assertThat(reports.accusing(Set.of(ticket(1), ticket(2)))).containsExactly(ticket(1));
        rated(2, List.of(RatingReason.R1));
        assertThat(reports.accusing(Set.of(ticket(1)))).isEmpty();
        assertThat(reports.accusing(Set.of())).isEmpty();
    }

    private void rated(int level, List<RatingReason> reasons) {
        var opinion = new Command.Opinion(level, 5, reasons, "", "phone");
        accepted(new Command.Rate(ticket(1), opinion), CITIZEN);
    }

    private void openBothAt(String day, String time) {
        set(day, time);
        accepted(new Command.OpenDesk(DESK_1, Set.of()), HANH);
        accepted(new Command.OpenDesk(DESK_2, Set.of()), HANH);
    }

    private void callAt(String time, int desk) {
        at(time, new Command.CallNext(DeskId.of(desk)));
    }

    private void finishAt(String time, int desk) {
        at(time, new Command.Finish(DeskId.of(desk), Optional.empty(), 1));
    }

    private void at(String time, Command command) {
        set(DAY.toString(), time);
        accepted(command, HANH);
    }

    private void set(String day, String time) {
        clock.set(day + "T" + time + "+07:00");
    }

    private void accepted(Command command, Actor by) {
        assertThat(engine.submit(command, by).join()).isInstanceOf(Decision.Accepted.class);
    }

    private static Command.Opinion opinion(int level) {
        return new Command.Opinion(level, 5, List.of(), "", "phone");
    }
}
