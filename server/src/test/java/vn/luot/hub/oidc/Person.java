package vn.luot.hub.oidc;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.luot.hub.web.Site;

/// Somebody at a browser who signs in at a provider, step by step.
public record Person(Site browser, String user) {
    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");

    /// Presses the button of the hub's login page, and signs in over there.
    ///
    /// @param query of the button's address, with its question mark
    /// @return where the provider sends the browser back to
    public URI goThere(String query) {
        return signInThere(location(browser.get("/login/oidc" + query)));
    }

    /// Goes to the provider, and signs in unless it remembers.
    ///
    /// @return where the provider sends the browser back to
    public URI signInThere(URI there) {
        var atHome = location(get(there));
        if (!atHome.getPath().equals("/login")) return atHome;
        var found = TOKEN.matcher(get(atHome).body());
        if (!found.find()) throw new IllegalStateException("no token on the provider's page");
        var fields =
                "username=%s&password=%s&_csrf=%s"
                        .formatted(user, RealProvider.PASSWORD, encode(found.group(1)));
        var again =
                browser.send(
                        HttpRequest.newBuilder(atHome)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(fields))
                                .build());
        return location(get(location(again)));
    }

    /// The whole way.
    public HttpResponse<String> signIn(String query) {
        return get(goThere(query));
    }

    public HttpResponse<String> signIn() {
        return signIn("");
    }

    public HttpResponse<String> get(URI address) {
        return browser.send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").GET().build());
    }

    static URI location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(answer.uri()::resolve)
                .orElseThrow(
                        () -> new IllegalStateException(answer.statusCode() + " " + answer.body()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
