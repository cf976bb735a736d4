package vn.luot.hub.office;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.hub.office.OfficeConfig.DeskSpec;
import vn.luot.hub.office.OfficeConfig.Priority;
import vn.luot.hub.office.OfficeConfig.Service;
import vn.luot.hub.office.OfficeConfig.Voice;
import vn.luot.hub.queue.Appointments;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Rules.Dossiers;
import vn.luot.hub.queue.Rules.Limits;
import vn.luot.text.NumberWords.Reading;
import vn.luot.text.NumberWords.Region;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketStyle;
import vn.luot.wire.TicketStyle.Letters;
import vn.luot.wire.TicketStyle.Line;

/// Reads one office from the content of its file; notes every mistake.
final class OfficeReader {
    private static final int OLDEST = 120;
    private static final int DAY_MINUTES = 24 * 60;

    private static final String[] KEYS = {
        "id",
        "title",
        "hotline",
        "publicUrl",
        "voice",
        "rule",
        "hours",
        "holidays",
        "workdays",
        "agencies",
        "services",
        "desks",
        "priorities",
        "limits",
        "notices",
        "ticket",
        "webhooks",
        "objectives",
        "displays",
        "zones",
        "themes",
        "appointments"
    };

    private OfficeReader() {}

    static OfficeConfig office(Place office) {
        office.only(KEYS);
        var agencies = office.get("agencies").map(ServiceReader::agencies).orElse(List.of());
        var services = ServiceReader.services(office.need("services"), agencies);
        var desks = desks(office.need("desks"), services);
        var calendar = HoursReader.calendar(office);
        var rule = office.get("rule").map(RuleReader::rule).orElse(CallRule.DEFAULT);
        return new OfficeConfig(
                office.need("id").value("not-an-id", OfficeId::new, new OfficeId("x")),
                filled(office.need("title")).stream().map(Place::words).toList(),
                office.need("hotline").text(),
                office.need("publicUrl").value("not-an-address", OfficeReader::address, "x"),
                office.get("voice").map(OfficeReader::voice).orElse(Voice.DEFAULT),
                services,
                desks,
                office.get("priorities").map(OfficeReader::priorities).orElse(List.of()),
                rule,
                calendar,
                office.get("limits").map(at -> limits(at, calendar)).orElse(Limits.DEFAULT),
                office.get("notices").map(OfficeReader::notices).orElse(List.of()),
                office.get("ticket").map(OfficeReader::ticket).orElse(TicketStyle.USUAL),
                office.get("webhooks").map(WebhookReader::webhooks).orElse(List.of()),
                office.get("objectives").map(OfficeReader::objectives).orElse(Map.of()),
                HallReader.of(services, desks).hall(office),
                office.get("appointments")
                        .map(at -> AppointmentsReader.appointments(at, services, rule))
                        .orElse(Appointments.NONE),
                agencies);
    }

    static List<Place> filled(Place list) {
        var items = list.items();
        if (items.isEmpty() && list.isItems()) list.problem("empty-list");
        return items;
    }

    private static String address(String text) {
        var uri = URI.create(text);
        if (uri.getHost() == null || !Set.of("http", "https").contains(uri.getScheme()))
            throw new IllegalArgumentException("not an address: " + text);
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static Voice voice(Place place) {
        place.only("region", "reading", "english");
        var usual = Voice.DEFAULT;
        return new Voice(
                place.get("region")
                        .map(at -> word(at, Region.class, usual.region()))
                        .orElse(usual.region()),
                place.get("reading")
                        .map(at -> word(at, Reading.class, usual.reading()))
                        .orElse(usual.reading()),
                place.get("english").map(Place::yes).orElse(usual.english()));
    }

    private static <E extends Enum<E>> E word(Place place, Class<E> type, E standIn) {
        Function<String, E> parse = text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        return place.value(type.getSimpleName().toLowerCase(Locale.ROOT), parse, standIn);
    }

    static ServiceCode code(Place place) {
        return place.value("not-a-service", ServiceCode::new, new ServiceCode("A"));
    }

    private static List<DeskSpec> desks(Place list, List<Service> services) {
        filled(list);
        var offered = services.stream().map(Service::code).collect(Collectors.toSet());
        var served = new HashSet<ServiceCode>();
        var desks =
                list.distinct(
                        item -> {
                            var desk = desk(item, offered);
                            served.addAll(desk.services());
                            return desk;
                        },
                        DeskSpec::id);
        for (var service : services)
            if (!served.contains(service.code()))
                list.warning("served-by-nobody", service.code(), service.name().vi());
        return desks;
    }

    private static DeskSpec desk(Place item, Set<ServiceCode> offered) {
        item.only("id", "name", "services");
        var id = item.need("id").value("not-an-id", DeskId::new, new DeskId("x"));
        var serves = item.need("services");
        filled(serves);
        return new DeskSpec(
                id,
                item.get("name").map(Place::words).orElse(new Words("Quầy " + id, "Desk " + id)),
                serves.distinct(at -> offered(at, offered), code -> code));
    }

    static ServiceCode offered(Place at, Set<ServiceCode> offered) {
        var code = code(at);
        if (!offered.contains(code) && !offered.isEmpty()) at.problem("no-such-service", code);
        return code;
    }

    private static List<Priority> priorities(Place list) {
        return list.distinct(
                item -> {
                    item.only("code", "name", "basis", "fromAge");
                    return new Priority(
                            item.need("code")
                                    .value("not-a-class", PriorityCode::new, new PriorityCode("P")),
                            item.need("name").words(),
                            item.get("basis").map(Place::text).orElse(""),
                            item.get("fromAge").map(age -> age.number(1, OLDEST)));
                },
                Priority::code);
    }

    private static Limits limits(Place place, Calendar calendar) {
        place.only(
                "calls",
                "secondsBetweenCalls",
                "restoreMinutes",
                "returnBehind",
                "postponeBehind",
                "rateAtDeskSeconds",
                "dossiersInTurn",
                "manyDossiersFrom",
                "dossierCodes");
        return new Limits(
                limit(place, "calls", 1, 9, Limits.DEFAULT.calls()),
                Duration.ofSeconds(
                        limit(
                                place,
                                "secondsBetweenCalls",
                                0,
                                600,
                                seconds(Limits.DEFAULT.betweenCalls()))),
                Duration.ofMinutes(
                        limit(
                                place,
                                "restoreMinutes",
                                0,
                                DAY_MINUTES,
                                (int) Limits.DEFAULT.restoreWithin().toMinutes())),
                limit(place, "returnBehind", 0, 99, Limits.DEFAULT.returnBehind()),
                limit(place, "postponeBehind", 0, 99, Limits.DEFAULT.postponeBehind()),
                Duration.ofSeconds(
                        limit(
                                place,
                                "rateAtDeskSeconds",
                                5,
                                3600,
                                seconds(Limits.DEFAULT.rateAtDesk()))),
                dossiers(place, calendar));
    }

    private static Dossiers dossiers(Place place, Calendar calendar) {
        return new Dossiers(
                limit(place, "dossiersInTurn", 1, 999, Limits.DEFAULT.dossiers().inTurn()),
                place.get("manyDossiersFrom").map(at -> timeServed(at, calendar)),
                place.get("dossierCodes").map(Place::yes).orElse(false));
    }

    /// A time at which people are served, on one day of the week at least.
    private static LocalTime timeServed(Place at, Calendar calendar) {
        var before = at.problems();
        var time = at.value("not-a-time", LocalTime::parse, LocalTime.NOON);
        var served =
                calendar.service().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(w -> !time.isBefore(w.from()) && time.isBefore(w.to()));
        if (!served && at.problems() == before) at.problem("outside-hours", time);
        return time;
    }

    private static int seconds(Duration duration) {
        return (int) duration.toSeconds();
    }

    private static int limit(Place place, String key, int min, int max, int usual) {
        return place.get(key).map(at -> at.number(min, max)).orElse(usual);
    }

    private static TicketStyle ticket(Place place) {
        place.only("header", "footer", "without", "letters");
        return new TicketStyle(
                place.get("header").map(OfficeReader::notices).orElse(List.of()),
                place.get("footer").map(OfficeReader::notices).orElse(List.of()),
                place.get("without").map(OfficeReader::without).orElse(List.of()),
                place.get("letters")
                        .map(at -> word(at, Letters.class, Letters.NORMAL))
                        .orElse(Letters.NORMAL));
    }

    private static List<Line> without(Place list) {
        return list.distinct(OfficeReader::line, line -> line);
    }

    /// What a ticket must say can be left out by nobody.
    private static Line line(Place at) {
        return at.value(
                "not-a-ticket-line",
                text -> {
                    var line = Line.valueOf(text.toUpperCase(Locale.ROOT));
                    if (line == Line.OTHER) throw new IllegalArgumentException(text);
                    return line;
                },
                Line.WAIT);
    }

    private static Map<Objective, Integer> objectives(Place place) {
        place.only(Stream.of(Objective.values()).map(Objective::key).toArray(String[]::new));
        var targets = new EnumMap<Objective, Integer>(Objective.class);
        for (var objective : Objective.values())
            place.get(objective.key()).ifPresent(at -> targets.put(objective, at.number(0, 100)));
        return targets;
    }

    private static List<Words> notices(Place list) {
        return list.items().stream().map(Place::words).toList();
    }
}
