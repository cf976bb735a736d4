package vn.luot.kiosk.hardware;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A network printer that does what it is told: a real server socket on loopback.
final class ScriptedPrinter implements AutoCloseable {
    static final int READY = 0x12;
    static final int NEAR_END = 0x1e;
    static final int PAPER_END = 0x7e;

    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<byte[]> tickets = new CopyOnWriteArrayList<>();
    private volatile Script script;

    /// How it behaves with the next connection.
    sealed interface Script {
        /// Reads all, answers nothing.
        record Mute() implements Script {}

        /// Reads all, answers each question about paper with this byte.
        record Answers(int paper) implements Script {}

        /// Reads nothing at all.
        record Stalls() implements Script {}

        /// Hangs up after so many bytes.
        record HangsUp(int after) implements Script {}
    }

    ScriptedPrinter(Script script) {
        this.script = script;
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open a port", e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    void follow(Script next) {
        script = next;
    }

    TcpPort port() {
        return new TcpPort(
                "127.0.0.1", server.getLocalPort(), Duration.ofSeconds(2), Duration.ofMillis(150));
    }

    /// What came over each connection that brought more than questions.
    List<byte[]> tickets() {
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
            switch (script) {
                case Script.Mute() -> read(socket, -1, Integer.MAX_VALUE);
                case Script.Answers(var paper) -> read(socket, paper, Integer.MAX_VALUE);
                case Script.Stalls() -> {}
                case Script.HangsUp(var after) -> read(socket, READY, after);
            }
        } catch (IOException _) {
            // The other side went away: that is what some scripts are for.
        }
    }

    private void read(Socket socket, int paper, int atMost) throws IOException {
        var ticket = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != 0x10) ticket.write(b);
            else if (in.read() == 4 && paper >= 0) answer(socket, in.read() == 4 ? paper : READY);
            else if (paper < 0) in.read();
            if (ticket.size() < atMost) continue;
            socket.setSoLinger(true, 0);
            socket.close();
            return;
        }
        if (ticket.size() > 0) tickets.add(ticket.toByteArray());
    }

    private static void answer(Socket socket, int status) throws IOException {
        socket.getOutputStream().write(status);
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
