package vn.luot.hub.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.luot.hub.office.Place;
import vn.luot.hub.office.RuleReader;
import vn.luot.hub.queue.CallRule;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.ServiceCode;

/// Reads a simulation file. Every mistake is noted at its place; the file is of no use then.
final class DayReader {
    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
    static final ServiceCode STAND_IN = new ServiceCode("A");

    private static final Pattern LENGTH =
            Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m(?:in)?)?(?:(\\d+)s)?");
    private static final Pattern MINUTES = Pattern.compile("\\d+(\\.\\d+)?");
    private static final long DAY_SECONDS = 24 * 60 * 60;

    private DayReader() {}

    static DayPlan plan(Place file) {
        file.only(
                "date",
                "sessions",
                "numbersFrom",
                "rule",
                "desks",
                "changes",
                "minutes",
                "continueAfterClosing",
                "arrivals");
        var sessions = sessions(file.need("sessions"));
        var numbers = file.get("numbersFrom").map(DayReader::time);
        var desks = desks(file.need("desks"));
        var changes = file.get("changes").map(at -> changes(at, desks)).orElse(List.of());
        var usual = file.get("minutes").map(DayReader::usual).orElse(Map.of());
        var served = new HashSet<>(usual.keySet());
        desks.values().forEach(served::addAll);
        changes.forEach(change -> served.addAll(change.services()));
        return new DayPlan(
                file.need("date").value("not-a-date", LocalDate::parse, LocalDate.EPOCH),
                sessions,
                numbers.orElse(LocalTime.MIN),
                file.get("rule").map(RuleReader::rule).orElse(CallRule.DEFAULT),
                usual,
                new DayPlan.Staff(desks, changes),
                file.get("continueAfterClosing").map(Place::yes).orElse(false),
                new ArrivalReader(served, usual).arrivals(file.need("arrivals")));
    }

    static LocalTime time(Place place) {
        return place.value("not-a-time", text -> LocalTime.parse(text, CLOCK), LocalTime.MIN);
    }

    static ServiceCode service(Place place) {
        return place.value("not-a-service", ServiceCode::new, STAND_IN);
    }

    /// Minutes such as `4` or `4.5`, or with units such as `90s` or `1m30s`.
    static Duration length(Place place) {
        return place.value("not-a-length", DayReader::length, Duration.ofMinutes(1));
    }

    private static Duration length(String text) {
        if (MINUTES.matcher(text).matches()) return minutes(text);
        var parts = LENGTH.matcher(text);
        if (text.isEmpty() || !parts.matches())
            throw new IllegalArgumentException("no length: " + text);
        var seconds =
                3600 * part(parts.group(1)) + 60 * part(parts.group(2)) + part(parts.group(3));
        return within(seconds, text);
    }

    private static Duration minutes(String text) {
        return within(
                new BigDecimal(text)
                        .multiply(BigDecimal.valueOf(60))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue(),
                text);
    }

    private static long part(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Duration within(long seconds, String text) {
        if (seconds < 1 || seconds > DAY_SECONDS)
            throw new IllegalArgumentException("not within a day: " + text);
        return Duration.ofSeconds(seconds);
    }

    private static List<Window> sessions(Place place) {
        var sessions = new ArrayList<Window>();
        for (var item : place.items()) {
            item.only("from", "to");
            var from = time(item.need("from"));
            var end = item.need("to");
            var to = item.get("to").isPresent() ? time(end) : LocalTime.MAX;
            if (!from.isBefore(to)) {
                item.problem("window-backwards", from, to);
                continue;
            }
            if (!sessions.isEmpty() && from.isBefore(sessions.getLast().to()))
                item.problem(
                        "window-overlaps",
                        sessions.getLast().from() + "-" + sessions.getLast().to());
            sessions.add(new Window(from, to));
        }
        if (sessions.isEmpty() && place.isItems()) place.problem("empty-list");
        return sessions;
    }

    private static SortedMap<DeskId, Set<ServiceCode>> desks(Place place) {
        var desks = new TreeMap<DeskId, Set<ServiceCode>>();
        if (!place.isFields()) place.only("1", "2", "…");
        for (var key : place.keys()) {
            var at = place.need(key);
            desks.put(desk(key, at), services(at));
        }
        return desks;
    }

    private static DeskId desk(String text, Place at) {
        try {
            return new DeskId(text);
        } catch (IllegalArgumentException _) {
            at.problem("not-an-id", text);
            return DeskId.of(1);
        }
    }

    private static Set<ServiceCode> services(Place place) {
        return Set.copyOf(place.distinct(DayReader::service, service -> service));
    }

    private static Map<ServiceCode, Duration> usual(Place place) {
        var usual = new HashMap<ServiceCode, Duration>();
        if (!place.isFields()) place.only("A", "C", "…");
        for (var key : place.keys()) {
            var at = place.need(key);
            try {
                usual.put(new ServiceCode(key), length(at));
            } catch (IllegalArgumentException _) {
                at.problem("not-a-service", key);
            }
        }
        return usual;
    }

    private static List<DayPlan.Change> changes(Place place, Map<DeskId, Set<ServiceCode>> desks) {
        var changes = new ArrayList<DayPlan.Change>();
        var known = new HashMap<>(desks);
        for (var item : place.items()) {
            item.only("at", "desk", "services", "close", "open");
            var at = item.need("desk");
            var desk = desk(at.text(), at);
            var services = item.get("services").map(DayReader::services);
            var close = item.get("close").map(Place::yes).orElse(false);
            var open = item.get("open").map(Place::yes).orElse(false);
            if (close == (open || services.isPresent())) item.problem("one-change");
            if (!close && services.isEmpty() && !known.containsKey(desk))
                item.problem("no-such-desk", desk);
            services.ifPresent(now -> known.put(desk, now));
            var serves = close ? Set.<ServiceCode>of() : known.getOrDefault(desk, Set.of());
            changes.add(new DayPlan.Change(time(item.need("at")), desk, serves));
        }
        changes.sort(Comparator.comparing(DayPlan.Change::at));
        return changes;
    }
}
