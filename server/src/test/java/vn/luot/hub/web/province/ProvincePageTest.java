package vn.luot.hub.web.province;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.luot.hub.web.province.ManySites.FIRST;
import static vn.luot.hub.web.province.ManySites.SITES;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.province.DayJson;
import vn.luot.hub.report.Wilson;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;
import vn.luot.hub.web.province.ManySites.Served;

/// A province of 168 sites over twenty days, told over HTTP: some late, twice or out of order.
class ProvincePageTest {
    private static final int DAYS = 20;
    private static final int SILENT = 7;
    private static final int FEW = 5;
    private static final int COLUMNS = 17;
    private static final Pattern ROW = Pattern.compile("(?s)<tr>(<td.*?)</tr>");

    @TempDir private Path folder;
    private OpenHub hub;
    private Site programs;
    private final Map<Integer, String> keys = new TreeMap<>();

    /// By site, what should count in the end.
    private final Map<Integer, List<Served>> visits = new TreeMap<>();

    private int corrections;

    @BeforeEach
    void open() {
        hub = new OpenHub(folder);
        programs = hub.browser();
        for (int n = 1; n <= SITES; n++) keys.put(n, hub.siteKey(ManySites.id(n).value()));
    }

    @AfterEach
    void close() {
        programs.close();
        hub.close();
    }

    @Test
    void everyFigureIsThatOfAllVisitsHoweverTheDaysCame() {
        hub.pass(Duration.ofHours(10)); // 18:00
        for (int i = 0; i < DAYS; i++) aDayAndItsNight(FIRST.plusDays(i));
        hub.pass(Duration.ofHours(2));
        whatCameLate(FIRST.plusDays(DAYS - 1));
        try (var reporter = hub.signedIn("bao-cao", Role.REPORTER)) {
            var rows = csv(reporter, "month=2026-03&lang=en");
            check(row(rows, "Whole province"), visits.values().stream().flatMap(List::stream));
            for (int n = 1; n <= SITES; n++) checkSite(rows, n);
            assertThat(row(rows, "Whole province").get(16))
                    .isEqualTo(Integer.toString(corrections));
            checkPage(reporter);
        }
    }

    private void checkSite(Map<String, List<String>> rows, int n) {
        var name = hub.province().sites().all().get(n - 1).name();
        var row = row(rows, name);
        check(row, visits.getOrDefault(n, List.of()).stream());
        if (n == SILENT) assertThat(row.get(2)).isEqualTo("0");
        if (n == FEW) assertThat(row.get(9)).isEqualTo("sample too small");
        assertThat(row.get(0).isEmpty()).as(name).isEqualTo(n == SILENT || n == FEW);
        // of the first of March nobody told
        assertThat(row.get(15)).as(name).isEqualTo(n == SILENT ? "21" : "1");
    }

    private static List<String> row(Map<String, List<String>> rows, String name) {
        return Objects.requireNonNull(rows.get(name), name);
    }

    private void checkPage(Site reporter) {
        var page = reporter.get("/province?month=2026-03&order=satisfied&lang=vi").body();
        var names = ROW.matcher(page).results().map(row -> row.group(1)).toList();
        assertThat(names.get(1)).contains("<td class=\"end\">1</td>");
        assertThat(page).contains("chưa đủ mẫu", "Đính chính số liệu đã công bố", "chưa báo cáo");
        for (var absurd : List.of("9999999-99", "0000-13", "0000-12", "%2B999999999-12"))
            for (var path : List.of("/province", "/province/sites.csv"))
                assertThat(reporter.get(path + "?month=" + absurd).statusCode())
                        .as(absurd)
                        .isEqualTo(400);
        assertThat(reporter.get("/province?day=-9999-01-01").statusCode()).isEqualTo(400);
        var byName = reporter.get("/province?month=2026-03&lang=vi").body();
        assertThat(byName.indexOf("An Bình 001")).isLessThan(byName.indexOf("Áo Dài 002"));
        assertThat(byName.indexOf("Ân Thi 003")).isLessThan(byName.indexOf("Dược Sơn 005"));
        assertThat(byName.indexOf("Dược Sơn 005")).isLessThan(byName.indexOf("Đăng Lộc 007"));
        assertThat(byName.indexOf("Đăng Lộc 168")).isLessThan(byName.indexOf("Uy Nỗ 006"));
    }

    /// Begins at 18:00 and ends at 18:00 of the next day.
    private void aDayAndItsNight(LocalDate day) {
        for (int n = 1; n <= SITES; n++) if (!isLate(n, day)) tell(n, day);
        hub.pass(Duration.ofHours(2)); // 20:00
        if (!day.equals(FIRST)) whatCameLate(day.minusDays(1));
        hub.pass(Duration.ofHours(22));
    }

    private void whatCameLate(LocalDate day) {
        for (int n = 1; n <= SITES; n++) {
            if (n == SILENT) continue;
            if (isLate(n, day)) {
                tell(n, day);
                corrections++;
            } else if ((n + day.getDayOfMonth()) % 29 == 0) change(n, day);
        }
    }

    /// It reports 26 hours after the end of the day, when that is published.
    private static boolean isLate(int n, LocalDate day) {
        return (n + day.getDayOfMonth()) % 17 == 0;
    }

    private void tell(int n, LocalDate day) {
        if (n == SILENT) return;
        var first = ManySites.visits(n, day, 1, n == FEW ? 1 : 30);
        var kind = (n + day.getDayOfYear()) % 13;
        if (kind == 0) {
            var second = ManySites.visits(n, day, 2, n == FEW ? 1 : 30);
            send(n, day, 2, second, 201);
            send(n, day, 1, first, 200);
            counted(n, second);
            return;
        }
        send(n, day, 1, first, 201);
        if (kind == 1) send(n, day, 1, first, 200);
        counted(n, first);
    }

    /// Something came to light when the day was published already.
    private void change(int n, LocalDate day) {
        if (n == SILENT || n == FEW) return;
        var old = (n + day.getDayOfYear()) % 13 == 0 ? 2 : 1;
        var before = ManySites.visits(n, day, old, 30);
        var after = ManySites.visits(n, day, 3, 30);
        send(n, day, 3, after, 201);
        var all = visits.getOrDefault(n, new ArrayList<>());
        before.forEach(all::remove);
        all.addAll(after);
        corrections++;
    }

    private void counted(int n, List<Served> more) {
        visits.computeIfAbsent(n, _ -> new ArrayList<>()).addAll(more);
    }

    private void send(int n, LocalDate day, int revision, List<Served> visits, int status) {
        var document = DayJson.write(ManySites.told(n, day, revision, visits));
        var answer =
                programs.put(
                        "/api/v1/province/days/%s/%s".formatted(ManySites.id(n), day),
                        new String(document, UTF_8),
                        "Authorization",
                        "Bearer " + keys.get(n));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    /// Worked out from single visits, not from what was told.
    private static void check(List<String> row, Stream<Served> of) {
        var all = of.toList();
        if (all.isEmpty()) return;
        assertThat(number(row.get(3))).isEqualTo(all.size());
        assertThat(number(row.get(4))).isCloseTo(mean(all, Served::waited) / 60, within(0.0501));
        assertThat(number(row.get(5))).isCloseTo(mean(all, Served::inHours) / 60, within(0.0501));
        var sorted = all.stream().map(Served::inHours).sorted().toList();
        var p90 = sorted.get((int) Math.ceil(0.9 * sorted.size()) - 1);
        assertThat(number(row.get(6))).isEqualTo(Math.ceil(p90 / 60.0));
        assertThat(share(row.get(7))).isCloseTo(upTo(all, 900), within(0.0501));
        assertThat(share(row.get(8))).isCloseTo(upTo(all, 1800), within(0.0501));
        var rated = all.stream().filter(v -> v.level() > 0).toList();
        var satisfied = rated.stream().filter(v -> v.level() >= 4).toList();
        assertThat(number(row.get(12))).isEqualTo(rated.size());
        assertThat(share(row.get(13))).isCloseTo(100.0 * rated.size() / all.size(), within(0.0501));
        if (rated.size() < 30) return;
        var interval = Wilson.of(satisfied.size(), rated.size());
        assertThat(share(row.get(9)))
                .isCloseTo(100.0 * satisfied.size() / rated.size(), within(0.0501));
        assertThat(share(row.get(10))).isCloseTo(100 * interval.low(), within(0.0501));
        assertThat(share(row.get(11))).isCloseTo(100 * interval.high(), within(0.0501));
    }

    private static double mean(Collection<Served> visits, ToLongFunction<Served> seconds) {
        return (double) visits.stream().mapToLong(seconds).sum() / visits.size();
    }

    private static double upTo(List<Served> visits, long seconds) {
        var n = visits.stream().filter(v -> v.inHours() <= seconds).count();
        return 100.0 * n / visits.size();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    private static double share(String text) {
        return number(text.replace("%", ""));
    }

    /// The rows of the file by the name of the site.
    private static Map<String, List<String>> csv(Site reporter, String query) {
        var rows = new TreeMap<String, List<String>>();
        var text = reporter.get("/province/sites.csv?" + query).body();
        for (var line : text.lines().toList()) {
            var cells = cells(line);
            if (cells.size() == COLUMNS) rows.put(cells.get(1), cells);
        }
        return rows;
    }

    /// Every text is in quotation marks, and none of them holds one.
    private static List<String> cells(String line) {
        return Pattern.compile("\"([^\"]*)\"(?:,|$)|([^,\"]*)(?:,|$)")
                .matcher(line)
                .results()
                .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
                .limit(COLUMNS)
                .toList();
    }
}
