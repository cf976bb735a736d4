package vn.luot.hub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.C;
import static vn.luot.hub.SmallOffice.DESK_2;
import static vn.luot.hub.SmallOffice.issue;

import java.nio.file.Path;
import java.time.LocalDate;
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
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.office.Agency;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Refusal;
import vn.luot.text.Words;
import vn.luot.wire.ServiceCode;

/// People who come once, twice and three times for a dossier, through the real engine and the real
/// database.
class DossierVisitsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final String ONE = "1".repeat(32);
    private static final String TWO = "2".repeat(32);
    private static final String THREE = "3".repeat(32);
    private static final Actor HANH = new Actor.Staff("hanh");

    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-02-27T07:30:00+07:00");
    private DataFolder data;
    private Database database;
    private EventLog log;
    private Engine engine;
    private Reports reports;
    private int taken;

    @BeforeEach
    void open() {
        data = DataFolder.take(folder);
        database = Database.open(data);
        log = new EventLog(database, SmallOffice.ID, _ -> SmallOffice.calendar());
        engine = new Engine(SmallOffice.rules(), log, clock);
        reports = new Reports(database, SmallOffice.ID);
        day("2026-02-27");
        serve(C, TWO, THREE);
        day("2026-03-02");
        serve(A, THREE);
        serve(C, ONE);
        day("2026-03-05");
        serve(A, TWO, TWO);
        serve(C, THREE);
        serve(A);
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
        data.close();
    }

    @Test
    void eachDossierCountsOnceUnderItsLastServiceWithTheVisitsBeforeThePeriod() {
        assertThat(month(new Scope.Whole()))
                .containsOnly(
                        Map.entry(A, new DossierFigures(1, 2, 0, 1, 0)),
                        Map.entry(C, new DossierFigures(2, 4, 1, 0, 1)));
        var day = LocalDate.of(2026, 3, 2);
        assertThat(reports.periods().of(day, day).dossiers())
                .containsOnly(
                        Map.entry(A, new DossierFigures(1, 2, 0, 1, 0)),
                        Map.entry(C, new DossierFigures(1, 1, 1, 0, 0)));
    }

    @Test
    void anAgencySeesItsOwnVisitsAlone() {
        var agency = new Agency(new Agency.Code("tu-phap"), Words.vi("Sở Tư pháp"));

        assertThat(month(new Scope.Own(agency, Set.of(C), Set.of())))
                .containsOnly(Map.entry(C, new DossierFigures(2, 3, 1, 1, 0)));
        assertThat(month(new Scope.Own(agency, Set.of(), Set.of()))).isEmpty();
    }

    @Test
    void theLogAloneGivesTheSame() {
        var before = month(new Scope.Whole());
        log.rebuild();

        assertThat(month(new Scope.Whole())).isEqualTo(before);
    }

    @Test
    void nothingIsNotedWhereNobodyIs() {
        var refused = engine.submit(new Command.NoteDossier(DESK_2, ONE), HANH).join();

        assertThat(refused).isEqualTo(Decision.refused(Refusal.DESK_IDLE));
    }

    /// The dossier is the visit's, whatever the desk takes back of its own deeds.
    @Test
    void aCallThatIsTakenBackKeepsWhatWasShown() {
        accepted(issue(++taken, A), new Actor.Citizen());
        accepted(new Command.CallNext(DESK_2), HANH);
        accepted(new Command.NoteDossier(DESK_2, ONE), HANH);
        accepted(new Command.Undo(DESK_2), HANH);

        assertThat(month(new Scope.Whole())).containsEntry(A, new DossierFigures(2, 4, 0, 2, 0));
    }

    private Map<ServiceCode, DossierFigures> month(Scope scope) {
        return reports.within(scope).periods().of(MARCH, MARCH.plusDays(30)).dossiers();
    }

    private void day(String day) {
        clock.set(day + "T08:00:00+07:00");
        accepted(new Command.OpenDay(LocalDate.parse(day)), new Actor.Timer());
        accepted(new Command.OpenDesk(DESK_2, Set.of()), HANH);
    }

    private void serve(ServiceCode service, String... dossiers) {
        accepted(issue(++taken, service), new Actor.Citizen());
        accepted(new Command.CallNext(DESK_2), HANH);
        for (var dossier : dossiers) accepted(new Command.NoteDossier(DESK_2, dossier), HANH);
        accepted(new Command.Finish(DESK_2, Optional.empty(), 1), HANH);
    }

    private void accepted(Command command, Actor by) {
        assertThat(engine.submit(command, by).join()).isInstanceOf(Decision.Accepted.class);
    }
}
