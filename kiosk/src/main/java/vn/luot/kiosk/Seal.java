package vn.luot.kiosk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import vn.luot.link.Authority;

/// The mark of a hub's authority, as it was typed with the code: by it a device finds out which
/// certificate to believe before it says anything.
record Seal(String typed) {
    private static final int USUAL_PORT = 443;

    /// The authority with this seal, among the certificates that a server shows. Nothing is told to
    /// the server, so whoever it is learns nothing.
    ///
    /// @throws SSLPeerUnverifiedException if nothing shown has this seal: somebody else is there
    Authority find(URI server, Duration patience) throws IOException {
        return Arrays.stream(shown(server, patience))
                .map(Authority::new)
                .filter(authority -> authority.hasSeal(typed))
                .findFirst()
                .orElseThrow(() ->
                        new SSLPeerUnverifiedException(
                                "nothing that " + server + " shows has the seal " + typed));
    }

    private static X509Certificate[] shown(URI server, Duration patience) throws IOException {
        var millis = (int) patience.toMillis();
        var port = server.getPort() < 0 ? USUAL_PORT : server.getPort();
        var looker = new Looker();
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(server.getHost(), port), millis);
            plain.setSoTimeout(millis);
            try (var tls =
                    (SSLSocket)
                            context(looker)
                                    .getSocketFactory()
                                    .createSocket(plain, server.getHost(), port, false)) {
                tls.startHandshake();
            }
        }
        return looker.shown.orElseThrow(
                () -> new SSLPeerUnverifiedException(server + " shows no certificate"));
    }

    private static SSLContext context(Looker looker) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {looker}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no TLS in this Java", e);
        }
    }

    /// Believes nobody yet: it only looks at what is shown.
    private static final class Looker implements X509TrustManager {
        private Optional<X509Certificate[]> shown = Optional.empty();

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            shown = Optional.of(chain.clone());
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException("a device is no server: " + type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
