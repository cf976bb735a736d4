package vn.luot.hub.web;

import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Refuses what another site made the browser send: the request must come from this site and carry
/// the token that only this site's pages can read.
final class Csrf {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private Csrf() {}

    /// The token that goes with a session or a visitor's secret.
    static String token(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("csrf:" + secret));
    }

    static void check(Context ctx) {
        if (!fromThisSite(ctx) || !hasToken(ctx)) throw new Problem(403, "forged");
    }

    private static boolean fromThisSite(Context ctx) {
        var site = ctx.header("Sec-Fetch-Site");
        if (site != null) return OWN.contains(site);
        var origin = ctx.header("Origin");
        return origin != null && Objects.equals(authority(origin), ctx.host());
    }

    private static boolean hasToken(Context ctx) {
        var sent = Optional.ofNullable(ctx.header("X-CSRF-Token")).or(() -> inForm(ctx)).orElse("");
        return MessageDigest.isEqual(bytes(sent), bytes(Visit.of(ctx).csrf()));
    }

    private static Optional<String> inForm(Context ctx) {
        return Requests.isApi(ctx) ? Optional.empty() : Optional.ofNullable(ctx.formParam("csrf"));
    }

    private static String authority(String origin) {
        try {
            return Objects.requireNonNullElse(URI.create(origin).getAuthority(), "");
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
