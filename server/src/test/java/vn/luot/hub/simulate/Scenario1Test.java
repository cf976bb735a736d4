package vn.luot.hub.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Journal;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.Reports;
import vn.luot.hub.report.Spread;
import vn.luot.hub.web.Preview;
import vn.luot.hub.web.Site;
import vn.luot.hub.web.manager.ManagerPage;
import vn.luot.text.Formats;
import vn.luot.text.Language;

/// The busy Monday of a ward with seven counters: what the manager's page says of it at half past
/// eight, held against a day worked out second by second.
class Scenario1Test {
    private static final int HALF_PAST_EIGHT = LocalTime.of(8, 30).toSecondOfDay();
    private static final int OPENING = LocalTime.of(7, 30).toSecondOfDay();
    private static final Formats VI = new Formats(Language.VI);
    private static final Pattern ADVICE =
            Pattern.compile("<h1>Cần thêm 1 quầy ([^:]+): lâu nhất (\\d+) → (\\d+) phút</h1>");

    private static final Pattern LAST =
            Pattern.compile(
                    "Dự kiến người cuối (\\d\\d:\\d\\d), sau 11:30, kể cả khoảng (\\d+) người sắp đến"
                            + " \\(ước tính ban đầu\\)");
    private static final Pattern ADDRESS = Pattern.compile("id=\"try\" href=\"([^\"]+)\"");
    private static final Pattern ENDS =
            Pattern.compile(
                    "Người cuối của buổi đến 11:30 xong, kể cả người sắp đến: (\\d\\d:\\d\\d) → (\\d\\d:\\d\\d)");

    @TempDir private Path folder;
    private DayPlan plan;
    private SecondBySecond day;
    private OfficeConfig office;
    private DataFolder data;
    private Database database;

    @BeforeEach
    void open() throws IOException {
        plan = SimulationTest.plan(SimulationTest.scenario1());
        day = new SecondBySecond(plan);
        office = office();
        data = DataFolder.take(folder);
        database = Database.open(data);
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    @Test
    void atHalfPastEightEveryFigureIsThatOfTheDayWorkedOutApart() {
        var now = HALF_PAST_EIGHT;
        var came = day.people.stream().filter(p -> p.issued <= now).toList();
        var waiting = came.stream().filter(p -> p.called < 0 || p.called > now).toList();
        var called = came.stream().filter(p -> p.called >= 0 && p.called <= now).toList();
        var longest = waiting.stream().mapToInt(p -> now - p.issued).max().orElseThrow();
        var waits = Spread.of(called.stream().map(p -> (long) p.called - p.issued).toList());
        var inHours =
                Spread.of(
                        called.stream()
                                .map(p -> (long) p.called - Math.max(p.issued, OPENING))
                                .toList());

        var page = page(now);

        assertThat(page)
                .contains(
                        "08:30 · Đang chờ %d · Lâu nhất %d phút (Kinh doanh"
                                .formatted(waiting.size(), longest / 60))
                .contains("<b class=\"warn\">" + minutes(waits.mean()) + "</b>")
                .contains("90% lượt chờ không quá " + minutes((double) waits.p90()))
                .contains("trong giờ " + minutes(inHours.mean()))
                .contains(
                        VI.percent(waits.within30(), 0)
                                + " không quá 30 phút · "
                                + called.size()
                                + " lượt")
                .contains(">" + VI.percent(waits.within15(), 0) + "</b>")
                .contains("7/7 quầy mở");
        var advice = ADVICE.matcher(page);
        assertThat(advice.find()).isTrue();
        assertThat(advice.group(1)).isEqualTo("Kinh doanh");
    }

    /// The office's first day: nobody has ever seen how many come.
    @Test
    void byHalfPastEightTheLastVisitIsExpectedAfterTheSession() {
        var page = page(HALF_PAST_EIGHT);

        var last = LAST.matcher(page);
        assertThat(last.find()).as(page).isTrue();
        assertThat(LocalTime.parse(last.group(1))).isAfter(LocalTime.of(11, 30));
        var truth = day.people.stream().filter(person -> person.issued > HALF_PAST_EIGHT).count();
        assertThat(Long.parseLong(last.group(2))).isBetween(truth / 2, truth * 2);
        assertThat(day.people.stream().mapToInt(person -> person.finished).max().orElseThrow())
                .isGreaterThan(LocalTime.of(11, 30).toSecondOfDay());
    }

    @Test
    void theAdvisedChangeIsShownWithTheSameFigures() {
        visit(
                HALF_PAST_EIGHT,
                site -> {
                    var page = site.get("/manager").body();
                    var last = LAST.matcher(page);
                    var advice = ADVICE.matcher(page);
                    var link = ADDRESS.matcher(page);
                    assertThat(last.find() && advice.find() && link.find()).as(page).isTrue();
                    var shown = site.get(link.group(1).replace("&amp;", "&")).body();
                    var ends = ENDS.matcher(shown);
                    assertThat(ends.find()).as(shown).isTrue();
                    assertThat(ends.group(1)).isEqualTo(last.group(1));
                    assertThat(LocalTime.parse(ends.group(2)))
                            .isBefore(LocalTime.parse(ends.group(1)));
                    assertThat(shown)
                            .contains(advice.group(2) + " phút → " + advice.group(3) + " phút");
                });
    }

    private static String minutes(double seconds) {
        return VI.decimal(seconds / 60, 1) + " phút";
    }

    private String page(int second) {
        var page = new ArrayList<String>();
        visit(second, site -> page.add(site.get("/manager").body()));
        return page.getFirst();
    }

    private void visit(int second, Consumer<Site> look) {
        var entries = entries(second);
        var log = new EventLog(database, office.id(), _ -> office.calendar());
        log.append(new Journal.Batch(entries, List.of()));
        var reports = new Reports(database, office.id());
        var read = new ManagerPage.Read(reports::day, reports::honesty, reports::accusing);
        var now = at(second);
        try (var preview =
                        new Preview(
                                new Preview.Of(
                                        office,
                                        new Engine(office.rules(), log, () -> now),
                                        entries,
                                        read),
                                () -> now,
                                0);
                var site = new Site(preview.port())) {
            site.get("/enter?next=/desk&as=MANAGER");
            look.accept(site);
        }
    }

    private List<Recorded> entries(int second) {
        var entries = new ArrayList<Recorded>();
        for (var event : DayRun.story(plan).events())
            if (!event.at().isAfter(at(second)))
                entries.add(new Recorded(entries.size() + 1, plan.date(), event.at(), "x", event));
        return entries;
    }

    private Instant at(int second) {
        var time = LocalTime.ofSecondOfDay(second);
        return plan.date().atTime(time).atZone(Rules.ZONE).toInstant();
    }

    static OfficeConfig office() {
        var yaml =
                """
                id: thu
                title: [Phường Thử]
                hotline: "1900 0000"
                publicUrl: http://127.0.0.1:8080
                rule: fifo
                hours:
                  service: {monday-friday: ["07:30-11:30", "13:30-17:00"]}
                  numbers: {monday-friday: ["07:00-11:30", "13:00-17:00"]}
                services:
                  - {code: A, name: Chứng thực, papers: x, minutes: 4}
                  - {code: C, name: Hộ tịch, papers: x, minutes: 10}
                  - {code: E, name: Đất đai, papers: x, minutes: 15}
                  - {code: H, name: Kinh doanh, papers: x, minutes: 8}
                desks:
                  - {id: 1, name: Quầy 1, services: [A]}
                  - {id: 2, name: Quầy 2, services: [A]}
                  - {id: 3, name: Quầy 3, services: [A]}
                  - {id: 4, name: Quầy 4, services: [C]}
                  - {id: 5, name: Quầy 5, services: [C]}
                  - {id: 6, name: Quầy 6, services: [E]}
                  - {id: 7, name: Quầy 7, services: [H]}
                """;
        return switch (OfficeFile.read("thu.yaml", yaml)) {
            case OfficeFile.Reading.Sound(var office, _) -> office;
            case OfficeFile.Reading.Wrong(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }
}
