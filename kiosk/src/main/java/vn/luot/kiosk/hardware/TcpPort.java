package vn.luot.kiosk.hardware;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import vn.luot.wire.PrinterState;

/// A network printer, by custom at port 9100. It is let go after each ticket, because most serve
/// one client at a time.
///
/// @param connect how long to wait for the connection
/// @param answer how long to wait for an answer about paper; many printers never answer
public record TcpPort(String host, int port, Duration connect, Duration answer)
        implements PrinterPort {
    public static final int USUAL_PORT = 9100;

    public TcpPort(String host, int port) {
        this(host, port, Duration.ofSeconds(2), Duration.ofMillis(500));
    }

    @Override
    public Line open() throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) connect.toMillis());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) answer.toMillis());
            return new Connection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }

    private record Connection(Socket socket) implements Line {
        private static final int DLE = 0x10;
        private static final int EOT = 0x04;
        private static final int PRINTER = 1;
        private static final int PAPER = 4;
        private static final int OFFLINE = 0x08;
        private static final int PAPER_END = 0x60;
        private static final int PAPER_NEAR_END = 0x0c;

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            socket.getOutputStream().write(bytes, from, length);
        }

        @Override
        public Optional<PrinterState> ask() throws IOException {
            var paper = status(PAPER);
            if (paper.isEmpty()) return Optional.empty();
            if ((paper.get() & PAPER_END) != 0) return Optional.of(PrinterState.PAPER_OUT);
            var printer = status(PRINTER);
            if (printer.isPresent() && (printer.get() & OFFLINE) != 0)
                return Optional.of(PrinterState.GONE);
            return Optional.of(
                    (paper.get() & PAPER_NEAR_END) != 0
                            ? PrinterState.PAPER_LOW
                            : PrinterState.READY);
        }

        /// A status byte looks like `0xx1xx10`; others are not meant for us.
        private Optional<Integer> status(int what) throws IOException {
            socket.getOutputStream().write(new byte[] {DLE, EOT, (byte) what});
            try {
                for (int seen = socket.getInputStream().read();
                        seen >= 0;
                        seen = socket.getInputStream().read())
                    if ((seen & 0x93) == 0x12) return Optional.of(seen);
            } catch (SocketTimeoutException _) {
                return Optional.empty();
            }
            throw new IOException("the printer closed the connection");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
