package vn.luot.hub.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.luot.link.Authority;

/// An authority with its key: it signs for one hub.
///
/// Certificates are valid at any time. A kiosk without a battery wakes up years ago, and gets its
/// time from the very hub it could not believe then; what ends a certificate is that the hub makes
/// a new key at every start.
record Issuer(PrivateKey key, Authority authority) {
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    /// RFC 5280, 4.1.2.5: no well-defined end.
    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    private static final int SERIAL_BITS = 120;

    /// What a certificate says besides its name.
    private record Extra(ASN1ObjectIdentifier kind, boolean critical, ASN1Encodable value) {}

    /// A new authority.
    ///
    /// @param office whom it is for, as people read it in a certificate
    static Issuer make(String office) {
        var pair = pair();
        var name = new X500Principal("CN=Luot " + office);
        var extras =
                List.of(
                        new Extra(Extension.basicConstraints, true, new BasicConstraints(0)),
                        new Extra(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign)));
        var certificate = sign(name, pair, name, pair.getPrivate(), extras);
        return new Issuer(pair.getPrivate(), new Authority(certificate));
    }

    /// A new key and certificate of the hub.
    ///
    /// @param names names and addresses by which it is reached
    Shown issue(Collection<String> names) {
        var pair = pair();
        var certificate =
                sign(
                        authority.certificate().getSubjectX500Principal(),
                        pair,
                        new X500Principal("CN=luot-hub"),
                        key,
                        List.of(
                                new Extra(
                                        Extension.keyUsage,
                                        true,
                                        new KeyUsage(KeyUsage.digitalSignature)),
                                new Extra(
                                        Extension.extendedKeyUsage,
                                        false,
                                        new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth)),
                                new Extra(Extension.subjectAlternativeName, false, names(names))));
        return new Shown(pair.getPrivate(), certificate, authority);
    }

    private static X509Certificate sign(
            X500Principal issuer,
            KeyPair pair,
            X500Principal subject,
            PrivateKey by,
            List<Extra> extras) {
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            issuer,
                            new BigInteger(SERIAL_BITS, new SecureRandom()),
                            Date.from(LONG_AGO),
                            Date.from(NEVER),
                            subject,
                            pair.getPublic());
            for (var extra : extras)
                builder.addExtension(extra.kind(), extra.critical(), extra.value());
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("cannot make a certificate for " + subject, e);
        }
    }

    private static GeneralNames names(Collection<String> names) {
        return new GeneralNames(
                names.stream()
                        .map(name -> new GeneralName(kind(name), name))
                        .toArray(GeneralName[]::new));
    }

    private static int kind(String name) {
        var isAddress = name.contains(":") || name.matches("[0-9.]+");
        return isAddress ? GeneralName.iPAddress : GeneralName.dNSName;
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no P-256 in this Java", e);
        }
    }
}
