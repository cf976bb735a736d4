package vn.luot.hub.accounts;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A secret as Mosquitto's password file keeps it: `$7$`, PBKDF2 with HMAC-SHA-512.
public final class MosquittoPassword {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Mosquitto's own number: few, for guessing 256 random bits is hopeless anyway.
    private static final int ITERATIONS = 101;

    private static final int SALT_BYTES = 12;
    private static final int HASH_BITS = 512;

    private MosquittoPassword() {}

    public static String of(String secret) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder();
        return "$7$%d$%s$%s"
                .formatted(
                        ITERATIONS,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash(secret, salt)));
    }

    private static byte[] hash(String secret, byte[] salt) {
        try {
            var spec = new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no PBKDF2WithHmacSHA512 in this Java", e);
        }
    }
}
