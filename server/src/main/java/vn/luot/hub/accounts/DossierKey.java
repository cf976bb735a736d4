package vn.luot.hub.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.luot.hub.queue.DossierCode;

/// An office's own key, with which a dossier's code becomes what may be kept: whoever has not the
/// key cannot try codes. Safe for use from any thread.
public final class DossierKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEPT_BYTES = 16;

    private final SecretKeySpec key;

    /// @param secret such as [Secrets#token] makes
    public DossierKey(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// The same code gives the same 32 hex digits.
    public String of(DossierCode code) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var all = mac.doFinal(code.value().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(all, KEPT_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + ALGORITHM + " in this Java", e);
        }
    }
}
