package vn.luot.kiosk.hardware.pi;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sounds for a moment at each press; silent at the end.
final class Buzzer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Buzzer.class);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("buzzer").factory());
    private final Board.Output output;
    private final Duration beep;

    Buzzer(Board.Output output, Duration beep) {
        this.output = output;
        this.beep = beep;
    }

    /// Returns at once; any thread.
    void beep() {
        try {
            thread.execute(() -> turn(true));
            var _ = thread.schedule(() -> turn(false), beep.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // the program ends
        }
    }

    private void turn(boolean on) {
        try {
            output.turn(on);
        } catch (RuntimeException e) {
            log.error("the buzzer cannot be driven", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
