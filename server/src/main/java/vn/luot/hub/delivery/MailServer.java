package vn.luot.hub.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The server that takes our letters, and who gets them.
///
/// @param login absent if it takes letters of anybody in its network
/// @param certificate PEM file of the authority it is believed by, instead of the usual ones
/// @param to each gets a letter of their own: one wrong address holds up nobody else
public record MailServer(
        String host,
        int port,
        Security security,
        Optional<Login> login,
        Optional<Path> certificate,
        String from,
        List<String> to) {
    public MailServer {
        to = List.copyOf(to);
    }

    /// How it is spoken to.
    public enum Security {
        /// TLS from the first byte, usually port 465.
        TLS,
        /// TLS before anything is said, usually port 587; without it nothing is sent.
        STARTTLS,
        /// In the clear: without a password only.
        NONE
    }

    /// Who we are there.
    public record Login(String user, String secret) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
