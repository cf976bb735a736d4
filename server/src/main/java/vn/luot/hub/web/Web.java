package vn.luot.hub.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import vn.luot.hub.web.api.Json;
import vn.luot.hub.web.templates.Templates;
import vn.luot.text.Languages;

/// The hub's site: every page and every call of the API, behind one guard.
public final class Web implements AutoCloseable {
    private static final String POLICY =
            "default-src 'self'; worker-src 'self'; img-src 'self' data:; media-src 'self' blob:; object-src 'none';"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private final Settings settings;
    private final Javalin javalin;
    private final List<Route> routes;

    /// Where the site is.
    ///
    /// @param port 0 for any free one
    /// @param proxied whether browsers reach it over TLS at a proxy
    /// @param https a second door with TLS
    /// @param languages in which it can be read
    public record Settings(
            String host, int port, boolean proxied, Optional<Https> https, Languages languages) {
        public Settings(String host, int port, boolean proxied) {
            this(host, port, proxied, Optional.empty(), Languages.COMPLETE);
        }
    }

    /// A door with TLS.
    public record Https(int port, SSLContext tls) {}

    /// @throws IllegalStateException if a page has a route that names nobody who may use it
    public Web(Settings settings, Gate gate, Templates templates, List<Page> pages) {
        this(settings, gate, templates, pages, InstantSource.system());
    }

    /// @param clock by which too many requests are counted
    Web(Settings settings, Gate gate, Templates templates, List<Page> pages, InstantSource clock) {
        this.settings = settings;
        var rights = new Rights(gate);
        this.javalin =
                Javalin.create(config -> {
                    serve(config, settings);
                    config.appData(Visit.GATE, gate);
                    config.appData(LanguageChoice.SPOKEN, settings.languages());
                    config.appData(Rights.KEY, rights);
                    config.appData(Limits.KEY, new Limits(clock));
                    config.appData(Cookies.PROXIED, settings.proxied());
                    config.routes.before(ctx -> headers(ctx, settings.proxied()));
                    config.routes.beforeMatched(Guard::check);
                    config.routes.afterMatched(ctx -> {
                        if (Requests.isUnsafe(ctx)) rights.changed();
                    });
                    new Problems(templates).routes(config.routes);
                    pages.forEach(page -> page.routes(config.routes));
                });
        this.routes = Guard.routes(javalin.unsafe.internalRouter.allHttpHandlers());
    }

    private static void serve(JavalinConfig config, Settings settings) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Requests.MAX_BODY_BYTES;
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.jsonMapper(new JavalinJackson(Json.mapper(), true));
        config.jetty.addConnector((server, http) -> plain(server, http, settings));
        settings.https()
                .ifPresent(door ->
                        config.jetty.addConnector(
                                (server, http) -> secure(server, http, settings.host(), door)));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> server.setErrorHandler(new Unreadable()));
        config.jetty.modifyServletContextHandler(pages -> pages.setErrorHandler(new Unreadable()));
        config.staticFiles.add(files -> {
            files.directory = "/web";
            files.hostedPath = "/";
            files.roles = Set.of(Access.ANYONE);
        });
    }

    private static ServerConnector plain(Server server, HttpConfiguration http, Settings settings) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }

    /// A browser that comes by a name which is not in the certificate is warned by itself.
    private static ServerConnector secure(
            Server server, HttpConfiguration http, String host, Https door) {
        var tls = new SslContextFactory.Server();
        tls.setSslContext(door.tls());
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        var secure = new HttpConfiguration(http);
        var customizer = new SecureRequestCustomizer();
        customizer.setSniHostCheck(false);
        secure.addCustomizer(customizer);
        var connector =
                new ServerConnector(
                        server,
                        new SslConnectionFactory(tls, "http/1.1"),
                        new HttpConnectionFactory(secure));
        connector.setHost(host);
        connector.setPort(door.port());
        return connector;
    }

    private static void headers(Context ctx, boolean https) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (https) ctx.header("Strict-Transport-Security", "max-age=31536000");
    }

    /// Opens the site.
    ///
    /// @throws IllegalStateException naming the port if another program has it
    public Web start() {
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            throw new IllegalStateException(
                    "cannot open http://%s:%d: another program uses port %d"
                            .formatted(settings.host(), settings.port(), settings.port()),
                    e);
        }
        return this;
    }

    public int port() {
        return javalin.port();
    }

    /// The whole route table.
    public List<Route> table() {
        return routes;
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
