package vn.luot.hub.web.province;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.province.SiteDay;
import vn.luot.hub.province.SiteDays;
import vn.luot.hub.web.OpenHub;

/// A year of a province's sites, and how long its pages then take: `Year DIR [VISITS]` prints what
/// the last month's page took, the first time and afterwards.
public final class Year {
    private static final YearMonth LAST = YearMonth.of(2026, 2);
    private static final int MONTHS = 12;
    private static final int SITES = 168;
    private static final int VISITS = 250;
    private static final int RUNS = 7;
    private static final double MILLIS = 1e6;

    private Year() {}

    /// Every day of these months, each told the evening it ended.
    public static void fill(SiteDays days, YearMonth from, YearMonth to, int sites, int visits) {
        var last = to.atEndOfMonth().plusDays(1);
        from.atDay(1)
                .datesUntil(last)
                .forEach(day -> {
                    for (int site = 1; site <= sites; site++) {
                        var of = ManySites.visits(site, day, 1, 2 * visits);
                        take(days, ManySites.told(site, day, 1, of));
                    }
                });
    }

    private static void take(SiteDays days, SiteDay day) {
        var _ = days.take(day, ManySites.evening(day.date()));
    }

    static void main(String[] arguments) {
        var visits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : VISITS;
        try (var hub = new OpenHub(Path.of(arguments[0]))) {
            fill(hub.province().days(), LAST.minusMonths(MONTHS - 1), LAST, SITES, visits);
            hub.pass(Duration.ofDays(1));
            try (var reporter = hub.signedIn("bao-cao", Role.REPORTER)) {
                for (var page :
                        new String[] {
                            "/province?month=" + LAST,
                            "/province?day=" + LAST.atEndOfMonth(),
                            "/province/sites.csv?month=" + LAST
                        })
                    for (int run = 0; run < RUNS; run++) {
                        var before = System.nanoTime();
                        var bytes = reporter.get(page).body().getBytes(UTF_8).length;
                        var took = (System.nanoTime() - before) / MILLIS;
                        System.out.printf("%s: %.0f ms, %d bytes%n", page, took, bytes);
                    }
            }
        }
    }
}
