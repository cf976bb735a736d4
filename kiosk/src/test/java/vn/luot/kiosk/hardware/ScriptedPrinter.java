package vn.luot.kiosk.hardware;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A network printer that does what its script says, good or bad.
public final class ScriptedPrinter implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<byte[]> tickets = new CopyOnWriteArrayList<>();
    private final AtomicInteger rowsLeft = new AtomicInteger();
    private volatile Script script;

    public ScriptedPrinter(Script script) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no port for the scripted printer", e);
        }
        follow(script);
        Thread.ofVirtual().start(this::serve);
    }

    /// From the next connection on.
    public void follow(Script next) {
        script = next;
        rowsLeft.set(next.rows());
    }

    public TcpPort port() {
        return new TcpPort("127.0.0.1", server.getLocalPort(), Duration.ofSeconds(2));
    }

    /// Every ticket that it has cut off.
    public List<byte[]> tickets() {
        return tickets;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> play(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void play(Socket socket) {
        try {
            var in = new BufferedInputStream(socket.getInputStream());
            var paper = new PaperRoll(in, socket.getOutputStream(), script, rowsLeft, tickets);
            paper.print();
            if (paper.isStalled()) return;
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException _) {
            // The other side went away: that is what some scripts are for.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : open) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the scripted printer", e);
        }
    }
}
