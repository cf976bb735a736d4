package vn.luot.hub.print;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.queue.Rules;

/// A month of a busy office, written straight into the tables that figures are read from: by
/// chance, but always the same.
final class BigMonth {
    private static final String VISIT =
            """
            insert into visit (office, business_day, ticket, number, service, source, issued_at,
                counted_from, called_at, started_at, finished_at, wait_seconds,
                wait_in_hours_seconds, desk, officer, fate, dossiers, transfers, print,
                promised_at, promised_from, promised_to)
            values (?, ?, ?, ?, ?, 'kiosk-1/a', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0,
                'PRINTED', ?, 5, 40)\
            """;
    private static final String RATING =
            """
            insert into rating (office, seq, business_day, visit_day, ticket, desk, level, reasons,
                comment, channel, at, counts, buttons)
            values (?, ?, ?, ?, ?, ?, ?, ?, '', 'box', ?, true, 5)\
            """;

    private static final String DOSSIER =
            """
            insert into visit_dossier (office, business_day, ticket, dossier, at)
            values (?, ?, ?, ?, ?)\
            """;

    private static final List<String> OFFICERS =
            List.of("staff:hanh", "staff:lan", "staff:tu", "staff:duc", "staff:hanh", "staff:ai");

    private final OfficeConfig office;
    private final Random chance = new Random(42);
    private final Random again = new Random(7);
    private long ratings;

    private BigMonth(OfficeConfig office) {
        this.office = office;
    }

    /// @param visits a working day, Saturdays among them
    static void fill(Jdbi jdbi, OfficeConfig office, YearMonth month, int visits) {
        new BigMonth(office).fill(jdbi, month, visits);
    }

    /// Fills month after month.
    static BigMonth of(OfficeConfig office) {
        return new BigMonth(office);
    }

    void fill(Jdbi jdbi, YearMonth month, int visits) {
        var days = days(month);
        jdbi.useTransaction(h -> days.forEach(day -> day(h, day, visits)));
    }

    /// Its working days.
    static List<LocalDate> days(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList();
    }

    private void day(Handle h, LocalDate day, int count) {
        var visits = h.prepareBatch(VISIT);
        var rated = h.prepareBatch(RATING);
        var dossiers = h.prepareBatch(DOSSIER);
        for (int n = 1; n <= count; n++) {
            var service = office.services().get(chance.nextInt(office.services().size()));
            var issued = day.atTime(7, 0).atZone(Rules.ZONE).toInstant().plusSeconds(arrival());
            var open = day.atTime(7, 30).atZone(Rules.ZONE).toInstant();
            var counted = issued.isBefore(open) ? open : issued;
            var called = counted.plusSeconds((long) Math.abs(chance.nextGaussian() * 900));
            var finished = called.plusSeconds(120 + chance.nextInt(900));
            var desk = office.desks().get(chance.nextInt(office.desks().size())).id().value();
            var ticket = new UUID(day.toEpochDay(), n);
            var missed = chance.nextInt(12) == 0;
            visits.add(
                    office.id().value(),
                    day,
                    ticket,
                    service.code() + "%03d".formatted(n),
                    service.code().value(),
                    issued,
                    counted,
                    called,
                    called,
                    missed ? null : finished,
                    called.getEpochSecond() - issued.getEpochSecond(),
                    called.getEpochSecond() - counted.getEpochSecond(),
                    desk,
                    OFFICERS.get(n % OFFICERS.size()),
                    missed ? "NO_SHOW" : "SERVED",
                    issued);
            if (n % 5 < 2) dossiers.add(office.id().value(), day, ticket, dossier(day, n), called);
            if (!missed && chance.nextInt(5) == 0) rate(rated, day, ticket, desk, finished);
        }
        visits.execute();
        rated.execute();
        dossiers.execute();
    }

    /// One of the last month: some are shown again.
    private String dossier(LocalDate day, int n) {
        return "%032x".formatted((day.toEpochDay() - again.nextInt(30)) * 100_000 + n);
    }

    private void rate(
            org.jdbi.v3.core.statement.PreparedBatch rated,
            LocalDate day,
            UUID ticket,
            String desk,
            Instant at) {
        var level = List.of(5, 5, 5, 4, 4, 4, 4, 3, 2, 1).get(chance.nextInt(10));
        var reasons = level > 2 ? "" : level == 1 ? "R1,R7" : "R1,R4";
        rated.add(office.id().value(), --ratings, day, day, ticket, desk, level, reasons, at);
    }

    /// Two heaps, in the morning and after lunch.
    private long arrival() {
        var morning = chance.nextInt(3) > 0;
        var middle = morning ? 1.8 * 3600 : 7.3 * 3600;
        return Math.clamp((long) (middle + chance.nextGaussian() * 3600), 0, 9 * 3600 + 3000);
    }
}
