package vn.luot.kiosk.hardware.touch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Server-sent events: the newest state at each change, skipping those that nobody could see.
///
/// Runs on the request's own virtual thread until the browser goes away.
///
/// @param watched its changes are what is told
/// @param state the text to send, on one line
public record LiveStream(List<Watched<?>> watched, Supplier<String> state) {
    private static final long ALIVE_SECONDS = 5;

    public void serve(Request request) throws IOException {
        var exchange = request.exchange();
        BlockingQueue<Boolean> nudges = new ArrayBlockingQueue<>(1);
        Runnable watcher = () -> nudges.offer(true);
        watched.forEach(one -> one.watch(watcher));
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            send(exchange.getResponseBody(), nudges);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            watched.forEach(one -> one.forget(watcher));
        }
    }

    /// Sends the state even when nothing changed: that keeps the clock right and finds out who
    /// left.
    private void send(OutputStream out, BlockingQueue<Boolean> nudges)
            throws IOException, InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            out.write(("data: " + state.get() + "\n\n").getBytes(UTF_8));
            out.flush();
            var _ = nudges.poll(ALIVE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
