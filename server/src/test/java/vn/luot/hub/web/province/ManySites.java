package vn.luot.hub.web.province;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.luot.hub.province.Ends;
import vn.luot.hub.province.Ratings;
import vn.luot.hub.province.SiteDay;
import vn.luot.hub.province.Sites;
import vn.luot.hub.province.Tally;
import vn.luot.hub.province.Waits;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.OfficeId;
import vn.luot.wire.ServiceCode;

/// A province of 168 sites whose visits are drawn by chance, but always the same.
public final class ManySites {
    public static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    public static final int SITES = 168;

    private static final List<String> NAMES =
            List.of("Đăng Lộc", "An Bình", "Áo Dài", "Ân Thi", "Đất Đỏ", "Dược Sơn", "Uy Nỗ");

    private ManySites() {}

    /// One visit that was served, in seconds.
    ///
    /// @param level 0 if it was not rated
    record Served(char service, int hour, long waited, long inHours, long serving, int level) {}

    public static Sites sites() {
        return new Sites(
                IntStream.rangeClosed(1, SITES).mapToObj(ManySites::site).toList(), LocalTime.NOON);
    }

    private static Sites.Site site(int n) {
        var name = "%s %03d".formatted(NAMES.get(n % NAMES.size()), n);
        return new Sites.Site(id(n), name);
    }

    static OfficeId id(int n) {
        return new OfficeId("site-%03d".formatted(n));
    }

    /// A day on which nobody came.
    public static SiteDay nothing(String site) {
        return new SiteDay(
                new OfficeId(site), FIRST, 1, evening(FIRST), Optional.empty(), List.of());
    }

    static Instant evening(LocalDate day) {
        return day.atTime(18, 0).atZone(Rules.ZONE).toInstant();
    }

    /// What happened at a site on a day; more in a later version of it.
    static List<Served> visits(int site, LocalDate day, int version, int atMost) {
        var chance = new Random(site * 10_000L + day.toEpochDay());
        var visits = new ArrayList<Served>();
        var many = 5 + chance.nextInt(atMost) + 3 * (version - 1);
        for (int i = 0; i < many; i++) {
            var waited = (long) Math.abs(chance.nextGaussian() * (600 + 5 * site));
            visits.add(
                    new Served(
                            "ACEH".charAt(chance.nextInt(4)),
                            7 + chance.nextInt(9),
                            waited,
                            Math.max(0, waited - chance.nextInt(600)),
                            60 + chance.nextInt(900),
                            chance.nextInt(4) == 0 ? 1 + chance.nextInt(5) : 0));
        }
        return visits;
    }

    /// The same as a site's hub would tell it.
    static SiteDay told(int site, LocalDate day, int revision, List<Served> visits) {
        var parts = new TreeMap<String, List<Served>>();
        for (var visit : visits)
            parts.computeIfAbsent(visit.service() + " " + visit.hour(), _ -> new ArrayList<>())
                    .add(visit);
        return new SiteDay(
                id(site),
                day,
                revision,
                evening(day).plus(Duration.ofMinutes(revision)),
                Optional.of(new SiteDay.Chain(revision, "ab".repeat(32))),
                parts.values().stream().map(ManySites::part).toList());
    }

    private static SiteDay.Part part(List<Served> visits) {
        var first = visits.getFirst();
        var levels = new int[5];
        for (var visit : visits) if (visit.level() > 0) levels[visit.level() - 1]++;
        var rated = IntStream.of(levels).sum();
        var scales = new TreeMap<Integer, Integer>();
        if (rated > 0) scales.put(5, rated);
        var seconds = visits.stream().mapToLong(Served::serving).sum();
        return new SiteDay.Part(
                new ServiceCode(String.valueOf(first.service())),
                "Lĩnh vực " + first.service(),
                first.hour(),
                new Tally(
                        new Ends(visits.size(), 1, 0, 0, 0, 0, 0),
                        Waits.of(visits.stream().map(Served::waited).toList()),
                        Waits.of(visits.stream().map(Served::inHours).toList()),
                        new Tally.Serving(visits.size(), seconds),
                        new Ratings(IntStream.of(levels).boxed().toList(), scales)));
    }
}
