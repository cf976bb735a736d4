package vn.luot.kiosk.hardware.sim;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Server-sent events: the newest state at each change, skipping those that nobody could see.
///
/// Runs on the request's own virtual thread until the browser goes away.
final class LiveStream {
    private static final long ALIVE_SECONDS = 5;

    private final VirtualDevice device;
    private final Supplier<String> state;

    LiveStream(VirtualDevice device, Supplier<String> state) {
        this.device = device;
        this.state = state;
    }

    void serve(HttpExchange exchange) throws IOException {
        BlockingQueue<Boolean> nudges = new ArrayBlockingQueue<>(1);
        Runnable watcher = () -> nudges.offer(true);
        device.watch(watcher);
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            send(exchange.getResponseBody(), nudges);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            device.forget(watcher);
        }
    }

    /// Sends the state even when nothing changed: that keeps the clock right and finds out who
    /// left.
    private void send(OutputStream out, BlockingQueue<Boolean> nudges)
            throws IOException, InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            out.write(("data: " + state.get() + "\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            var _ = nudges.poll(ALIVE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
