package vn.luot.hub.report;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.luot.hub.province.SiteDays.Told;
import vn.luot.hub.province.Sites;
import vn.luot.hub.province.Sites.Site;
import vn.luot.hub.province.Tally;
import vn.luot.hub.queue.Calendar;
import vn.luot.wire.OfficeId;

/// The sites of a province over some days: sums over sums. What came after a day was published
/// counts, and is told as a correction. Pure.
///
/// @param lines of every site, whether or not it reported
/// @param all sites together
/// @param corrections the newest first
public record RollUp(Asked asked, List<Line> lines, Tally all, List<Correction> corrections) {
    /// @param to last day, in it
    /// @param now days after it are awaited of nobody
    public record Asked(LocalDate from, LocalDate to, Instant now) {
        public Asked {
            if (to.isBefore(from))
                throw new IllegalArgumentException("no days: " + from + ".." + to);
        }
    }

    /// One site.
    ///
    /// @param days on which it reported
    /// @param missing working days that were published without it
    /// @param place by satisfaction among those with enough ratings, from 1; absent without enough
    public record Line(
            Site site,
            Tally total,
            int days,
            List<LocalDate> missing,
            int corrections,
            Optional<Integer> place) {
        public Line {
            missing = List.copyOf(missing);
        }

        public Satisfaction satisfaction() {
            return RollUp.satisfaction(total);
        }
    }

    /// A published day that changed.
    ///
    /// @param at when the change came
    /// @param before what was published; absent if the site had not reported
    public record Correction(
            Site site, LocalDate day, Instant at, Optional<Tally> before, Tally after) {}

    /// What stands for a site's day, and how it came to be.
    private record Standing(Tally total, List<Correction> corrections) {}

    public RollUp {
        lines = List.copyOf(lines);
        corrections = List.copyOf(corrections);
    }

    /// @param told each day's revisions in order
    public static RollUp of(Asked asked, Sites sites, Calendar calendar, List<Told> told) {
        var bySite = told.stream().collect(groupingBy(Told::site));
        var corrections = new ArrayList<Correction>();
        var lines = new ArrayList<Line>();
        for (var site : sites.all()) {
            var days = days(site, bySite, new Dates(asked, sites, calendar));
            var changed = days.values().stream().flatMap(of -> of.corrections().stream()).toList();
            corrections.addAll(changed);
            lines.add(
                    new Line(
                            site,
                            days.values().stream()
                                    .map(Standing::total)
                                    .reduce(Tally.NONE, Tally::plus),
                            days.size(),
                            new Dates(asked, sites, calendar)
                                    .awaited()
                                    .filter(day -> !days.containsKey(day))
                                    .toList(),
                            changed.size(),
                            Optional.empty()));
        }
        corrections.sort(Comparator.comparing(Correction::at).reversed());
        var all = lines.stream().map(Line::total).reduce(Tally.NONE, Tally::plus);
        return new RollUp(asked, placed(lines), all, corrections);
    }

    private record Dates(Asked asked, Sites sites, Calendar calendar) {
        private Instant published(LocalDate day) {
            return sites.published(day, calendar);
        }

        /// Working days that are published.
        private Stream<LocalDate> awaited() {
            return asked.from()
                    .datesUntil(asked.to().plusDays(1))
                    .filter(day -> !calendar.sessions(day).isEmpty())
                    .filter(day -> !asked.now().isBefore(published(day)));
        }
    }

    private static Map<LocalDate, Standing> days(
            Site site, Map<OfficeId, List<Told>> bySite, Dates dates) {
        var days =
                bySite.getOrDefault(site.id(), List.of()).stream().collect(groupingBy(Told::day));
        var standing = new TreeMap<LocalDate, Standing>();
        days.forEach((day, revisions) ->
                standing.put(day, standing(site, revisions, dates.published(day))));
        return standing;
    }

    private static Standing standing(Site site, List<Told> revisions, Instant published) {
        Optional<Tally> before = Optional.empty();
        var corrections = new ArrayList<Correction>();
        for (var told : revisions) {
            var after = told.total();
            var late = !told.at().isBefore(published);
            if (late && before.filter(after::equals).isEmpty())
                corrections.add(new Correction(site, told.day(), told.at(), before, after));
            before = Optional.of(after);
        }
        return new Standing(before.orElse(Tally.NONE), corrections);
    }

    /// Equal shares have the same place.
    private static List<Line> placed(List<Line> lines) {
        var shares =
                lines.stream()
                        .map(Line::satisfaction)
                        .filter(Satisfaction::enough)
                        .map(Satisfaction::share)
                        .toList();
        return lines.stream().map(line -> placed(line, shares)).toList();
    }

    private static Line placed(Line line, List<Double> shares) {
        var of = line.satisfaction();
        var better = (int) shares.stream().filter(share -> share > of.share()).count();
        return new Line(
                line.site(),
                line.total(),
                line.days(),
                line.missing(),
                line.corrections(),
                Optional.of(better + 1).filter(_ -> of.enough()));
    }

    /// What people thought of some visits.
    public static Satisfaction satisfaction(Tally of) {
        return new Satisfaction(of.ends().served(), of.ratings().levels(), of.ratings().scales());
    }

    public Satisfaction satisfaction() {
        return satisfaction(all);
    }

    /// Whether every day of it is published.
    public static boolean isPublished(Asked asked, Sites sites, Calendar calendar) {
        return !asked.now().isBefore(sites.published(asked.to(), calendar));
    }
}
