package vn.luot.kiosk.hardware;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/// A network printer, by custom at port 9100. It is let go after each ticket, because most serve
/// one client at a time.
///
/// @param connect how long to wait for the connection
public record TcpPort(String host, int port, Duration connect) implements PrinterPort {
    public static final int USUAL_PORT = 9100;

    public TcpPort(String host, int port) {
        this(host, port, Duration.ofSeconds(2));
    }

    @Override
    public Line open() throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) connect.toMillis());
            socket.setTcpNoDelay(true);
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
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            socket.getOutputStream().write(bytes, from, length);
        }

        @Override
        public boolean isTwoWay() {
            return true;
        }

        @Override
        public int read() throws IOException {
            return socket.getInputStream().read();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
