package vn.luot.hub.queue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.luot.wire.OfficeCard.Window;

/// When the office serves people and when its kiosks give numbers: two different things.
///
/// @param service sessions of service by day of the week, in order; a missing day is closed
/// @param numbers windows in which numbers are given, likewise
/// @param holidays closed days
/// @param workdays days worked although their day of the week, or a holiday, says otherwise
public record Calendar(
        Map<DayOfWeek, List<Window>> service,
        Map<DayOfWeek, List<Window>> numbers,
        Set<LocalDate> holidays,
        Set<LocalDate> workdays) {
    /// Far enough to cross every chain of holidays.
    private static final int SEARCH_DAYS = 60;

    public Calendar {
        service = Map.copyOf(service);
        numbers = Map.copyOf(numbers);
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    public List<Window> sessions(LocalDate day) {
        return windows(service, day);
    }

    public List<Window> numberWindows(LocalDate day) {
        return windows(numbers, day);
    }

    /// Whether a number may be taken at this instant.
    public boolean givesNumbers(Instant at) {
        var local = at.atZone(Rules.ZONE);
        var time = local.toLocalTime();
        return numberWindows(local.toLocalDate()).stream()
                .anyMatch(w -> !time.isBefore(w.from()) && time.isBefore(w.to()));
    }

    /// The next day after `day` on which people are served; absent if none within two months.
    public Optional<LocalDate> nextWorkingDay(LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(SEARCH_DAYS))
                .filter(d -> !sessions(d).isEmpty())
                .findFirst();
    }

    /// When the last session of the day ends; absent on a closed day.
    public Optional<Instant> end(LocalDate day) {
        var sessions = sessions(day);
        return sessions.isEmpty()
                ? Optional.empty()
                : Optional.of(day.atTime(sessions.getLast().to()).atZone(Rules.ZONE).toInstant());
    }

    /// Office time of the day at `at`: time since midnight with the breaks between sessions cut
    /// out, so that nobody gains a place by a lunch break.
    public Duration officeTime(Instant at) {
        var local = at.atZone(Rules.ZONE);
        var time = local.toLocalTime();
        var sessions = sessions(local.toLocalDate());
        var breaks = Duration.ZERO;
        for (int i = 1; i < sessions.size(); i++) {
            var from = sessions.get(i - 1).to();
            var to = time.isBefore(sessions.get(i).from()) ? time : sessions.get(i).from();
            if (from.isBefore(to)) breaks = breaks.plus(Duration.between(from, to));
        }
        return Duration.between(LocalTime.MIDNIGHT, time).minus(breaks);
    }

    private List<Window> windows(Map<DayOfWeek, List<Window>> byDay, LocalDate day) {
        var closed = holidays.contains(day) && !workdays.contains(day);
        if (closed) return List.of();
        var usual = byDay.getOrDefault(day.getDayOfWeek(), List.of());
        return usual.isEmpty() && workdays.contains(day)
                ? byDay.getOrDefault(DayOfWeek.MONDAY, List.of())
                : usual;
    }
}
