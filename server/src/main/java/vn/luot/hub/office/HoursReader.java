package vn.luot.hub.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.luot.hub.queue.Calendar;
import vn.luot.text.Holidays;
import vn.luot.wire.OfficeCard.Window;

/// Reads hours, holidays and worked days.
final class HoursReader {
    /// The years for which `generate: true` fills in holidays.
    private static final int FIRST_YEAR = 2025;

    private static final int LAST_YEAR = 2035;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final Window STAND_IN = new Window(LocalTime.MIN, LocalTime.NOON);

    private HoursReader() {}

    static Calendar calendar(Place office) {
        var hours = office.need("hours").only("service", "numbers");
        var service = week(hours.need("service"));
        var numbers = week(hours.need("numbers"));
        for (var day : numbers.keySet())
            if (!service.containsKey(day))
                hours.need("numbers").warning("numbers-without-service", word(day));
        return new Calendar(
                service,
                numbers,
                office.get("holidays").map(HoursReader::holidays).orElse(Set.of()),
                office.get("workdays").map(HoursReader::dates).orElse(Set.of()));
    }

    /// How the file names a day, such as `monday`.
    static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static Map<DayOfWeek, List<Window>> week(Place place) {
        var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        if (!place.isFields()) place.only("monday", "…", "sunday");
        for (var key : place.keys()) {
            var at = place.need(key);
            for (var day : days(key, at)) {
                var windows = windows(at);
                if (week.containsKey(day)) at.problem("day-twice", word(day));
                if (!windows.isEmpty()) week.put(day, windows);
            }
        }
        return week;
    }

    /// `monday`, or `monday-friday`.
    private static Set<DayOfWeek> days(String key, Place at) {
        try {
            var ends = key.split("-", 2);
            var first = DayOfWeek.valueOf(ends[0].strip().toUpperCase(Locale.ROOT));
            var last = DayOfWeek.valueOf(ends[ends.length - 1].strip().toUpperCase(Locale.ROOT));
            return EnumSet.range(first, last);
        } catch (IllegalArgumentException _) {
            at.problem("not-a-day", key);
            return Set.of();
        }
    }

    static List<Window> windows(Place place) {
        var windows = new ArrayList<Window>();
        for (var item : place.items()) {
            var window = item.value("not-a-window", HoursReader::window, STAND_IN);
            if (!windows.isEmpty() && window.from().isBefore(windows.getLast().to()))
                item.problem("window-overlaps", text(windows.getLast()));
            windows.add(window);
        }
        return windows;
    }

    static Window window(String text) {
        var ends = text.split("[-–]", 2);
        if (ends.length < 2) throw new IllegalArgumentException("no end: " + text);
        return new Window(
                LocalTime.parse(ends[0].strip(), CLOCK), LocalTime.parse(ends[1].strip(), CLOCK));
    }

    static String text(Window window) {
        return window.from() + "-" + window.to();
    }

    private static Set<LocalDate> holidays(Place place) {
        if (!place.isFields()) return dates(place);
        place.only("generate", "extra", "except");
        var holidays = new HashSet<LocalDate>();
        if (place.need("generate").yes())
            IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                    .mapToObj(Holidays.usual()::in)
                    .flatMap(List::stream)
                    .map(Holidays.Holiday::date)
                    .forEach(holidays::add);
        place.get("extra").ifPresent(extra -> holidays.addAll(dates(extra)));
        place.get("except").ifPresent(except -> holidays.removeAll(dates(except)));
        return holidays;
    }

    static Set<LocalDate> dates(Place place) {
        return place
                .distinct(
                        item -> item.value("not-a-date", LocalDate::parse, LocalDate.EPOCH),
                        date -> date)
                .stream()
                .collect(Collectors.toSet());
    }
}
