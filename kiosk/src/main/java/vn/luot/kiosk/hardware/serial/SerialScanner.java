package vn.luot.kiosk.hardware.serial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.device.Peripherals;

/// Reads lines of a scanner on a thread of its own; opens the port again after it was unplugged.
///
/// A line may be somebody's identity card: it is handed on once, wiped, and never logged.
public final class SerialScanner implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SerialScanner.class);
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final int LONGEST = 4096;

    private final Thread thread = Thread.ofPlatform().daemon().name("scanner").unstarted(this::run);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Peripherals.SerialPort port;
    private final Consumer<char[]> listener;

    /// Confined to the thread.
    private final byte[] line = new byte[LONGEST];

    private int length;

    private SerialScanner(Peripherals.SerialPort port, Consumer<char[]> listener) {
        this.port = port;
        this.listener = listener;
    }

    /// @param listener told on the scanner's thread; wipes what it gets
    public static SerialScanner start(Peripherals.SerialPort port, Consumer<char[]> listener) {
        var scanner = new SerialScanner(port, listener);
        scanner.thread.start();
        return scanner;
    }

    private void run() {
        var complained = false;
        while (over.getCount() > 0) {
            try {
                listen();
            } catch (IOException | RuntimeException e) {
                if (!complained) log.warn("no scanner: {}", e.getMessage());
                complained = true;
            }
            forget();
            rest();
        }
    }

    private void listen() throws IOException {
        try (var open = SerialLine.open(port, PATIENCE)) {
            log.info("the scanner at {} is ours", port.path());
            var some = new byte[256];
            while (over.getCount() > 0) {
                var count = open.read(some);
                for (int i = 0; i < count; i++) take(some[i]);
                Arrays.fill(some, (byte) 0);
            }
        }
    }

    private void take(byte next) {
        if (next == '\r' || next == '\n') ended();
        else if (length == LONGEST) forget();
        else line[length++] = next;
    }

    private void ended() {
        if (length == 0) return;
        var letters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(line, 0, length));
        var text = new char[letters.remaining()];
        letters.get(text);
        Arrays.fill(letters.array(), '\0');
        forget();
        listener.accept(text);
    }

    private void forget() {
        Arrays.fill(line, (byte) 0);
        length = 0;
    }

    private void rest() {
        try {
            var _ = over.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            over.countDown();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
