package vn.luot.hub.office;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.luot.hub.office.OfficeConfig.Service;
import vn.luot.hub.queue.Appointments;
import vn.luot.hub.queue.Appointments.Offer;
import vn.luot.hub.queue.CallRule;
import vn.luot.wire.ServiceCode;

/// Reads what can be booked; notes every mistake.
final class AppointmentsReader {
    private static final int MOST_DAYS = 60;
    private static final int MOST_PLACES = 99;
    private static final int DAY_MINUTES = 24 * 60;
    private static final int SHORTEST_MINUTES = 5;
    private static final int LONGEST_MINUTES = 240;
    private static final Appointments USUAL = Appointments.NONE;

    private AppointmentsReader() {}

    /// @param rule whose head start whoever books must not gain at once
    static Appointments appointments(Place place, List<Service> services, CallRule rule) {
        place.only(
                "daysAhead",
                "noticeMinutes",
                "checkInBefore",
                "checkInAfter",
                "atPhone",
                "services");
        var known = services.stream().map(Service::code).collect(Collectors.toSet());
        var read =
                new Appointments(
                        place.get("services").map(at -> offers(at, known)).orElse(Map.of()),
                        place.get("daysAhead")
                                .map(at -> at.number(0, MOST_DAYS))
                                .orElse(USUAL.daysAhead()),
                        minutes(place, "noticeMinutes", 0, USUAL.notice()),
                        minutes(place, "checkInBefore", 0, USUAL.before()),
                        minutes(place, "checkInAfter", 0, USUAL.after()),
                        place.get("atPhone").map(Place::yes).orElse(USUAL.atPhone()));
        var ahead = rule instanceof CallRule.HeadStart(_, var minutes) ? minutes : Duration.ZERO;
        if (!read.offers().isEmpty() && read.notice().compareTo(ahead) < 0)
            place.warning("notice-below-head-start", read.notice().toMinutes(), ahead.toMinutes());
        return read;
    }

    private static Duration minutes(Place place, String key, int min, Duration usual) {
        return place.get(key)
                .map(at -> Duration.ofMinutes(at.number(min, DAY_MINUTES)))
                .orElse(usual);
    }

    private record Named(ServiceCode code, Offer offer) {}

    private static Map<ServiceCode, Offer> offers(Place list, Set<ServiceCode> known) {
        var offers = new LinkedHashMap<ServiceCode, Offer>();
        for (var named : list.distinct(item -> offer(item, known), Named::code))
            offers.put(named.code(), named.offer());
        return offers;
    }

    private static Named offer(Place item, Set<ServiceCode> known) {
        item.only("code", "slotMinutes", "places", "hours");
        var minutes = item.need("slotMinutes").number(SHORTEST_MINUTES, LONGEST_MINUTES);
        return new Named(
                OfficeReader.offered(item.need("code"), known),
                new Offer(
                        Duration.ofMinutes(minutes),
                        item.need("places").number(1, MOST_PLACES),
                        item.get("hours").map(HoursReader::windows).orElse(List.of())));
    }
}
