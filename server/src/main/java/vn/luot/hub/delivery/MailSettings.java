package vn.luot.hub.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// How the mail library is told to speak to one server: never in the clear where TLS was asked for,
/// never to another host than the certificate names, and not for ever.
final class MailSettings {
    private static final String TO_CONNECT = "10000";
    private static final String TO_ANSWER = "60000";

    private MailSettings() {}

    /// @throws IOException if the certificate cannot be read
    static Properties of(MailServer server) throws IOException {
        var kind = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
        var all = new Properties();
        all.setProperty("mail.transport.protocol", kind);
        var mail = "mail." + kind + ".";
        all.setProperty(mail + "host", server.host());
        all.setProperty(mail + "port", Integer.toString(server.port()));
        all.setProperty(mail + "auth", Boolean.toString(server.login().isPresent()));
        all.setProperty(mail + "connectiontimeout", TO_CONNECT);
        all.setProperty(mail + "timeout", TO_ANSWER);
        all.setProperty(mail + "writetimeout", TO_ANSWER);
        all.setProperty(mail + "localhost", "luot");
        all.setProperty(mail + "ssl.checkserveridentity", "true");
        all.setProperty(mail + "ssl.protocols", "TLSv1.3 TLSv1.2");
        if (server.security() == MailServer.Security.STARTTLS) {
            all.setProperty(mail + "starttls.enable", "true");
            all.setProperty(mail + "starttls.required", "true");
        }
        if (server.certificate().isPresent())
            all.put(mail + "ssl.socketFactory", believing(server.certificate().get()));
        return all;
    }

    private static SSLSocketFactory believing(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            var authorities = CertificateFactory.getInstance("X.509").generateCertificates(in);
            for (var authority : authorities)
                store.setCertificateEntry("authority-" + store.size(), authority);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException("no certificate in " + file, e);
        }
    }
}
