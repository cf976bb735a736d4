package vn.luot.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// Waits for programs to come up, and says what they printed when they do not.
final class Await {
    private static final Duration TO_START = Duration.ofSeconds(90);

    private Await() {}

    static void until(String what, Program program, BooleanSupplier ready) {
        try {
            Awaitility.await(what)
                    .atMost(TO_START)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !program.isAlive() || ready.getAsBoolean());
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(what + " is not ready:\n" + program.output(), e);
        }
        if (!program.isAlive())
            throw new IllegalStateException(what + " ended:\n" + program.output());
    }

    /// Whether a page can be fetched now.
    static boolean answers(String base, String path) {
        try {
            return Http.at(base, Map.of()).get(path).status() == 200;
        } catch (UncheckedIOException _) {
            return false;
        }
    }
}
