package vn.luot.kiosk.hardware.sign;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.device.Peripherals.SignLink;

/// Keeps a sign showing what it shall, on a thread of its own: again and again, for a sign may lose
/// power or be unplugged without anybody hearing of it.
public final class Sign implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sign.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration BLINK = Duration.ofMillis(500);

    /// @param text empty for a dark sign
    private record Face(String text, boolean blinks) {}

    private final BlockingQueue<Boolean> nudges = new ArrayBlockingQueue<>(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("sign").unstarted(this::run);
    private final SignLink link;
    private final Lines lines;
    private volatile Face face = new Face("", false);
    private volatile boolean over;

    private Sign(SignLink link, Lines lines) {
        this.link = link;
        this.lines = lines;
    }

    /// Begins to show, nothing at first.
    public static Sign start(SignLink link, Lines lines) {
        var sign = new Sign(link, lines);
        sign.thread.start();
        return sign;
    }

    /// Any thread; returns at once.
    public void show(String text, boolean blinks) {
        face = new Face(text, blinks);
        nudges.offer(true);
    }

    private void run() {
        var complained = false;
        while (!over) {
            try (var display = open()) {
                log.info("the sign is there");
                complained = false;
                keep(display);
                display.show("");
            } catch (IOException | RuntimeException e) {
                if (!complained) log.warn("no sign: {}", e.getMessage());
                complained = true;
                rest(AGAIN);
            }
        }
    }

    private void keep(Display display) throws IOException {
        var lit = true;
        while (!over) {
            var now = face;
            display.show(lit || !now.blinks() ? now.text() : "");
            var news = rest(now.blinks() ? BLINK : AGAIN);
            lit = news || !now.blinks() || !lit;
        }
    }

    private Display open() throws IOException {
        return switch (link) {
            case SignLink.Serial serial -> SerialSign.open(serial);
            case SignLink.Max7219 max -> Max7219.open(max);
            case SignLink.Tm1637 tm -> Tm1637.open(tm, lines);
        };
    }

    /// @return whether there is something new to show
    private boolean rest(Duration time) {
        try {
            return nudges.poll(time.toMillis(), TimeUnit.MILLISECONDS) != null;
        } catch (InterruptedException _) {
            over = true;
            return false;
        }
    }

    /// Leaves the sign dark.
    @Override
    public void close() {
        over = true;
        nudges.offer(true);
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
