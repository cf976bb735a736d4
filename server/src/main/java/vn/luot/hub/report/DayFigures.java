package vn.luot.hub.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// The figures of one business day.
///
/// @param desks visits by the desk that had them last
/// @param anomalies ratings that were refused
/// @param faults of what all desks work with
public record DayFigures(
        LocalDate day,
        Figures all,
        SortedMap<ServiceCode, Figures> services,
        SortedMap<DeskId, Figures> desks,
        int anomalies,
        Faults faults) {
    /// A day without faults of what all desks work with.
    ///
    /// @param anomalies ratings that were refused
    public static DayFigures of(LocalDate day, List<Visit> visits, int anomalies) {
        return of(day, visits, anomalies, List.of());
    }

    static DayFigures of(
            LocalDate day, List<Visit> visits, int anomalies, List<Faults.Span> faults) {
        return new DayFigures(
                day,
                Figures.of(visits),
                by(visits, v -> Optional.of(v.service())),
                by(visits, Visit::desk),
                anomalies,
                Faults.of(faults, visits));
    }

    /// Whether nothing of note happened.
    boolean isEmpty() {
        return all.counts().visits() == 0 && anomalies == 0 && faults.down().isZero();
    }

    static <K extends Comparable<K>> SortedMap<K, Figures> by(
            List<Visit> visits, Function<Visit, Optional<K>> key) {
        var groups =
                visits.stream()
                        .filter(v -> key.apply(v).isPresent())
                        .collect(Collectors.groupingBy(v -> key.apply(v).orElseThrow()));
        return groups.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                e -> Figures.of(e.getValue()),
                                (a, _) -> a,
                                TreeMap::new));
    }
}
