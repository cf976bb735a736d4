package vn.luot.link;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The one authority whose servers are believed: each hub has its own small one, which signs for
/// nobody else.
public record Authority(X509Certificate certificate) {
    /// Crockford's letters: none looks like another.
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int SEAL_LETTERS = 16;
    private static final int GROUP = 4;
    private static final int LETTER_BITS = 5;
    private static final int LETTER_MASK = 31;
    private static final int SEAL_BYTES = SEAL_LETTERS * LETTER_BITS / Byte.SIZE;
    private static final int LINE = 64;

    /// @throws IllegalArgumentException if the text is no certificate in PEM form
    public static Authority of(String pem) {
        try {
            var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
            var factory = CertificateFactory.getInstance("X.509");
            return new Authority((X509Certificate) factory.generateCertificate(bytes));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("not a certificate: " + e.getMessage(), e);
        }
    }

    public String pem() {
        var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded());
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }

    /// The certificate's mark, to be typed: the first 80 bits of its SHA-256, which nobody finds
    /// again for another.
    public String seal() {
        var bits = new BigInteger(1, Arrays.copyOf(sha256(encoded()), SEAL_BYTES));
        var text = new StringBuilder();
        for (int i = 0; i < SEAL_LETTERS; i++) {
            if (i > 0 && i % GROUP == 0) text.append('-');
            var after = (SEAL_LETTERS - 1 - i) * LETTER_BITS;
            text.append(LETTERS.charAt(bits.shiftRight(after).intValue() & LETTER_MASK));
        }
        return text.toString();
    }

    /// However it was typed.
    public boolean hasSeal(String typed) {
        return seal().replace("-", "").equals(bare(typed));
    }

    private static String bare(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "")
                .replace('o', '0')
                .replaceAll("[il]", "1");
    }

    /// TLS that believes this authority and no other.
    public SSLContext context() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", certificate);
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no TLS in this Java", e);
        }
    }

    private byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("certificate without bytes: " + certificate, e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no SHA-256 in this Java", e);
        }
    }
}
