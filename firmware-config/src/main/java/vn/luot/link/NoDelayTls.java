package vn.luot.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/// TLS sockets with TCP_NODELAY, as [NoDelaySockets] are without TLS.
final class NoDelayTls extends SSLSocketFactory {
    private final SSLSocketFactory tls;

    NoDelayTls(SSLSocketFactory tls) {
        this.tls = tls;
    }

    @Override
    public Socket createSocket() throws IOException {
        return NoDelaySockets.noDelay(tls.createSocket());
    }

    @Override
    public Socket createSocket(Socket under, String host, int port, boolean close)
            throws IOException {
        return NoDelaySockets.noDelay(tls.createSocket(under, host, port, close));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return NoDelaySockets.noDelay(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return NoDelaySockets.noDelay(tls.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return NoDelaySockets.noDelay(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        return NoDelaySockets.noDelay(tls.createSocket(host, port, local, localPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }
}
