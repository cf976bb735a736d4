package vn.luot.hub.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.luot.wire.DeskId;
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;

/// The figures of some business days together: sums over sums, never means of means.
///
/// @param to last day, in it
/// @param days those on which anything happened
/// @param reasons how often each was named; never [RatingReason#R7], which is confidential
/// @param bookings of times on these days, by service
/// @param dossiers that were shown on these days, by service
/// @param opened when desks were not closed
/// @param mark how far the log was read; absent before the first event
/// @param scope whose visits these are
public record PeriodFigures(
        LocalDate from,
        LocalDate to,
        Groups groups,
        SortedMap<LocalDate, DayFigures> days,
        Arrivals arrivals,
        Map<RatingReason, Integer> reasons,
        Honesty honesty,
        SortedMap<ServiceCode, BookingFigures> bookings,
        SortedMap<ServiceCode, DossierFigures> dossiers,
        List<Punctuality.Span> opened,
        Optional<Mark> mark,
        Scope scope) {
    /// All visits, and the same by what they were for and by the desk that had them last.
    public record Groups(
            Figures all,
            SortedMap<ServiceCode, Figures> services,
            SortedMap<DeskId, Figures> desks) {
        static Groups of(List<Visit> visits) {
            return new Groups(
                    Figures.of(visits),
                    DayFigures.by(visits, v -> Optional.of(v.service())),
                    DayFigures.by(visits, Visit::desk));
        }
    }

    public PeriodFigures {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
        bookings = Collections.unmodifiableSortedMap(new TreeMap<>(bookings));
        dossiers = Collections.unmodifiableSortedMap(new TreeMap<>(dossiers));
        opened = List.copyOf(opened);
    }

    public Figures all() {
        return groups.all();
    }

    /// Ratings that were refused.
    public int anomalies() {
        return days.values().stream().mapToInt(DayFigures::anomalies).sum();
    }

    /// Of what all desks work with.
    public Faults faults() {
        return days.values().stream()
                .map(DayFigures::faults)
                .reduce(
                        new Faults(Duration.ZERO, 0),
                        (a, b) -> new Faults(a.down().plus(b.down()), a.waited() + b.waited()));
    }

    static Map<DayOfWeek, Integer> weekdays(Map<LocalDate, List<Visit>> visits) {
        var weekdays = new EnumMap<DayOfWeek, Integer>(DayOfWeek.class);
        visits.forEach((day, of) -> {
            if (!of.isEmpty()) weekdays.merge(day.getDayOfWeek(), 1, Integer::sum);
        });
        return weekdays;
    }
}
