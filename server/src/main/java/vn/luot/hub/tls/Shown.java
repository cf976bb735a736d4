package vn.luot.hub.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import vn.luot.link.Authority;

/// What the hub shows whoever connects: its key of this start, and who signed for it.
public record Shown(PrivateKey key, X509Certificate certificate, Authority authority) {
    private static final String ONLY_OURS = "rw-------";
    private static final int LINE = 64;

    /// A key store of this start, in a file that only the hub's user reads.
    ///
    /// @param password made for this file alone
    public record KeyFile(Path path, String password) {
        @Override
        public String toString() {
            return "KeyFile[" + path + "]";
        }
    }

    /// TLS as a server.
    public SSLContext context() {
        try {
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store(new char[0]), new char[0]);
            var context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no TLS in this Java", e);
        }
    }

    /// Writes the key for a part that reads keys from files only; an older file is replaced.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public KeyFile write(Path file, String password) {
        try (var out = Files.newOutputStream(ours(file))) {
            store(password.toCharArray()).store(out, password.toCharArray());
            return new KeyFile(file, password);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no PKCS#12 in this Java", e);
        }
    }

    /// Writes `ca.crt`, `hub.crt` and `hub.key` as other servers read them.
    ///
    /// @throws UncheckedIOException if one cannot be written
    public void writePem(Path folder) {
        try {
            Files.writeString(folder.resolve("ca.crt"), authority.pem());
            Files.writeString(folder.resolve("hub.crt"), new Authority(certificate).pem());
            var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
            Files.writeString(
                    ours(folder.resolve("hub.key")),
                    "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                            .formatted(lines.encodeToString(key.getEncoded())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write certificates to " + folder, e);
        }
    }

    private KeyStore store(char[] password) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var chain = new Certificate[] {certificate, authority.certificate()};
        store.setKeyEntry("hub", key, password, chain);
        return store;
    }

    private static Path ours(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(ONLY_OURS)));
    }
}
