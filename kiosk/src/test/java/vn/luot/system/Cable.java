package vn.luot.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A network cable between a device and the broker, which may be pulled out or be a bad one.
///
/// While it is out, connections break at once and none comes up. Safe for use from any thread.
public final class Cable implements AutoCloseable {
    private final ServerSocket end;
    private final int broker;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Line line = new Line();
    private final AtomicLong ever = new AtomicLong();
    private final AtomicInteger now = new AtomicInteger();
    private volatile boolean out;

    /// Connections that have come up: nothing that was sent through others has arrived.
    ///
    /// @param now those that have not ended
    public record Connections(long ever, int now) {}

    /// @param broker its port on this machine
    Cable(int broker) {
        this.broker = broker;
        try {
            end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no port for a cable", e);
        }
        Thread.ofVirtual().name("cable-" + end.getLocalPort()).start(this::serve);
    }

    /// Where the device finds the broker.
    public int port() {
        return end.getLocalPort();
    }

    public void pull() {
        out = true;
        open.forEach(Cable::shut);
    }

    public void plugIn() {
        out = false;
    }

    public Connections connections() {
        return new Connections(ever.get(), now.get());
    }

    /// How it carries bytes from now on.
    public void set(Line.Quality quality) {
        line.set(quality);
    }

    /// Each connection ends in one of its two directions only.
    public void closeHalf() {
        for (var socket : open) {
            try {
                socket.shutdownOutput();
            } catch (IOException _) {
                // it is gone already
            }
        }
    }

    private void serve() {
        while (!end.isClosed()) {
            try {
                var device = end.accept();
                open.add(device);
                if (out) shut(device);
                else Thread.ofVirtual().start(() -> join(device));
            } catch (IOException _) {
                // the test is over, or this one connection was: the next comes
            }
        }
    }

    private void join(Socket device) {
        try (var hub = new Socket(InetAddress.getLoopbackAddress(), broker)) {
            hub.setTcpNoDelay(true);
            device.setTcpNoDelay(true);
            open.add(hub);
            now.incrementAndGet();
            ever.incrementAndGet();
            try {
                var back = Thread.ofVirtual().start(() -> carry(hub, device));
                carry(device, hub);
                back.join();
            } finally {
                now.decrementAndGet();
                open.remove(hub);
            }
        } catch (IOException _) {
            shut(device);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        open.remove(device);
    }

    /// Until either end is gone; then both are.
    private void carry(Socket from, Socket to) {
        try {
            if (!out) line.carry(from.getInputStream(), to.getOutputStream());
        } catch (IOException _) {
            // pulled, lost, or one end went away
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        shut(from);
        shut(to);
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is gone in any case
        }
    }

    @Override
    public void close() {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a cable", e);
        }
        pull();
    }
}
