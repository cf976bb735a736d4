package vn.luot.hub.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Who sent a message and that nobody changed it, as the Standard Webhooks specification has it:
/// HMAC-SHA-256 over id, time and body.
final class Signature {
    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    /// The value of the header `webhook-signature`.
    static String of(byte[] secret, String id, Instant at, String body) {
        var signed = id + "." + at.getEpochSecond() + "." + body;
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            var sum = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }
}
