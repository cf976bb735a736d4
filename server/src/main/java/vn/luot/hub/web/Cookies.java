package vn.luot.hub.web;

import io.javalin.config.Key;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// The secrets a request carries: the session, the visitor's own token, the API key.
public final class Cookies {
    static final Key<Boolean> PROXIED = new Key<>("proxied");
    private static final String SESSION = "luot";
    private static final String BROWSER = "luot-browser";
    private static final String VISITOR = "luot-visitor";
    private static final String AWAY = "luot-oidc";
    private static final String BOOKED = "luot-booked";
    private static final int BOOKED_SECONDS = 61 * 24 * 3600;
    private static final int AWAY_SECONDS = 600;
    private static final String HOST_ONLY = "__Host-";
    private static final String BEARER = "Bearer ";
    private static final int UNTIL_CLOSED = -1;
    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    private static final int SECRET_BYTES = 32;
    private static final int MAX_LENGTH = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Cookies() {}

    /// The session the request names, whether or not it holds.
    public static Optional<String> session(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name(ctx, SESSION)));
    }

    /// Begins a session in this browser.
    public static void signIn(Context ctx, String session) {
        ctx.cookie(secret(ctx, SESSION, session));
    }

    /// Ends the session in this browser; the caller ends it in the accounts.
    public static void signOut(Context ctx) {
        var cookie = secret(ctx, SESSION, "");
        cookie.setMaxAge(0);
        ctx.cookie(cookie);
    }

    /// What this browser was given when somebody last signed in here.
    public static Optional<String> browser(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name(ctx, BROWSER)))
                .filter(value -> !value.isBlank() && value.length() <= MAX_LENGTH);
    }

    /// Lets this browser be known again.
    public static void remember(Context ctx, String browser) {
        var cookie = secret(ctx, BROWSER, browser);
        cookie.setMaxAge(YEAR_SECONDS);
        ctx.cookie(cookie);
    }

    /// What this browser was given when it was sent away to sign in elsewhere.
    public static Optional<String> away(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name(ctx, AWAY))).filter(value -> !value.isBlank());
    }

    /// Lets this browser, and no other, come back from elsewhere.
    public static void sendAway(Context ctx, String secret) {
        var cookie = secret(ctx, AWAY, secret);
        cookie.setMaxAge(AWAY_SECONDS);
        ctx.cookie(cookie);
    }

    /// It is back, whatever came of it.
    public static void back(Context ctx) {
        var cookie = secret(ctx, AWAY, "");
        cookie.setMaxAge(0);
        ctx.cookie(cookie);
    }

    /// What this browser has booked, as it was kept.
    public static String booked(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name(ctx, BOOKED))).orElse("");
    }

    /// Lets this browser find again what it has booked.
    public static void keepBooked(Context ctx, String codes) {
        var cookie = secret(ctx, BOOKED, codes);
        cookie.setMaxAge(BOOKED_SECONDS);
        ctx.cookie(cookie);
    }

    static Optional<String> bearer(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    /// The secret of a browser nobody is signed in at; given to it when it first reads a page.
    static String visitor(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name(ctx, VISITOR)))
                .filter(value -> !value.isBlank())
                .orElseGet(() -> give(ctx));
    }

    private static String give(Context ctx) {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (!Requests.isApi(ctx)) ctx.cookie(secret(ctx, VISITOR, value));
        return value;
    }

    private static Cookie secret(Context ctx, String name, String value) {
        var https = isSecure(ctx);
        return new Cookie(
                name(ctx, name), value, "/", UNTIL_CLOSED, https, true, null, SameSite.LAX);
    }

    private static String name(Context ctx, String name) {
        return isSecure(ctx) ? HOST_ONLY + name : name;
    }

    private static boolean isSecure(Context ctx) {
        return ctx.appData(PROXIED) || ctx.scheme().equals("https");
    }
}
