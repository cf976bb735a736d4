package vn.luot.hub.push;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.key.InvalidECPublicKeyException;
import com.zerodeplibs.webpush.key.MalformedUncompressedBytesException;
import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/// Where a browser is reached, and how what it is told is sealed for it alone.
///
/// @param endpoint at the service of the browser's maker
/// @param p256dh its public key, 65 bytes in base64url
/// @param auth a secret that it shares with us, 16 bytes in base64url
public record Browser(URI endpoint, String p256dh, String auth) {
    /// Real ones have 100 to 500 characters.
    static final int MAX_ENDPOINT = 1000;

    private static final int KEY_BYTES = 65;
    private static final int SECRET_BYTES = 16;

    /// As a browser sends it.
    ///
    /// @throws IllegalArgumentException if no browser's is like it
    public static Browser of(String endpoint, String p256dh, String auth) {
        var browser = new Browser(address(endpoint), p256dh, auth);
        check(p256dh, KEY_BYTES);
        check(auth, SECRET_BYTES);
        try {
            var _ = browser.keys();
        } catch (MalformedUncompressedBytesException | InvalidECPublicKeyException e) {
            throw new IllegalArgumentException("not a point of P-256", e);
        }
        return browser;
    }

    private static void check(String text, int bytes) {
        if (Base64.getUrlDecoder().decode(text).length != bytes)
            throw new IllegalArgumentException("not " + bytes + " bytes");
    }

    private static URI address(String text) {
        var address = URI.create(text);
        if (text.length() > MAX_ENDPOINT
                || !text.chars().allMatch(c -> c > ' ' && c < 0x7f)
                || !"https".equals(address.getScheme())
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawFragment() != null)
            throw new IllegalArgumentException("not an address over TLS");
        return address;
    }

    UserAgentMessageEncryptionKeyInfo keys() {
        return UserAgentMessageEncryptionKeyInfo.of(p256dh, auth);
    }

    /// The machine of its maker's service.
    public String service() {
        return Objects.requireNonNull(endpoint.getHost()).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "a browser at " + service();
    }
}
