package vn.luot.kiosk.hardware.sim;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.luot.device.OfficeClock;

/// Citizens who press the virtual kiosk's buttons by themselves, one after the other, on their own
/// thread.
final class Crowd implements AutoCloseable {
    private final Arrivals arrivals;
    private final int speed;
    private final Pace pace;
    private final Consumer<String> button;
    private final ScheduledExecutorService hall =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("crowd").factory());

    /// Only the crowd's own thread.
    private boolean ratingsLit;

    /// How fast people are at a kiosk, whatever the office's clock does.
    ///
    /// @param presses between two presses of one citizen
    /// @param people at least, before the next citizen stands there: longer than the time in which
    ///   a second press of the same button is taken for a mistake
    record Pace(Duration presses, Duration people) {
        static final Pace USUAL = new Pace(Duration.ofMillis(900), Duration.ofMillis(3500));
    }

    Crowd(Arrivals arrivals, OfficeClock clock, Consumer<String> button) {
        this(arrivals, clock.speed(), Pace.USUAL, button);
    }

    Crowd(Arrivals arrivals, int speed, Pace pace, Consumer<String> button) {
        this.arrivals = arrivals;
        this.speed = speed;
        this.pace = pace;
        this.button = button;
        awaitNext();
    }

    private void awaitNext() {
        var visit = arrivals.next();
        var wait = visit.after().dividedBy(speed);
        after(wait.compareTo(pace.people()) < 0 ? pace.people() : wait, () -> play(visit));
    }

    private void play(Visit visit) {
        var later = Duration.ZERO;
        for (var press : visit.presses()) {
            after(later, () -> button.accept(press));
            later = later.plus(pace.presses());
        }
        awaitNext();
    }

    /// Hears which buttons are lit. Dark rating buttons are left alone: nobody has been served.
    void lit(Set<String> buttons) {
        hall.execute(() -> {
            var wasOpen = ratingsLit;
            ratingsLit = arrivals.canRate(buttons);
            if (ratingsLit && !wasOpen) arrivals.rating().ifPresent(this::rateSoon);
        });
    }

    private void rateSoon(Visit.Rating rating) {
        after(
                rating.after().dividedBy(speed),
                () -> {
                    if (ratingsLit) button.accept(rating.button());
                });
    }

    private void after(Duration wait, Runnable step) {
        if (!hall.isShutdown()) {
            var _ = hall.schedule(step, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        hall.shutdownNow();
    }
}
