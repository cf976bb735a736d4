package vn.luot.hub.web.display;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.luot.hub.office.HallSpec;
import vn.luot.hub.office.HallSpec.Display;
import vn.luot.hub.office.HallSpec.SoundZone;

/// The display pages that are open now, and which of them speak. Safe for use from any thread.
///
/// In a zone of several displays one page speaks: of the displays the zone names as its speakers
/// the first that is open, else any that may speak; of several pages the one that was there first.
/// One that does not ask for what it shall say is passed over. A display of no zone speaks by
/// itself, on each of its pages.
public final class Screens {
    private final Map<String, Screen> open = new ConcurrentHashMap<>();

    void opened(Screen screen) {
        open.put(screen.page(), screen);
    }

    void closed(Screen screen) {
        open.remove(screen.page(), screen);
    }

    Optional<Screen> find(String page) {
        return Optional.ofNullable(open.get(page));
    }

    /// By display, the oldest first.
    public List<Screen> all() {
        return open.values().stream()
                .sorted(
                        Comparator.comparing(Screen::display)
                                .thenComparing(Screen::since)
                                .thenComparing(Screen::page))
                .toList();
    }

    /// Makes pages load themselves anew, as soon as they are told that something changed.
    ///
    /// @param display whose pages; absent for all
    public void reload(Optional<String> display) {
        open.values().stream()
                .filter(screen -> display.isEmpty() || display.get().equals(screen.display()))
                .forEach(Screen::reload);
    }

    /// Whether this page speaks now.
    public boolean speaks(Screen screen, HallSpec hall, Instant now) {
        var zone = zone(screen, hall);
        return maySpeak(screen, hall)
                && (zone.isEmpty()
                        || speaker(zone.get(), hall, now).filter(screen::equals).isPresent());
    }

    private static Optional<SoundZone> zone(Screen screen, HallSpec hall) {
        return hall.display(screen.display()).flatMap(Display::zone).flatMap(hall::zone);
    }

    private static boolean maySpeak(Screen screen, HallSpec hall) {
        return screen.sound() && hall.display(screen.display()).filter(d -> !d.sound()).isEmpty();
    }

    private Optional<Screen> speaker(SoundZone zone, HallSpec hall, Instant now) {
        return open.values().stream()
                .filter(screen -> maySpeak(screen, hall))
                .filter(screen -> zone(screen, hall).filter(zone::equals).isPresent())
                .min(
                        Comparator.comparing((Screen screen) -> screen.isDeaf(now))
                                .thenComparingInt(screen -> rank(screen, zone))
                                .thenComparing(Screen::since)
                                .thenComparing(Screen::page));
    }

    private static int rank(Screen screen, SoundZone zone) {
        var place = zone.speakers().indexOf(screen.display());
        return place < 0 ? zone.speakers().size() : place;
    }
}
