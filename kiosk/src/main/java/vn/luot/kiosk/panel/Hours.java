package vn.luot.kiosk.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.luot.text.Formats;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.Window;

/// When an office's kiosks give numbers.
final class Hours {
    /// Far enough to cross every chain of holidays.
    private static final int SEARCH_DAYS = 60;

    private Hours() {}

    static LocalDate day(Instant at) {
        return at.atZone(Formats.ZONE).toLocalDate();
    }

    static boolean open(OfficeCard office, Instant at) {
        var time = at.atZone(Formats.ZONE).toLocalTime();
        return windows(office, day(at)).stream()
                .anyMatch(w -> !time.isBefore(w.from()) && time.isBefore(w.to()));
    }

    static Opening next(OfficeCard office, Instant at) {
        var today = day(at);
        var holiday = office.holidays().contains(today);
        var time = at.atZone(Formats.ZONE).toLocalTime();
        var later = first(office, today, time).map(from -> new Opening.Next(today, from, true));
        return new Opening(later.or(() -> otherDay(office, today)), holiday);
    }

    private static Optional<Opening.Next> otherDay(OfficeCard office, LocalDate today) {
        return IntStream.rangeClosed(1, SEARCH_DAYS)
                .mapToObj(today::plusDays)
                .flatMap(day ->
                        first(office, day, LocalTime.MIN).stream()
                                .map(from -> new Opening.Next(day, from, false)))
                .findFirst();
    }

    private static Optional<LocalTime> first(OfficeCard office, LocalDate day, LocalTime after) {
        return windows(office, day).stream()
                .map(Window::from)
                .filter(from -> !from.isBefore(after))
                .min(LocalTime::compareTo);
    }

    private static List<Window> windows(OfficeCard office, LocalDate day) {
        return office.holidays().contains(day)
                ? List.of()
                : office.numbers().getOrDefault(day.getDayOfWeek(), List.of());
    }
}
