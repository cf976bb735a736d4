package vn.luot.kiosk.hardware.pi;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.device.DeviceProfile;
import vn.luot.machine.Alive;
import vn.luot.wire.Trouble;

/// The buttons of one device: hears their edges, looks at their lines, and reports presses and
/// troubles. Everything is decided on one thread of its own.
final class Buttons implements Alive, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Buttons.class);

    /// Between two looks at all lines. A tap is longer.
    private static final Duration LOOK = Duration.ofMillis(25);

    private static final Duration STANDSTILL = Duration.ofSeconds(5);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("buttons").factory());
    private final Map<String, Board.Contact> contacts = new TreeMap<>();
    private final Supplier<Duration> clock;
    private final Consumer<String> pressed;

    /// Confined to the thread.
    private PressFilter filter;

    /// Confined to the thread.
    private EdgeWatch watch = EdgeWatch.start(Map.of());

    private volatile List<Trouble> troubles = List.of();
    private volatile Duration looked;

    /// @param clock goes only forward
    /// @param pressed told on the buttons' thread; must return at once
    /// @throws vn.luot.kiosk.hardware.PartException if a line cannot be had
    Buttons(
            Board board,
            DeviceProfile profile,
            Supplier<Duration> clock,
            Consumer<String> pressed) {
        this.clock = clock;
        this.pressed = pressed;
        looked = clock.get();
        filter = PressFilter.start(profile.pressing(), holds(profile), Map.of(), looked);
        for (var button : profile.buttons())
            button.line()
                    .ifPresent(line ->
                            contacts.put(
                                    button.id(),
                                    board.contact(
                                            button.id(),
                                            line,
                                            closed -> edge(button.id(), closed))));
        thread.execute(() -> survive(this::begin));
        var _ =
                thread.scheduleWithFixedDelay(
                        () -> survive(this::look), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// What is down already is not pressed.
    private void begin() {
        var closed = new TreeMap<String, Boolean>();
        contacts.forEach((button, contact) -> closed.put(button, contact.isClosed()));
        filter = PressFilter.start(filter.rules(), filter.holds(), closed, clock.get());
        watch = EdgeWatch.start(closed);
    }

    private static Map<String, String> holds(DeviceProfile profile) {
        var holds = new TreeMap<String, String>();
        for (var button : profile.buttons())
            button.hold().ifPresent(other -> holds.put(button.id(), other));
        return holds;
    }

    /// What is wrong now; any thread.
    List<Trouble> troubles() {
        return troubles;
    }

    /// When all lines were looked at last; any thread.
    Duration looked() {
        return looked;
    }

    @Override
    public Optional<String> trouble() {
        var still = clock.get().minus(looked);
        return still.compareTo(STANDSTILL) < 0
                ? Optional.empty()
                : Optional.of("buttons not looked at for " + still);
    }

    /// On a thread of the board's: hands over at once.
    private void edge(String button, boolean closed) {
        var now = clock.get();
        try {
            thread.execute(() -> survive(() -> heard(button, closed, now)));
        } catch (RejectedExecutionException _) {
            // the program ends
        }
    }

    private void heard(String button, boolean closed, Duration now) {
        watch = watch.heard(button, closed);
        take(filter.edge(button, closed, now));
    }

    private void look() {
        contacts.forEach(this::look);
        looked = clock.get();
        take(filter.at(looked));
        report();
    }

    private void look(String button, Board.Contact contact) {
        var now = clock.get();
        try {
            watch = watch.looked(button, contact.isClosed(), now);
        } catch (RuntimeException e) {
            log.debug("button {} cannot be looked at", button, e);
            watch = watch.failed(button);
        }
        watch.instead(button).ifPresent(closed -> take(filter.edge(button, closed, now)));
    }

    private void take(PressFilter.Heard heard) {
        filter = heard.next();
        heard.presses().forEach(pressed);
    }

    private void report() {
        var now =
                Stream.concat(
                                all(Trouble.Kind.BUTTON_STUCK, filter.stuck().stream()),
                                all(Trouble.Kind.INPUT_DEAD, watch.dead().stream()))
                        .toList();
        if (now.equals(troubles)) return;
        now.stream()
                .filter(trouble -> !troubles.contains(trouble))
                .forEach(trouble -> log.error("button {}: {}", trouble.part(), trouble.kind()));
        troubles.stream()
                .filter(trouble -> !now.contains(trouble))
                .forEach(trouble ->
                        log.info("button {}: no longer {}", trouble.part(), trouble.kind()));
        troubles = now;
    }

    private static Stream<Trouble> all(Trouble.Kind kind, Stream<String> buttons) {
        return buttons.sorted().map(button -> new Trouble(kind, button));
    }

    /// A timer that throws is never called again, and an edge must not take the next one with it.
    private static void survive(Runnable step) {
        try {
            step.run();
        } catch (Throwable e) {
            log.error("the buttons go on after", e);
        }
    }

    /// Nothing is heard afterwards.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
