package vn.luot.system;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.luot.system.Http.Reply;

/// Somebody who signed in with name and password: what a page of theirs sends, without a browser.
final class SignedIn {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    private final HttpClient client;
    private final String hub;
    private final String csrf;

    private SignedIn(HttpClient client, String hub, String csrf) {
        this.client = client;
        this.hub = hub;
        this.csrf = csrf;
    }

    static SignedIn in(String hub, String name, String password) {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .build();
        var stranger = new SignedIn(client, hub, csrf(client, hub, "/login"));
        stranger.form("/login", Map.of("name", name, "password", password)).expect(303);
        return stranger.again();
    }

    /// The same person after a new session began.
    private SignedIn again() {
        return new SignedIn(client, hub, csrf(client, hub, "/me"));
    }

    /// Whoever was given a password chooses another before anything else.
    SignedIn choosing(String old, String chosen) {
        form("/me/password", Map.of("old", old, "chosen", chosen, "again", chosen)).expect(303);
        return again();
    }

    private static String csrf(HttpClient client, String hub, String path) {
        var page = new Http(client, URI.create(hub), Map.of()).get(path).expect(200).text();
        var found = CSRF.matcher(page);
        if (!found.find()) throw new IllegalStateException("no token on " + path);
        return found.group(1);
    }

    /// What a form sends.
    Reply form(String path, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&", "csrf=" + encoded(csrf) + "&", ""));
        var type = Map.of("Origin", hub, "Content-Type", "application/x-www-form-urlencoded");
        return new Http(client, URI.create(hub), type).post(path, body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What a page's script asks of the interface.
    Http http() {
        return new Http(client, URI.create(hub), Map.of("Origin", hub, "X-CSRF-Token", csrf));
    }

    /// Keeps a page open that the hub draws anew.
    OpenPage open(String live) {
        return new OpenPage(client, URI.create(hub + live));
    }
}
