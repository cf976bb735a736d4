package vn.luot.hub.web.display;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.luot.hub.office.HallSpec;
import vn.luot.hub.office.HallSpec.Display;
import vn.luot.hub.office.HallSpec.SoundZone;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.voice.Telling;
import vn.luot.hub.web.display.CallLog.Call;
import vn.luot.hub.web.display.ZoneQueue.Turn;

/// Tells the pages that speak what to say: one queue for each zone, so that no two of its displays
/// ever speak at once and no call is said twice. Safe for use from any thread.
public final class Voices {
    /// As long as nobody knows how long a call takes to say.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Map<String, ZoneQueue> queues = new ConcurrentHashMap<>();
    private final Screens screens;
    private final CallLog calls;

    public Voices(Screens screens, CallLog calls) {
        this.screens = screens;
        this.calls = calls;
    }

    /// What a page shall do now.
    sealed interface Order {
        /// @param volume in percent
        record Say(Call call, Telling telling, boolean chime, int volume) implements Order {}

        /// Somebody else speaks in its zone until then.
        record Wait(Instant until) implements Order {}

        record Nothing() implements Order {}
    }

    /// Takes the next call for this page out of its zone's queue.
    ///
    /// @param heard the number of the newest call the page itself has said today
    Order next(Screen screen, HallSpec hall, long heard, Instant now) {
        screen.asked();
        if (!screens.speaks(screen, hall, now)) return new Order.Nothing();
        var today = Rules.day(now);
        var mine = calls(screen, hall);
        var taken = new AtomicReference<Optional<Turn>>(Optional.empty());
        var queue =
                queues.compute(
                        key(screen, hall),
                        (_, before) -> {
                            var zone = of(before, today).after(heard);
                            var turn = zone.next(mine, now);
                            taken.set(turn);
                            return turn.map(t -> zone.speaking(t, now.plus(LONGEST))).orElse(zone);
                        });
        var zone = zone(screen, hall);
        return taken.get()
                .<Order>map(turn -> say(turn, zone, now))
                .orElseGet(() -> {
                    var until = queue.busyUntil();
                    return until.isAfter(now) && queue.next(mine, until).isPresent()
                            ? new Order.Wait(until)
                            : new Order.Nothing();
                });
    }

    /// From now on it is known how long what this page says takes.
    void takes(Screen screen, HallSpec hall, Duration length, Instant now) {
        queues.computeIfPresent(key(screen, hall), (_, queue) -> queue.until(now.plus(length)));
    }

    /// Whether something waits that this page should have asked for.
    boolean isOverdue(Screen screen, HallSpec hall, Instant now) {
        return Optional.ofNullable(queues.get(key(screen, hall)))
                .orElseGet(() -> ZoneQueue.of(Rules.day(now)))
                .on(Rules.day(now))
                .next(calls(screen, hall), now)
                .isPresent();
    }

    /// The newest call the page's zone may have to say; 0 for none. Pages are drawn anew when it
    /// changes.
    long newest(Screen screen, HallSpec hall) {
        return calls(screen, hall).stream().findFirst().map(Call::number).orElse(0L);
    }

    /// Nobody asks for a page's own queue any more.
    void forget(Screen screen) {
        queues.remove(own(screen));
    }

    private static Order say(Turn turn, Optional<SoundZone> zone, Instant now) {
        var time = now.atZone(Rules.ZONE).toLocalTime();
        return new Order.Say(
                turn.call(),
                turn.telling(),
                zone.map(SoundZone::chime).orElse(true),
                zone.map(z -> z.volume(time)).orElse(100));
    }

    private static ZoneQueue of(@Nullable ZoneQueue queue, LocalDate day) {
        return queue == null ? ZoneQueue.of(day) : queue.on(day);
    }

    /// What everybody in the zone hears: the calls of all its displays.
    private List<Call> calls(Screen screen, HallSpec hall) {
        var display = hall.display(screen.display());
        if (display.isEmpty()) return calls.latest();
        Predicate<Display> heard =
                other ->
                        other.equals(display.get())
                                || (other.zone().isPresent()
                                        && other.zone().equals(display.get().zone()));
        var shown = hall.displays().stream().filter(heard).toList();
        return calls.latest().stream()
                .filter(call -> shown.stream().anyMatch(d -> d.shows(call.service(), call.desk())))
                .toList();
    }

    private static Optional<SoundZone> zone(Screen screen, HallSpec hall) {
        return hall.display(screen.display()).flatMap(Display::zone).flatMap(hall::zone);
    }

    private static String key(Screen screen, HallSpec hall) {
        return zone(screen, hall).map(zone -> "zone " + zone.id()).orElse(own(screen));
    }

    private static String own(Screen screen) {
        return "page " + screen.page();
    }
}
