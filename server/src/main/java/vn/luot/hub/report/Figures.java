package vn.luot.hub.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.luot.hub.journal.Fate;

/// The figures of some visits: of a day, a service or a desk.
///
/// @param waits from issue to the first call; no-show, cancelled and unclaimed are not in it
/// @param waitsInHours the same, counted from the opening of the session
/// @param serving from start to finish
public record Figures(
        Counts counts,
        Spread waits,
        Spread waitsInHours,
        Spread serving,
        Satisfaction satisfaction) {
    /// How many visits came to which end.
    ///
    /// @param open waiting, held or at a desk now
    public record Counts(
            int visits,
            int served,
            int noShow,
            int cancelled,
            int unclaimed,
            int notServed,
            int carriedOver,
            int open) {}

    static Figures of(List<Visit> visits) {
        var counts = counts(visits);
        var waited = visits.stream().filter(Visit::waitCounts).toList();
        return new Figures(
                counts,
                spread(waited, Visit::waited),
                spread(waited, Visit::waitedInHours),
                spread(visits, Visit::serving),
                Satisfaction.of(
                        counts.served(),
                        visits.stream()
                                .filter(Visit::served)
                                .filter(v -> v.level().isPresent())
                                .toList()));
    }

    private static Counts counts(List<Visit> visits) {
        return new Counts(
                visits.size(),
                count(visits, Fate.SERVED),
                count(visits, Fate.NO_SHOW),
                count(visits, Fate.CANCELLED),
                count(visits, Fate.UNCLAIMED),
                count(visits, Fate.NOT_SERVED),
                count(visits, Fate.CARRIED_OVER),
                count(visits, Fate.OPEN));
    }

    private static int count(List<Visit> visits, Fate fate) {
        return (int) visits.stream().filter(v -> v.fate() == fate).count();
    }

    private static Spread spread(List<Visit> visits, Function<Visit, Optional<Long>> seconds) {
        return Spread.of(visits.stream().flatMap(v -> seconds.apply(v).stream()).toList());
    }
}
