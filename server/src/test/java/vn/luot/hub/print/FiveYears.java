package vn.luot.hub.print;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.print.content.Names;
import vn.luot.hub.print.content.OfficerReport;
import vn.luot.hub.print.content.Reporting;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.Changes;
import vn.luot.hub.report.Reports;
import vn.luot.hub.report.Sheets;
import vn.luot.text.Language;
import vn.luot.wire.TicketId;

/// Five years of a large office, written straight into the tables, and how long each report of its
/// last month then takes: `mvn -Pyears`, or `FiveYears DIR [MONTHS [VISITS [LOGGED]]]`. A folder
/// that is there already is measured again.
final class FiveYears {
    private static final YearMonth LAST = YearMonth.of(2026, 3);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);
    private static final int RUNS = 7;

    /// For each ticket; their hashes prove nothing.
    static final int EVENTS = 4;

    private static final String DAY_EVENTS =
            """
            insert into event select cast(:office as varchar), cast(:seq as bigint) + x,
                cast(:day as date),
                dateadd('SECOND', 5 * x, cast(:from as timestamp with time zone)),
                case mod(x, 4) when 1 then 'kiosk:kiosk-1' else 'staff:hanh' end,
                case mod(x, 4) when 1 then 'TicketIssued' when 0 then 'TicketFinished'
                    else 'TicketCalled' end,
                case mod(x, 4)
                    when 1 then '{"ticket":"01995f3e-7c00-7abc-8def-' || lpad(x, 12, '0')
                        || '","number":{"prefix":"A","series":0,"n":50},"service":"A","source":'
                        || '"kiosk-1/a","issuedAt":"' || cast(:at as varchar) || '","order":"PT7H15M30S","at":"'
                        || cast(:at as varchar) || '"}'
                    when 0 then '{"ticket":"01995f3e-7c00-7abc-8def-' || lpad(x, 12, '0')
                        || '","desk":"3","start":"' || cast(:at as varchar)
                        || '","purpose":"SUPPLEMENT","dossiers":2,"rateUntil":"2099-01-01T00:00:00Z","at":"' || cast(:at as varchar) || '"}'
                    else '{"ticket":"01995f3e-7c00-7abc-8def-' || lpad(x, 12, '0')
                        || '","desk":"3","call":17,"why":{"basis":"PRIORITY","order":"PT7H15M30S"'
                        || ',"headStart":"PT1H","passed":{"prefix":"C","series":0,"n":9},'
                        || '"passedOrder":"PT7H17M30S"},"at":"' || cast(:at as varchar) || '"}'
                end,
                lpad(cast(:seq as bigint) + x, 64, '0')
            from system_range(1, :count) as r(x)\
            """;

    private final OfficeConfig office;
    private final Database database;

    FiveYears(OfficeConfig office, Database database) {
        this.office = office;
        this.database = database;
    }

    static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var there = Files.isDirectory(folder);
        var months = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        var visits = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1000;
        var logged = arguments.length > 3 ? Integer.parseInt(arguments[3]) : months;
        var office = OfficeFile.shipped("province");
        try (var data = DataFolder.take(Files.createDirectories(folder));
                var database = Database.open(data)) {
            var years = new FiveYears(office, database);
            if (!there) years.fill(months, visits, logged);
            years.measure();
        }
    }

    /// @param logged months of which the log is there too
    void fill(int months, int visits, int logged) {
        var began = System.nanoTime();
        var rows = BigMonth.of(office);
        var seq = 0L;
        for (int back = months - 1; back >= 0; back--) {
            var month = LAST.minusMonths(back);
            rows.fill(database.jdbi(), month, visits);
            if (back < logged) seq = events(month, visits, seq);
        }
        System.out.printf("filled in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
    }

    private long events(YearMonth month, int visits, long before) {
        return database.jdbi()
                .inTransaction(h -> {
                    var seq = before;
                    var days = BigMonth.days(month);
                    for (var day : days) seq = events(h, day, visits, seq);
                    return seq;
                });
    }

    private long events(Handle h, LocalDate day, int visits, long before) {
        var from = day.atTime(7, 0).atZone(Rules.ZONE).toInstant();
        h.execute(
                "insert into event values (?, ?, ?, ?, 'timer', 'DayOpened', ?, ?)",
                office.id().value(),
                before + 1,
                day,
                from,
                "{\"day\":\"%s\",\"kept\":[],\"at\":\"%s\"}".formatted(day, from),
                "0".repeat(64));
        h.createUpdate(DAY_EVENTS)
                .bind("office", office.id().value())
                .bind("seq", before + 1)
                .bind("day", day)
                .bind("from", from)
                .bind("at", from.toString())
                .bind("count", EVENTS * visits)
                .execute();
        return before + 1 + (long) EVENTS * visits;
    }

    private void measure() {
        for (var table : new String[] {"visit", "visit_dossier", "rating", "event"})
            System.out.printf("%-8s %,d rows%n", table, count(table));
        var reports = new Reports(database, office.id());
        var reporting = new Reporting(reports.periods(), () -> office);
        took("manager's page: day and honesty", () -> reports.honesty(DAY), () -> reports.day(DAY));
        took("day: figures", () -> reporting.day(DAY, Language.VI));
        took("month: figures", () -> reporting.month(LAST, Language.VI));
        took("objectives", () -> reporting.objectives(LAST, Language.VI));
        took(
                "public month, page",
                () -> Format.page(reporting.publicMonth(LAST, Language.VI, Paper.SHEETS)));
        for (var format : Format.values()) {
            took("day, " + format, () -> format.bytes(reporting.day(DAY, Language.VI)));
            took("month, " + format, () -> format.bytes(reporting.month(LAST, Language.VI)));
        }
        took(
                "poster A3",
                () -> Format.PDF.bytes(reporting.publicMonth(LAST, Language.VI, Paper.POSTER_A3)));
        officers(reports);
        inspections(reports);
        people(reports);
    }

    private void officers(Reports reports) {
        var month = new Sheets.Asked("staff:hanh", LAST.atDay(1), LAST.atEndOfMonth());
        var sheets = reports.sheets();
        took(
                "officer's month, PDF",
                () ->
                        Format.PDF.bytes(
                                OfficerReport.of(
                                        new OfficerReport.Of(
                                                "hanh", "Hạnh", "m", month.from(), month.to()),
                                        sheets.of(month),
                                        new Names(office, Language.VI))));
    }

    private static void inspections(Reports reports) {
        var inspections = reports.inspections();
        took("pack: log of the day", () -> inspections.log(DAY));
        took("pack: ratings", () -> inspections.ratings(DAY));
        took("pack: opening times", () -> inspections.deskTimes(DAY));
        var changes = reports.changes();
        took(
                "pack: changes of the day",
                () -> changes.find(new Changes.Asked(Optional.empty(), Optional.of(DAY)), 100_000));
        took(
                "pack: changes of a day years ago",
                () ->
                        changes.find(
                                new Changes.Asked(Optional.empty(), Optional.of(DAY.minusYears(4))),
                                100_000));
    }

    private static void people(Reports reports) {
        var changes = reports.changes();
        took("audit page: newest changes", () -> changes.find(NEWEST, 200));
        took("number log of the day", () -> reports.issues(DAY));
        took("what the lead was told on the day", () -> reports.concerns(DAY));
        took("what happened to a ticket", () -> reports.eventsOf(TICKET));
        took("what is held about a visit", () -> reports.holdings().of(TICKET));
        took("audit page: of one person", () -> changes.find(BY, 200));
    }

    private static final TicketId TICKET = new TicketId(new UUID(DAY.toEpochDay(), 7));
    private static final Changes.Asked BY =
            new Changes.Asked(Optional.of("staff:nobody"), Optional.empty());
    private static final Changes.Asked NEWEST =
            new Changes.Asked(Optional.empty(), Optional.empty());

    private long count(String table) {
        return database.jdbi()
                .withHandle(h ->
                        h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
    }

    /// The first time with a cold cache, then the median; and the median of what it took of one
    /// processor, which tells more on a busy machine.
    private static void took(String what, Runnable... steps) {
        var times = IntStream.range(0, RUNS).mapToObj(_ -> Took.of(steps)).toList();
        var again = times.subList(1, RUNS);
        System.out.printf(
                "%-36s first %,6d ms, median %,6d ms, processor %,6d ms%n",
                what,
                times.getFirst().wall(),
                again.stream().mapToLong(Took::wall).sorted().skip(RUNS / 2).findFirst().orElse(0),
                again.stream().mapToLong(Took::cpu).sorted().skip(RUNS / 2).findFirst().orElse(0));
    }

    /// Milliseconds.
    private record Took(long wall, long cpu) {
        static Took of(Runnable... steps) {
            var threads = ManagementFactory.getThreadMXBean();
            var began = System.nanoTime();
            var spent = threads.getCurrentThreadCpuTime();
            for (var step : steps) step.run();
            return new Took(
                    (System.nanoTime() - began) / 1_000_000,
                    (threads.getCurrentThreadCpuTime() - spent) / 1_000_000);
        }
    }
}
