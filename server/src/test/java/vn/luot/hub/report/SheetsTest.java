package vn.luot.hub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.DESK_1;
import static vn.luot.hub.SmallOffice.DESK_2;
import static vn.luot.hub.SmallOffice.issue;
import static vn.luot.hub.SmallOffice.ticket;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Purpose;
import vn.luot.hub.report.Sheets.Asked;
import vn.luot.wire.DeskId;
import vn.luot.wire.RatingReason;

class SheetsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Actor HANH = new Actor.Staff("hanh");
    private static final Actor LAN = new Actor.Staff("lan");

    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-03-02T07:40:00+07:00");
    private DataFolder data;
    private Database database;
    private Engine engine;
    private int taken;

    @BeforeEach
    void open() {
        data = DataFolder.take(folder);
        database = Database.open(data);
        var log = new EventLog(database, SmallOffice.ID, _ -> SmallOffice.calendar());
        engine = new Engine(SmallOffice.rules(), log, clock);
        does(HANH, new Command.OpenDesk(DESK_1, Set.of()));
        does(LAN, new Command.OpenDesk(DESK_2, Set.of(A)));
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
        data.close();
    }

    @Test
    void countsWhatOneOfficerDidAndNobodyElse() {
        serves(HANH, DESK_1, Purpose.NEW, 2, 4);
        serves(HANH, DESK_1, Purpose.COLLECT, 1, 8);
        serves(LAN, DESK_2, Purpose.NEW, 3, 1);

        var sheet = sheet("staff:hanh", MONDAY);

        assertThat(sheet.figures().counts().served()).isEqualTo(2);
        assertThat(sheet.dossiers()).isEqualTo(3);
        assertThat(sheet.turns()).isEqualTo(2);
        assertThat(sheet.figures().serving().mean()).isEqualTo(360);
        assertThat(sheet.purposes()).containsOnlyKeys(Purpose.NEW, Purpose.COLLECT);
        assertThat(sheet("staff:hanh", MONDAY.plusDays(1)).days()).isEmpty();
    }

    /// Scenario 10: the day sheet shows 1 visit, 12 dossiers, 4 turns.
    @Test
    void fourTurnsOfOneVisitAreOneVisit() {
        does(HANH, issue(++taken, A), new Command.CallNext(DESK_1));
        for (int left = 12; left > 3; left -= 3) {
            does(HANH, issue(++taken, A), finish(DESK_1, Purpose.NEW, left));
            does(HANH, new Command.CallNext(DESK_1), new Command.Cancel(ticket(taken)));
            does(HANH, new Command.CallNext(DESK_1));
        }
        does(HANH, finish(DESK_1, Purpose.NEW, 3));

        assertThat(sheet("staff:hanh", MONDAY).days())
                .containsExactly(new OfficerSheet.Day(MONDAY, 1, 4, 12));
    }

    @Test
    void theTimeOfAllTurnsIsServiceAndTheTimeBetweenThemWaiting() {
        does(HANH, issue(++taken, A), new Command.CallNext(DESK_1), new Command.Start(DESK_1));
        does(HANH, issue(++taken, A));
        clock.pass(Duration.ofMinutes(30));
        does(HANH, finish(DESK_1, Purpose.NEW, 6), new Command.CallNext(DESK_1));
        clock.pass(Duration.ofMinutes(5));
        does(HANH, new Command.NoShow(DESK_1), new Command.CallNext(DESK_1));
        does(HANH, new Command.Start(DESK_1));
        clock.pass(Duration.ofMinutes(10));
        does(HANH, finish(DESK_1, Purpose.NEW, 3));

        var figures = sheet("staff:hanh", MONDAY).figures();

        assertThat(figures.serving().max()).isEqualTo(40 * 60);
        assertThat(figures.waits().max()).isEqualTo(5 * 60);
    }

    @Test
    void anAccusationIsNotForTheOfficersEyes() {
        serves(HANH, DESK_1, Purpose.NEW, 1, 4);
        var reasons = List.of(RatingReason.R1, RatingReason.R7);
        does(
                new Actor.Citizen(),
                new Command.Rate(ticket(taken), new Command.Opinion(1, 5, reasons, "", "phone")));

        var sheet = sheet("staff:hanh", MONDAY);

        assertThat(sheet.reasons()).containsOnlyKeys(RatingReason.R1);
        assertThat(sheet.figures().satisfaction().levels()).containsExactly(1, 0, 0, 0, 0);
    }

    @Test
    void aFaultOfWhatAllDesksWorkWithIsNoted() {
        serves(HANH, DESK_1, Purpose.NEW, 1, 4);
        does(HANH, new Command.ReportFault(true), issue(++taken, A));
        clock.pass(Duration.ofMinutes(28));
        does(HANH, new Command.ReportFault(false));
        clock.pass(Duration.ofMinutes(5));
        does(HANH, issue(++taken, A), new Command.CallNext(DESK_1));

        var faults = new Reports(database, SmallOffice.ID).day(MONDAY).faults();

        assertThat(faults).isEqualTo(new Faults(Duration.ofMinutes(28), 1));
    }

    private OfficerSheet sheet(String officer, LocalDate day) {
        return new Reports(database, SmallOffice.ID).sheets().of(new Asked(officer, day, day));
    }

    private void serves(Actor by, DeskId desk, Purpose purpose, int dossiers, int minutes) {
        does(by, issue(++taken, A), new Command.CallNext(desk), new Command.Start(desk));
        clock.pass(Duration.ofMinutes(minutes));
        does(by, finish(desk, purpose, dossiers));
    }

    private static Command finish(DeskId desk, Purpose purpose, int dossiers) {
        return new Command.Finish(desk, Optional.of(purpose), dossiers);
    }

    private void does(Actor by, Command... commands) {
        for (var command : commands)
            assertThat(engine.submit(command, by).join().events()).as("%s", command).isNotEmpty();
    }
}
