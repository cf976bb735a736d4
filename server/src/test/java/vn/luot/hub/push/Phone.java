package vn.luot.hub.push;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The end of Web Push in a browser: makes its keys and opens what was sealed for them, as RFC 8291
/// and RFC 8188 have it.
///
/// @param open its public key as 65 bytes
public record Phone(String endpoint, PrivateKey secret, byte[] open, byte[] auth) {
    private static final int POINT = 65;

    /// A new browser that is reached at this address.
    public static Phone at(String endpoint) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var auth = new byte[16];
            new SecureRandom().nextBytes(auth);
            var point = ((ECPublicKey) pair.getPublic()).getW();
            return new Phone(endpoint, pair.getPrivate(), bytes(point), auth);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }

    /// What its page sends to the hub.
    public Map<String, String> fields() {
        return Map.of("endpoint", endpoint, "p256dh", text(open), "auth", text(auth), "on", "true");
    }

    /// The same as a form has it, with one field changed.
    public String form(String field, String value) {
        return fields().entrySet().stream()
                .map(e -> e.getKey().equals(field) ? Map.entry(field, value) : e)
                .map(Phone::encoded)
                .collect(Collectors.joining("&"));
    }

    private static String encoded(Entry<String, String> field) {
        return field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
    }

    Browser browser() {
        return Browser.of(endpoint, text(open), text(auth));
    }

    /// The words that were sealed for it.
    ///
    /// @throws IllegalStateException if they were not, or somebody changed them
    public String read(byte[] body) {
        try {
            return opened(ByteBuffer.wrap(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not for this browser", e);
        }
    }

    private String opened(ByteBuffer body) throws GeneralSecurityException {
        var salt = next(body, 16);
        var record = body.getInt();
        var sender = next(body, body.get() & 0xff);
        var sealed = next(body, body.remaining());
        if (sealed.length > record) throw new GeneralSecurityException("more than one record");
        var agreed = KeyAgreement.getInstance("ECDH");
        agreed.init(secret);
        agreed.doPhase(key(sender), true);
        var info = ByteBuffer.allocate(14 + 2 * POINT);
        info.put(ascii("WebPush: info\0")).put(open).put(sender);
        var ikm = derived(auth, agreed.generateSecret(), info.array(), 32);
        var key = derived(salt, ikm, ascii("Content-Encoding: aes128gcm\0"), 16);
        var nonce = derived(salt, ikm, ascii("Content-Encoding: nonce\0"), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var aes = new SecretKeySpec(key, "AES");
        cipher.init(Cipher.DECRYPT_MODE, aes, new GCMParameterSpec(128, nonce));
        return unpadded(cipher.doFinal(sealed));
    }

    /// The last record's content ends with a 2 and zeros.
    private static String unpadded(byte[] plain) throws GeneralSecurityException {
        int end = plain.length - 1;
        while (end >= 0 && plain[end] == 0) end--;
        if (end < 0 || plain[end] != 2) throw new GeneralSecurityException("no end of the record");
        return new String(plain, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] derived(byte[] salt, byte[] from, byte[] info, int length)
            throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract()
                                .addSalt(salt)
                                .addIKM(from)
                                .thenExpand(info, length));
    }

    /// The public key that these 65 bytes are.
    static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var curve = ((ECPublicKey) generator.generateKeyPair().getPublic()).getParams();
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 33, POINT));
        var spec = new ECPublicKeySpec(new ECPoint(x, y), curve);
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
    }

    private static byte[] bytes(ECPoint point) {
        var all = new byte[POINT];
        all[0] = 4;
        put(point.getAffineX(), all, 33);
        put(point.getAffineY(), all, POINT);
        return all;
    }

    private static void put(BigInteger number, byte[] all, int end) {
        var bytes = number.toByteArray();
        var length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, all, end - length, length);
    }

    private static byte[] next(ByteBuffer body, int length) {
        var bytes = new byte[length];
        body.get(bytes);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
