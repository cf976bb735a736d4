package vn.luot.hub.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.luot.hub.office.HallSpec.Display;
import vn.luot.hub.office.HallSpec.Layout;
import vn.luot.hub.office.HallSpec.Loudness;
import vn.luot.hub.office.HallSpec.SoundZone;
import vn.luot.hub.office.HallSpec.ThemeDay;
import vn.luot.hub.office.OfficeConfig.DeskSpec;
import vn.luot.hub.office.OfficeConfig.Service;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.ServiceCode;

/// Reads what hangs in the hall; notes every mistake.
///
/// @param services what the office offers
/// @param desks what it has
record HallReader(Set<ServiceCode> services, Set<DeskId> desks) {
    private static final String ID = "[a-z0-9][a-z0-9-]{0,31}";
    private static final Loudness STAND_IN =
            new Loudness(new Window(LocalTime.MIN, LocalTime.NOON), 0);

    static HallReader of(List<Service> services, List<DeskSpec> desks) {
        return new HallReader(
                services.stream().map(Service::code).collect(Collectors.toSet()),
                desks.stream().map(DeskSpec::id).collect(Collectors.toSet()));
    }

    HallSpec hall(Place office) {
        var zones = office.get("zones").map(this::zones).orElse(List.of());
        var displays = office.get("displays").map(list -> displays(list, zones)).orElse(List.of());
        office.get("zones").ifPresent(list -> check(list, zones, displays));
        return new HallSpec(
                displays, zones, office.get("themes").map(this::themes).orElse(List.of()));
    }

    private List<Display> displays(Place list, List<SoundZone> zones) {
        var known = zones.stream().map(SoundZone::id).collect(Collectors.toSet());
        return list.distinct(item -> display(item, known), Display::id);
    }

    private Display display(Place item, Set<String> zones) {
        item.only("id", "name", "services", "desks", "layout", "zone", "sound", "media");
        var id = item.need("id").value("not-an-id", HallReader::id, "x");
        return new Display(
                id,
                item.get("name")
                        .map(Place::words)
                        .orElse(new Words("Màn hình " + id, "Display " + id)),
                item.get("services").map(this::offered).orElse(Set.of()),
                item.get("desks").map(this::placed).orElse(Set.of()),
                item.get("layout")
                        .map(at -> at.value("not-a-layout", HallReader::layout, Layout.AUTO))
                        .orElse(Layout.AUTO),
                item.get("zone").map(at -> one(at, zones::contains, "no-such-zone")),
                item.get("sound").map(Place::yes).orElse(true),
                item.get("media").map(at -> at.value("not-an-id", HallReader::id, "x")));
    }

    private Set<ServiceCode> offered(Place list) {
        return Set.copyOf(
                list.distinct(
                        at -> {
                            var code = new ServiceCode("A");
                            var read = at.value("not-a-service", ServiceCode::new, code);
                            if (!services.contains(read)) at.problem("no-such-service", read);
                            return read;
                        },
                        code -> code));
    }

    private Set<DeskId> placed(Place list) {
        return Set.copyOf(
                list.distinct(
                        at -> {
                            var read = at.value("not-an-id", DeskId::new, new DeskId("x"));
                            if (!desks.contains(read)) at.problem("not-a-desk-here", read);
                            return read;
                        },
                        desk -> desk));
    }

    private List<SoundZone> zones(Place list) {
        return list.distinct(
                item -> {
                    item.only("id", "name", "volume", "volumes", "chime", "speakers");
                    var id = item.need("id").value("not-an-id", HallReader::id, "x");
                    return new SoundZone(
                            id,
                            item.get("name")
                                    .map(Place::words)
                                    .orElse(new Words("Khu " + id, "Zone " + id)),
                            item.get("volume").map(at -> at.number(0, 100)).orElse(100),
                            item.get("volumes").map(HallReader::volumes).orElse(List.of()),
                            item.get("chime").map(Place::yes).orElse(true),
                            item.get("speakers")
                                    .map(at -> at.distinct(Place::text, text -> text))
                                    .orElse(List.of()));
                },
                SoundZone::id);
    }

    /// A zone nobody speaks in, and speakers that do not hang there.
    private static void check(Place list, List<SoundZone> zones, List<Display> displays) {
        for (int i = 0; i < zones.size(); i++) {
            var place = list.items().get(i);
            var zone = Optional.of(zones.get(i).id());
            var there =
                    displays.stream()
                            .filter(display -> display.zone().equals(zone) && display.sound())
                            .map(Display::id)
                            .collect(Collectors.toSet());
            if (there.isEmpty()) place.warning("zone-without-display", zone.get());
            place.get("speakers").stream()
                    .flatMap(speakers -> speakers.items().stream())
                    .forEach(at -> one(at, there::contains, "no-such-speaker"));
        }
    }

    private static String one(Place at, Predicate<String> known, String mistake) {
        return at.value(
                mistake,
                text -> {
                    if (!known.test(text)) throw new IllegalArgumentException(text);
                    return text;
                },
                "x");
    }

    private static List<Loudness> volumes(Place list) {
        return list.items().stream()
                .map(at -> at.value("not-a-volume", HallReader::loudness, STAND_IN))
                .toList();
    }

    /// `11:30-13:30=40`.
    private static Loudness loudness(String text) {
        var parts = text.split("=", 2);
        if (parts.length < 2 || !parts[1].strip().matches("100|[0-9]{1,2}"))
            throw new IllegalArgumentException("no percent: " + text);
        return new Loudness(HoursReader.window(parts[0]), Integer.parseInt(parts[1].strip()));
    }

    static String text(Loudness loudness) {
        return HoursReader.text(loudness.time()) + "=" + loudness.percent();
    }

    private List<ThemeDay> themes(Place list) {
        return list.items().stream().map(HallReader::theme).toList();
    }

    private static ThemeDay theme(Place item) {
        item.only("name", "days", "dates");
        var days = item.get("days").map(HallReader::days).orElse(Set.of());
        var dates = item.get("dates").map(HoursReader::dates).orElse(Set.<LocalDate>of());
        if (item.isFields() && days.isEmpty() && dates.isEmpty()) item.problem("theme-never");
        return new ThemeDay(item.need("name").words(), days, dates);
    }

    private static Set<DayOfWeek> days(Place list) {
        return Set.copyOf(
                list.distinct(
                        at ->
                                at.value(
                                        "not-a-day",
                                        text -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT)),
                                        DayOfWeek.MONDAY),
                        day -> day));
    }

    private static Layout layout(String text) {
        return Layout.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static String id(String text) {
        if (!text.matches(ID)) throw new IllegalArgumentException("not an id: " + text);
        return text;
    }
}
