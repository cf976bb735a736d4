package vn.luot.hub.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.luot.hub.office.Place;
import vn.luot.hub.simulate.DayPlan.Arrival;
import vn.luot.wire.ServiceCode;

/// Reads who comes when: one by one, or so many at even distances.
final class ArrivalReader {
    private static final int MOST = 100_000;

    private final Set<ServiceCode> served;
    private final Map<ServiceCode, Duration> usual;
    private final List<Arrival> arrivals = new ArrayList<>();

    /// The services that generated arrivals ask for in turn, and how many have come.
    private List<ServiceCode> cycle = List.of();

    private int generated;

    /// @param served services that a desk, or the table of minutes, knows
    ArrivalReader(Set<ServiceCode> served, Map<ServiceCode, Duration> usual) {
        this.served = served;
        this.usual = usual;
    }

    List<Arrival> arrivals(Place place) {
        for (var item : place.items()) {
            item.only("at", "from", "every", "count", "cycle", "service", "class", "minutes");
            if (item.get("at").isPresent()) one(item);
            else many(item);
        }
        arrivals.sort(Comparator.comparing(Arrival::at));
        return arrivals;
    }

    private void one(Place item) {
        for (var key : List.of("from", "every", "count", "cycle"))
            item.get(key).ifPresent(found -> found.problem("not-beside-at"));
        var service = known(item.need("service"));
        var length = length(item, service);
        arrivals.add(new Arrival(DayReader.time(item.need("at")), service, priority(item), length));
    }

    private void many(Place item) {
        var from = DayReader.time(item.need("from"));
        var every = item.get("every").map(DayReader::length).orElse(Duration.ofSeconds(1));
        item.need("every");
        var count = item.need("count").number(1, MOST);
        if (item.get("service").isPresent() == item.get("cycle").isPresent()
                && (item.get("service").isPresent() || cycle.isEmpty()))
            item.problem("one-service");
        item.get("cycle").ifPresent(found -> cycle = cycle(found));
        var fixed = item.get("service").map(this::known);
        if (from.toSecondOfDay() + every.toSeconds() * (count - 1L)
                >= Duration.ofDays(1).toSeconds()) {
            item.problem("past-midnight", count);
            return;
        }
        var priority = priority(item);
        var lengths = new HashMap<ServiceCode, Duration>();
        for (int i = 0; i < count; i++) {
            var service = fixed.orElseGet(this::nextOfCycle);
            var length = lengths.computeIfAbsent(service, code -> length(item, code));
            arrivals.add(new Arrival(from.plus(every.multipliedBy(i)), service, priority, length));
        }
    }

    /// Runs on across the entries.
    private ServiceCode nextOfCycle() {
        return cycle.isEmpty() ? DayReader.STAND_IN : cycle.get(generated++ % cycle.size());
    }

    /// `ADCAAD`, or a list where codes have two letters.
    private List<ServiceCode> cycle(Place place) {
        List<ServiceCode> codes =
                place.isItems()
                        ? place.items().stream().map(DayReader::service).toList()
                        : place.value(
                                "not-a-cycle", ArrivalReader::letters, List.of(DayReader.STAND_IN));
        for (var code : codes)
            if (!served.contains(code)) {
                place.problem("no-such-service", code);
                return List.of(DayReader.STAND_IN);
            }
        return codes;
    }

    private static List<ServiceCode> letters(String text) {
        if (text.isEmpty()) throw new IllegalArgumentException("empty");
        return text.chars().mapToObj(c -> new ServiceCode(Character.toString(c))).toList();
    }

    private ServiceCode known(Place place) {
        var service = DayReader.service(place);
        if (!served.contains(service)) place.problem("no-such-service", service);
        return service;
    }

    private Duration length(Place item, ServiceCode service) {
        var own = item.get("minutes");
        if (own.isEmpty() && served.contains(service) && !usual.containsKey(service))
            item.problem("no-minutes", service);
        return own.map(DayReader::length)
                .orElseGet(() -> usual.getOrDefault(service, Duration.ofMinutes(1)));
    }

    private static boolean priority(Place item) {
        return item.get("class")
                .map(at ->
                        at.value(
                                "not-a-visitor",
                                text ->
                                        switch (text) {
                                            case "priority" -> true;
                                            case "ordinary" -> false;
                                            default -> throw new IllegalArgumentException(text);
                                        },
                                false))
                .orElse(false);
    }
}
