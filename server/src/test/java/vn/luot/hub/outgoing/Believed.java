package vn.luot.hub.outgoing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.tls.OwnAuthority;
import vn.luot.hub.tls.Shown;

/// An authority that this Java believes until it is closed. Which those are is a setting of the
/// whole program: whoever makes one is isolated.
///
/// @param shown what a server of it shows, for `localhost`
public record Believed(Shown shown) implements AutoCloseable {
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";

    public static Believed in(Path folder) {
        try (var data = DataFolder.take(folder.resolve("authority"));
                var database = Database.open(data)) {
            var shown = OwnAuthority.show(database.jdbi(), "demo", Instant.now());
            believe(shown, folder.resolve("authorities.p12"));
            return new Believed(shown);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot be believed", e);
        }
    }

    private static void believe(Shown shown, Path file)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", shown.authority().certificate());
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        System.setProperty(STORE, file.toString());
        System.setProperty(PASSWORD, "changeit");
    }

    @Override
    public void close() {
        System.clearProperty(STORE);
        System.clearProperty(PASSWORD);
    }
}
