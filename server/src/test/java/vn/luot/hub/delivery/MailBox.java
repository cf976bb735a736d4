package vn.luot.hub.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/// A real mail server on this machine, with one account, that keeps what it takes.
final class MailBox implements AutoCloseable {
    static final String USER = "luot";
    static final String PASSWORD = "mật-khẩu của thư";

    private final List<MimeMessage> letters = new CopyOnWriteArrayList<>();
    private final AtomicInteger refuses = new AtomicInteger();
    private final SMTPServer server;

    enum Door {
        PLAIN,
        STARTTLS,
        TLS
    }

    MailBox(Door door, SSLContext tls) {
        var builder =
                SMTPServer.port(0)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName("localhost")
                        .messageHandler((_, from, to, data) -> take(to, data));
        if (door != Door.PLAIN)
            builder =
                    builder.requireAuth()
                            .authenticationHandlerFactory(
                                    new EasyAuthenticationHandlerFactory((user, word, _) -> {
                                        if (!USER.equals(user) || !PASSWORD.equals(word))
                                            throw new LoginFailedException("no");
                                    }));
        server =
                switch (door) {
                    case PLAIN -> builder.build();
                    case STARTTLS -> builder.requireTLS().startTlsSocketFactory(tls).build();
                    case TLS -> builder.serverSocketFactory(tls).build();
                };
        server.start();
    }

    private void take(String to, byte[] data) throws RejectException {
        if (refuses.getAndUpdate(n -> Math.max(0, n - 1)) > 0)
            throw new RejectException(451, "later");
        if (to.startsWith("nobody")) throw new RejectException(550, "no such address");
        try {
            var session = Session.getInstance(new Properties());
            letters.add(new MimeMessage(session, new ByteArrayInputStream(data)));
        } catch (MessagingException e) {
            throw new IllegalStateException("not a letter", e);
        }
    }

    /// The next so many letters are put off.
    void refuse(int letters) {
        refuses.set(letters);
    }

    List<MimeMessage> letters() {
        return letters;
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }
}
