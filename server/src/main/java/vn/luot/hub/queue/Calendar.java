package vn.luot.hub.queue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final int BREAK_SLOWNESS = 1_000_000;

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
                : Optional.of(at(day, sessions.getLast().to()));
    }

    /// When the next session begins: later today, else on the next working day.
    public Optional<Instant> nextSession(Instant now) {
        var today = Rules.day(now);
        return Stream.concat(Stream.of(today), nextWorkingDay(today).stream())
                .flatMap(day -> sessions(day).stream().map(session -> at(day, session.from())))
                .filter(now::isBefore)
                .findFirst();
    }

    /// From when a wait counts "trong giờ": the instant itself within a session, else the opening
    /// of the next session of that day, else the instant itself.
    public Instant countedFrom(Instant at) {
        var local = at.atZone(Rules.ZONE);
        var time = local.toLocalTime();
        return sessions(local.toLocalDate()).stream()
                .filter(session -> time.isBefore(session.to()))
                .findFirst()
                .map(Window::from)
                .filter(time::isBefore)
                .map(from -> at(local.toLocalDate(), from))
                .orElse(at);
    }

    /// Whether people are served at this instant.
    public boolean inSession(Instant at) {
        var local = at.atZone(Rules.ZONE);
        var time = local.toLocalTime();
        return sessions(local.toLocalDate()).stream()
                .anyMatch(w -> !time.isBefore(w.from()) && time.isBefore(w.to()));
    }

    /// Office time of the day at `at`: time since midnight, in which the breaks between sessions
    /// hardly pass, so that nobody gains a place by a lunch break.
    ///
    /// They pass at a millionth of the speed, so that those who come in a break keep their order.
    public Duration officeTime(Instant at) {
        var local = at.atZone(Rules.ZONE);
        var time = Duration.between(LocalTime.MIDNIGHT, local.toLocalTime());
        var breaks = Duration.ZERO;
        for (var pause : breaks(local.toLocalDate())) {
            var passed = time.minus(pause.from());
            if (passed.isPositive()) breaks = breaks.plus(min(passed, pause.length()));
        }
        return time.minus(breaks).plus(breaks.dividedBy(BREAK_SLOWNESS));
    }

    /// The time on the wall at an office time of that day.
    public LocalTime clock(LocalDate day, Duration officeTime) {
        var time = officeTime;
        for (var pause : breaks(day)) {
            var passed = time.minus(pause.from()).multipliedBy(BREAK_SLOWNESS);
            if (passed.isPositive())
                time =
                        passed.compareTo(pause.length()) < 0
                                ? pause.from().plus(passed)
                                : time.plus(pause.length())
                                        .minus(pause.length().dividedBy(BREAK_SLOWNESS));
        }
        return LocalTime.MIDNIGHT.plus(time);
    }

    /// Time since midnight at which a break begins, and how long it is.
    private record Break(Duration from, Duration length) {}

    private List<Break> breaks(LocalDate day) {
        var sessions = sessions(day);
        var breaks = new ArrayList<Break>();
        for (int i = 1; i < sessions.size(); i++) {
            var from = sessions.get(i - 1).to();
            var length = Duration.between(from, sessions.get(i).from());
            breaks.add(new Break(Duration.between(LocalTime.MIDNIGHT, from), length));
        }
        return breaks;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Rules.ZONE).toInstant();
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
