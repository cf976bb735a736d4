package vn.luot.hub.tls;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.link.Authority;

/// The authority of this hub, made at the first start and kept with everything else it knows: a
/// backup brings it back, and the devices go on believing.
public final class OwnAuthority {
    private static final Logger log = LoggerFactory.getLogger(OwnAuthority.class);

    private OwnAuthority() {}

    /// A new key and certificate for this start.
    ///
    /// @param office who the authority is for, if one must be made
    public static Shown show(Jdbi jdbi, String office, Instant now) {
        var issuer = read(jdbi).orElseGet(() -> make(jdbi, office, now));
        return issuer.issue(names());
    }

    private static Optional<Issuer> read(Jdbi jdbi) {
        return jdbi.withHandle(h ->
                h.createQuery("select certificate, private_key from authority")
                        .map((rs, _) ->
                                new Issuer(
                                        key(rs.getString("private_key")),
                                        Authority.of(rs.getString("certificate"))))
                        .findOne());
    }

    private static Issuer make(Jdbi jdbi, String office, Instant now) {
        var made = Issuer.make(office);
        var key = Base64.getEncoder().encodeToString(made.key().getEncoded());
        jdbi.useHandle(h ->
                h.execute(
                        "insert into authority values (1, ?, ?, ?)",
                        made.authority().pem(),
                        key,
                        now));
        log.info("the hub has an authority of its own now, {}", made.authority().seal());
        return made;
    }

    private static PrivateKey key(String base64) {
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return KeyFactory.getInstance("EC").generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the authority's key in the database is none", e);
        }
    }

    /// Every name and address of this machine now.
    private static Set<String> names() {
        var names = new TreeSet<String>();
        names.add("localhost");
        try {
            var host = InetAddress.getLocalHost().getHostName();
            if (host.matches("[A-Za-z0-9.-]+")) {
                names.add(host);
                if (!host.contains(".")) names.add(host + ".local");
            }
        } catch (UnknownHostException e) {
            log.debug("this machine does not know its own name", e);
        }
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(card -> card.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress)
                    .map(address -> address.getHostAddress().replaceAll("%.*", ""))
                    .forEach(names::add);
        } catch (SocketException e) {
            log.debug("this machine does not know its addresses", e);
        }
        return names;
    }
}
