package vn.luot.hub.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Letters to one address. The same report has the same Message-ID whenever it is sent, so that a
/// letter that came twice, because the hub died before it knew, can be told.
final class Letter implements Way {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private static final Logger log = LoggerFactory.getLogger(Letter.class);

    private final MailServer server;
    private final String to;
    private final Session session;
    private final InstantSource clock;

    /// @throws IOException if the certificate cannot be read
    Letter(MailServer server, String to, InstantSource clock) throws IOException {
        this.server = server;
        this.to = to;
        this.session = Session.getInstance(MailSettings.of(server));
        this.clock = clock;
    }

    @Override
    public String id() {
        return to;
    }

    @Override
    public void carry(Parcel parcel) throws IOException {
        try {
            var transport = session.getTransport();
            send(parcel, transport);
            close(transport);
        } catch (MessagingException e) {
            var what = "mail to " + to + " by " + server.host() + " is not taken";
            throw new NotTaken(hindrance(e), what, e);
        }
    }

    private void send(Parcel parcel, Transport transport) throws MessagingException {
        try {
            var login = server.login();
            transport.connect(
                    login.map(MailServer.Login::user).orElse(null),
                    login.map(MailServer.Login::secret).orElse(null));
            var letter = written(parcel);
            letter.saveChanges();
            transport.sendMessage(letter, letter.getAllRecipients());
        } catch (MessagingException e) {
            close(transport);
            throw e;
        }
    }

    /// A letter that was taken stays taken, however the server says goodbye.
    private void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("{} did not say goodbye", server.host(), e);
        }
    }

    private MimeMessage written(Parcel parcel) throws MessagingException {
        var letter = new Numbered(session, "<" + parcel.id() + "." + receiver() + "@luot>");
        letter.setFrom(new InternetAddress(server.from()));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        letter.setSubject(parcel.subject(), UTF_8);
        letter.setSentDate(Date.from(clock.instant()));
        letter.setHeader("Auto-Submitted", "auto-generated");
        var parts = new MimeMultipart();
        var text = new MimeBodyPart();
        text.setText(parcel.text(), UTF_8);
        parts.addBodyPart(text);
        for (var file : parcel.files()) parts.addBodyPart(attached(file));
        letter.setContent(parts);
        return letter;
    }

    /// Not the address itself: letters are passed on.
    private String receiver() {
        return HexFormat.of().toHexDigits(to.hashCode());
    }

    private static MimeBodyPart attached(Parcel.Content file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.type())));
        part.setFileName(file.name());
        return part;
    }

    private static Hindrance hindrance(MessagingException e) {
        if (e instanceof AuthenticationFailedException) return Hindrance.LOGIN;
        if (has(e, SSLException.class) || isWithoutTls(e)) return Hindrance.NOT_SECURE;
        if (e instanceof MailConnectException) return Hindrance.UNREACHABLE;
        if (has(e, SMTPAddressFailedException.class) || has(e, SMTPSenderFailedException.class))
            return Hindrance.ADDRESS;
        if (e instanceof SendFailedException) return Hindrance.REFUSED;
        return has(e, IOException.class) ? Hindrance.UNREACHABLE : Hindrance.REFUSED;
    }

    /// The library has no type for it.
    private static boolean isWithoutTls(MessagingException e) {
        return String.valueOf(e.getMessage()).contains("STARTTLS is required");
    }

    private static boolean has(Throwable thrown, Class<?> type) {
        for (var e = thrown; e != null; e = next(e)) if (type.isInstance(e)) return true;
        return false;
    }

    private static @Nullable Throwable next(Throwable e) {
        return e instanceof MessagingException mail ? mail.getNextException() : e.getCause();
    }

    /// A message that keeps the number it was given.
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
