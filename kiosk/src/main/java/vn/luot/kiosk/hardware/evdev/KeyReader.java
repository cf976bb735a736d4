package vn.luot.kiosk.hardware.evdev;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.device.Peripherals.Keyboard;
import vn.luot.device.Peripherals.Lamp;

/// Reads one keyboard on a thread of its own, and finds it again after it was unplugged.
public final class KeyReader implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KeyReader.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /// Hears keys on the reader's thread; must return at once.
    public interface Listener {
        /// @param down else it was let go
        void key(int code, boolean down);

        /// The keyboard is there, or gone.
        default void plugged(boolean there) {}
    }

    /// One step of a lamp's signal.
    private record Glow(Lamp lamp, boolean on, Duration stays) {}

    private final BlockingQueue<Glow> glows = new LinkedBlockingQueue<>();
    private final Supplier<Optional<Path>> where;
    private final Listener listener;
    private final boolean grab;
    private final Thread thread;
    private volatile boolean over;
    private volatile boolean there;

    private KeyReader(
            String name, Supplier<Optional<Path>> where, boolean grab, Listener listener) {
        this.where = where;
        this.grab = grab;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /// Begins to look for the keyboard.
    public static KeyReader start(Keyboard keyboard, Listener listener) {
        var reader = new KeyReader("keys", () -> Keyboards.HERE.find(keyboard), true, listener);
        reader.thread.start();
        return reader;
    }

    /// Reads recorded keys, which cannot be grabbed.
    static KeyReader ofFile(Supplier<Optional<Path>> where, Listener listener) {
        var reader = new KeyReader("keys", where, false, listener);
        reader.thread.start();
        return reader;
    }

    /// Whether the keyboard is plugged in. Any thread.
    public boolean isThere() {
        return there;
    }

    /// One long light for yes, three short ones for no. Any thread; returns at once.
    public void signal(Lamp lamp, boolean yes) {
        var stays = Duration.ofMillis(yes ? 300 : 120);
        for (int times = yes ? 1 : 3; times > 0; times--) {
            glows.add(new Glow(lamp, true, stays));
            glows.add(new Glow(lamp, false, stays));
        }
    }

    private void run() {
        var complained = false;
        while (!over) {
            try {
                var device = where.get();
                if (device.isEmpty()) throw new IOException("not plugged in");
                read(device.get());
            } catch (IOException | RuntimeException e) {
                if (there) log.warn("the keyboard was lost: {}", e.getMessage());
                else if (!complained) log.warn("no keyboard yet: {}", e.getMessage());
                complained = true;
                set(false);
                rest();
            }
        }
    }

    private void read(Path device) throws IOException {
        try (var keys = Evdev.open(device, grab)) {
            log.info("the keys of {} are ours", device);
            set(true);
            glows.clear();
            while (!over) {
                for (var event : keys.read(glow(keys))) listener.key(event.code(), event.down());
            }
        }
    }

    /// How long to wait for a key until the lamp's next step.
    private Duration glow(Evdev keys) {
        return Optional.ofNullable(glows.poll())
                .map(glow -> {
                    keys.light(glow.lamp(), glow.on());
                    return glow.stays();
                })
                .orElse(PATIENCE);
    }

    private void set(boolean now) {
        if (there == now) return;
        there = now;
        listener.plugged(now);
    }

    private void rest() {
        try {
            var _ = glows.poll(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            over = true;
        }
    }

    /// Gives the keys back.
    @Override
    public void close() {
        over = true;
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
