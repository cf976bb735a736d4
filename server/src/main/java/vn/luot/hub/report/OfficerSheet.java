package vn.luot.hub.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.luot.hub.queue.Purpose;
import vn.luot.wire.RatingReason;

/// What one officer did in some days, for that officer: visits that ended at a desk they had open.
///
/// @param figures of the visits
/// @param turns how often somebody came to the desk: many dossiers take several
/// @param dossiers how many were handled
/// @param purposes how many visits had each purpose
/// @param reasons how often each was named; never [RatingReason#R7], which is confidential
/// @param days those with visits, the first first
public record OfficerSheet(
        Figures figures,
        int turns,
        int dossiers,
        Map<Purpose, Integer> purposes,
        Map<RatingReason, Integer> reasons,
        List<Day> days) {
    public OfficerSheet {
        purposes = sorted(purposes);
        reasons = sorted(reasons);
        days = List.copyOf(days);
    }

    /// One day of it.
    public record Day(LocalDate day, int visits, int turns, int dossiers) {}

    private static <K extends Comparable<K>> Map<K, Integer> sorted(Map<K, Integer> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
