package vn.luot.hub.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.CentreDay.Coming;
import vn.luot.hub.report.CentreDay.Person;
import vn.luot.hub.report.CentreDay.Wrong;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// "Provincial centre", its figures: 27 agencies, 60 desks, 1,000 tickets of which 220 from nine to
/// ten, 14 transfers between agencies, through the real engine and the real database.
class Scenario7FiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int TICKETS = 1000;
    private static final int PEAK = 220;
    private static final int TRANSFERS = 14;
    private static final ServiceCode POLICE = new ServiceCode("HA");
    private static final ServiceCode ARMY = new ServiceCode("HC");
    private static final ServiceCode JUSTICE = new ServiceCode("FC");
    private static final ServiceCode ENFORCEMENT = new ServiceCode("HE");
    private static final ServiceCode RESULTS = new ServiceCode("UH");
    private static final DeskId OF_BOTH = DeskId.of(41);
    private static final DeskId OF_ENFORCEMENT = DeskId.of(45);

    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-03-02T07:30:00+07:00");
    private final OfficeConfig office = OfficeFile.shipped("province");

    @Test
    void eachAgencySeesItsOwnAndTheDirectorAll() {
        try (var data = DataFolder.take(folder);
                var database = Database.open(data);
                var engine =
                        new Engine(
                                office.rules(),
                                new EventLog(database, office.id(), _ -> office.calendar()),
                                clock)) {
            var day = new CentreDay(office, engine, clock, wrong());
            lived(day);
            assertThat(day.people()).hasSize(TICKETS);
            assertThat(day.people().stream().filter(Person::wasSentOn)).hasSize(TRANSFERS);
            theEarlierTicketIsCalledFirst(day);
            desk41DrawsFromBoth(day);
            figures(day, new Reports(database, office.id()));
        }
    }

    /// Every desk of the centre but two opens as configured: 41 serves two agencies, and 45 opens
    /// when somebody who was at the wrong agency since ten past eight is sent there.
    private void lived(CentreDay day) {
        for (var desk : office.desks())
            if (!Set.of(OF_BOTH, OF_ENFORCEMENT).contains(desk.id()))
                day.open(desk.id(), Set.copyOf(desk.services()));
        day.open(OF_BOTH, Set.of(POLICE, ARMY));
        var coming = CentreDay.coming(office, Rules.midnight(DAY), first(), TICKETS, PEAK);
        coming.removeIf(one -> one.service().equals(ENFORCEMENT) && one.at().isBefore(at(8, 40)));
        while (coming.size() < TICKETS) coming.add(new Coming(at(16, 0), POLICE));
        day.until(at(9, 1), coming);
        day.open(OF_ENFORCEMENT, Set.of(ENFORCEMENT));
        day.until(at(22, 0), coming);
    }

    private static List<Coming> first() {
        return List.of(wrong().coming(), new Coming(at(8, 40), ENFORCEMENT));
    }

    private static Wrong wrong() {
        return new Wrong(new Coming(at(8, 10), JUSTICE), at(9, 0), ENFORCEMENT);
    }

    private static void theEarlierTicketIsCalledFirst(CentreDay day) {
        var called = day.called(OF_ENFORCEMENT);
        assertThat(called).extracting(p -> p.issued).startsWith(at(8, 10), at(8, 40));
        assertThat(called.getFirst().services).containsExactly(JUSTICE, ENFORCEMENT);
    }

    /// That each was the earlier of both lines is checked at every call.
    private static void desk41DrawsFromBoth(CentreDay day) {
        var stayed = day.called(OF_BOTH).stream().filter(person -> !person.wasSentOn());
        var services = stayed.map(Person::service).toList();
        assertThat(services).contains(POLICE, ARMY).containsOnly(POLICE, ARMY);
        assertThat(services.indexOf(ARMY)).isLessThan(services.lastIndexOf(POLICE));
    }

    private void figures(CentreDay day, Reports reports) {
        var all = reports.periods().of(DAY, DAY);
        same(all.all(), day.people());
        var sum = (int) day.people().stream().filter(p -> p.service().equals(RESULTS)).count();
        for (var agency : office.agencies()) {
            var scope = Scope.of(agency.code(), office);
            var own = reports.within(scope).periods().of(DAY, DAY);
            var people = day.people().stream().filter(p -> scope.covers(p.service())).toList();
            same(own.all(), people);
            assertThat(own.groups().services().keySet()).allMatch(scope::covers).hasSize(1);
            assertThat(own.opened()).allMatch(span -> scope.covers(span.desk()));
            sum += own.all().counts().visits();
        }
        assertThat(sum).isEqualTo(TICKETS);
    }

    private static void same(Figures figures, List<Person> people) {
        assertThat(figures.counts().visits()).isEqualTo(people.size());
        assertThat(figures.counts().served()).isEqualTo(people.size());
        var waited = people.stream().map(person -> person.waited).toList();
        assertThat(figures.waits()).isEqualTo(Spread.of(waited));
    }

    private static Instant at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(Rules.ZONE).toInstant();
    }
}
