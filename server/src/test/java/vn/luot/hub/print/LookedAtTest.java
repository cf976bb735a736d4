package vn.luot.hub.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.SiteDayTable;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.print.content.Reporting;
import vn.luot.hub.report.Changes;
import vn.luot.hub.report.Reports;
import vn.luot.hub.report.Sheets;
import vn.luot.hub.web.province.Year;
import vn.luot.text.Language;
import vn.luot.wire.TicketId;

/// What is asked of one day or month looks at rows of that day or month, however many years are
/// beside it: the database itself counts the rows it looked at.
class LookedAtTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final int VISITS = 30;
    private static final int MONTHS = 6;
    private static final int SITES = 12;

    /// Rows that a question about a day may look at, in all tables together; twelve days are less
    /// than a tenth of what is there.
    private static final int OF_A_DAY = 12 * VISITS * (1 + FiveYears.EVENTS);

    /// Kiosks may tell of a day's numbers for some time afterwards: those are looked at too.
    private static final int OF_A_MONTH = 2 * BigMonth.days(MONTH).size() * VISITS * 5;

    private static final Pattern LOOKED_AT = Pattern.compile("scanCount: (\\d+)");

    @TempDir private Path folder;

    private record Question(String words, int rows, Runnable ask) {}

    /// Has each statement explained by the database right after it ran.
    private static final class Counting implements SqlLogger {
        private final Jdbi jdbi;
        private final List<String> plans = new ArrayList<>();
        private boolean explaining;

        private Counting(Jdbi jdbi) {
            this.jdbi = jdbi;
        }

        @Override
        @SuppressWarnings("removal") // nothing else tells what was bound
        public void logAfterExecution(StatementContext statement) {
            if (explaining) return;
            explaining = true;
            plans.add(
                    jdbi.withHandle(h -> {
                        var query = h.createQuery("explain analyze " + statement.getRenderedSql());
                        var binding = statement.getBinding();
                        for (var name : binding.getNames())
                            binding.findForName(name, statement)
                                    .ifPresent(value -> query.bind(name, value));
                        return query.mapTo(String.class).one();
                    }));
            explaining = false;
        }

        private long rows() {
            return plans.stream()
                    .flatMap(plan -> LOOKED_AT.matcher(plan).results())
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .sum();
        }
    }

    @TestFactory
    Stream<DynamicTest> looksOnlyAtWhatIsAsked() throws IOException {
        var office = OfficeFile.shipped("commune");
        var data = DataFolder.take(folder);
        var database = Database.open(data);
        new FiveYears(office, database).fill(MONTHS, VISITS, MONTHS);
        var days = new SiteDayTable(database, office.id());
        Year.fill(days, MONTH.minusMonths(2), MONTH.plusMonths(1), SITES, 3);
        var ofProvince =
                new Question(
                        "province's month",
                        SITES * MONTH.lengthOfMonth() + 2,
                        () -> days.between(MONTH.atDay(1), MONTH.atEndOfMonth()));
        var tests =
                Stream.concat(
                                questions(new Reports(database, office.id()), office),
                                Stream.of(ofProvince))
                        .map(one -> DynamicTest.dynamicTest(one.words(), () -> ask(database, one)));
        return tests.onClose(() -> {
            database.close();
            data.close();
        });
    }

    private static void ask(Database database, Question question) {
        var counting = new Counting(database.jdbi());
        var statements = database.jdbi().getConfig(SqlStatements.class);
        statements.setSqlLogger(counting);
        question.ask().run();
        statements.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        assertThat(counting.plans).isNotEmpty();
        assertThat(counting.rows())
                .as(String.join("\n\n", counting.plans))
                .isLessThan(question.rows());
    }

    private static Stream<Question> questions(Reports reports, OfficeConfig office) {
        var reporting = new Reporting(reports.periods(), () -> office);
        var ticket = new TicketId(new UUID(DAY.toEpochDay(), 7));
        var officer = new Sheets.Asked("staff:hanh", DAY, DAY);
        return Stream.of(
                new Question("day", OF_A_MONTH, () -> reporting.day(DAY, Language.VI)),
                new Question("honesty", OF_A_DAY, () -> reports.honesty(DAY)),
                new Question("month", OF_A_MONTH, () -> reporting.month(MONTH, Language.VI)),
                new Question(
                        "days to come",
                        2 * 18 * 6 * VISITS,
                        () -> reporting.coming(DAY.plusWeeks(10), Language.VI)),
                new Question(
                        "objectives", OF_A_MONTH, () -> reporting.objectives(MONTH, Language.VI)),
                new Question("officer's day", OF_A_DAY, () -> reports.sheets().of(officer)),
                new Question("log", OF_A_DAY, () -> reports.inspections().log(DAY)),
                new Question("ratings", OF_A_DAY, () -> reports.inspections().ratings(DAY)),
                new Question("desk times", OF_A_DAY, () -> reports.inspections().deskTimes(DAY)),
                new Question("numbers", OF_A_DAY, () -> reports.issues(DAY)),
                new Question("concerns", OF_A_DAY, () -> reports.concerns(DAY)),
                new Question("newest changes", OF_A_DAY, () -> changes(reports, 20)),
                new Question("somebody's changes", OF_A_DAY, () -> by(reports, "staff:nobody")),
                new Question("a day's changes", OF_A_DAY, () -> on(reports, DAY)),
                new Question(
                        "whose ratings accuse", OF_A_DAY, () -> reports.accusing(Set.of(ticket))),
                new Question("its visit", OF_A_DAY, () -> reports.holdings().servedBy(ticket)));
    }

    private static void changes(Reports reports, int limit) {
        reports.changes().find(new Changes.Asked(Optional.empty(), Optional.empty()), limit);
    }

    private static void by(Reports reports, String name) {
        reports.changes().find(new Changes.Asked(Optional.of(name), Optional.empty()), 20);
    }

    private static void on(Reports reports, LocalDate day) {
        reports.changes().find(new Changes.Asked(Optional.empty(), Optional.of(day)), 1000);
    }
}
