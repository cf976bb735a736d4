package vn.luot.hub.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/// Sockets that look at the very address they are about to connect to: whatever a name was before,
/// and whatever it will be, is of no account.
final class CheckedSockets extends SocketFactory {
    private final Reach reach;

    CheckedSockets(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Socket createSocket() {
        return new Checked(reach);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        var socket = createSocket();
        socket.connect(to);
        return socket;
    }

    private static final class Checked extends Socket {
        private final Reach reach;

        Checked(Reach reach) {
            this.reach = reach;
        }

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            if (!(to instanceof InetSocketAddress internet) || internet.isUnresolved())
                throw new IOException("not an address: " + to);
            reach.check(internet.getAddress());
            super.connect(to, timeout);
        }

        @Override
        public void connect(SocketAddress to) throws IOException {
            connect(to, 0);
        }
    }
}
