package vn.luot.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A network printer that never answers, and knows when the last byte of a ticket came.
final class WiredPrinter implements AutoCloseable {
    private static final byte[] CUT = HexFormat.of().parseHex("1d564218");
    private static final int BUFFER = 1 << 16;

    private final ServerSocket end = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
    private final BlockingQueue<Long> lastBytes = new LinkedBlockingQueue<>();

    WiredPrinter() throws IOException {
        Thread.ofPlatform().daemon().name("wired-printer").start(this::run);
    }

    int port() {
        return end.getLocalPort();
    }

    /// @return when the next ticket was whole, by [System#nanoTime]
    long lastByte() throws InterruptedException {
        var at = lastBytes.poll(10, TimeUnit.SECONDS);
        if (at == null) throw new IllegalStateException("no ticket came");
        return at;
    }

    private void run() {
        var buffer = new byte[BUFFER];
        while (!end.isClosed())
            try (var line = end.accept()) {
                int seen = 0;
                var in = line.getInputStream();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer))
                    for (int i = 0; i < n; i++) {
                        seen = buffer[i] == CUT[seen] ? seen + 1 : buffer[i] == CUT[0] ? 1 : 0;
                        if (seen < CUT.length) continue;
                        lastBytes.add(System.nanoTime());
                        seen = 0;
                    }
            } catch (IOException _) {
                // the kiosk let go
            }
    }

    @Override
    public void close() throws IOException {
        end.close();
    }
}
