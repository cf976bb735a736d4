package vn.luot.hub.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Site;
import vn.luot.hub.web.Visit;
import vn.luot.text.Words;

/// A hub and the provider that vouches for its staff, both real.
final class TwoSystems implements AutoCloseable {
    static final OidcConfig.Claim USERNAME =
            new OidcConfig.Claim("preferred_username", Optional.empty());
    private static final Page WHO =
            routes ->
                    routes.get(
                            "/who",
                            ctx -> ctx.result(Visit.of(ctx).user().map(u -> u.name()).orElse("")),
                            Access.ANYONE);

    private final RealProvider provider;
    private final OpenHub hub;
    private final Site browser;

    TwoSystems(Path data) {
        this(data, USERNAME);
    }

    TwoSystems(Path data, OidcConfig.Claim claim) {
        var port = freePort();
        var address = "http://127.0.0.1:" + port;
        provider = new RealProvider(freePort(), address + OidcConfig.RETURN);
        hub = new OpenHub(data, port, Optional.of(config(provider.issuer(), address, claim)), WHO);
        browser = hub.browser();
    }

    static OidcConfig config(URI issuer, String address, OidcConfig.Claim claim) {
        return new OidcConfig(
                new Words("Cổng tỉnh", "Province portal"),
                issuer,
                RealProvider.CLIENT,
                RealProvider.SECRET,
                URI.create(address),
                claim);
    }

    RealProvider provider() {
        return provider;
    }

    OpenHub hub() {
        return hub;
    }

    /// Somebody at the one browser, who is called this here and something else there.
    Person person(String account) {
        return person(browser, account);
    }

    Person person(Site at, String account) {
        provider.person(
                "u-" + account, Map.of("sub", "s-" + account, "preferred_username", account));
        return new Person(at, "u-" + account);
    }

    Site browser() {
        return browser;
    }

    /// Who is signed in at the browser; empty if nobody is.
    String who() {
        return browser.get("/who").body();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    @Override
    public void close() {
        browser.close();
        hub.close();
        provider.close();
    }
}
