package vn.luot.hub.web;

import io.javalin.http.Context;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Session;

/// The one place where it is decided who may use a route.
final class Guard {
    /// What is sent in vain up to here is heard out, more is cut off.
    private static final long MAX_UNREAD_BYTES = 8L * 1024 * 1024;

    private static final Set<RouteRole> OPEN = Set.of(Access.ANYONE, Access.CODE, Access.OWN);

    private static final Set<String> LOOPBACK =
            Set.of("127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

    private static final Set<String> PROXIED = Set.of("Forwarded", "X-Forwarded-For", "Via");

    private Guard() {}

    /// Before every matched route. Denies what is not allowed.
    static void check(Context ctx) {
        var visit = Visit.of(ctx);
        ctx.appData(Limits.KEY).check(ctx, visit);
        if (!isNeighbour(ctx)) checkAccess(ctx.routeRoles(), visit);
        checkPassword(ctx.routeRoles(), visit);
        if (Requests.isUnsafe(ctx)) {
            checkSize(ctx);
            var byCode = ctx.routeRoles().contains(Access.CODE);
            if (visit.program().isEmpty() && !byCode) Csrf.check(ctx);
        }
    }

    /// A program of this same machine that watches over it; a proxy's guests are strangers.
    private static boolean isNeighbour(Context ctx) {
        return ctx.routeRoles().contains(Access.WATCHER)
                && PROXIED.stream().allMatch(name -> ctx.header(name) == null)
                && LOOPBACK.contains(ctx.req().getRemoteAddr());
    }

    private static void checkAccess(Set<RouteRole> needed, Visit visit) {
        var admitted =
                needed.stream().anyMatch(role -> role instanceof Access a && a.admits(visit));
        if (admitted) return;
        if (visit.user().flatMap(Account::agency).isPresent())
            throw new Problem(403, "whole-office");
        var known = visit.user().isPresent() || visit.program().isPresent();
        throw known ? new Problem(403, "status-403") : new Problem(401, "status-401");
    }

    /// A password that somebody else made opens nothing but the page where it is changed.
    private static void checkPassword(Set<RouteRole> needed, Visit visit) {
        if (visit.session().filter(Session::mustChange).isEmpty()) return;
        if (Collections.disjoint(needed, OPEN)) throw new Problem(403, "password-first");
    }

    private static void checkSize(Context ctx) {
        if (ctx.contentLength() > Requests.maxBytes(ctx)) {
            if (ctx.contentLength() <= MAX_UNREAD_BYTES) readToItsEnd(ctx);
            throw new Problem(413, "status-413");
        }
        var streamed = ctx.header("Transfer-Encoding") != null;
        if (streamed && !Requests.isApi(ctx)) throw new Problem(411, "status-411");
    }

    /// Who is still sending when the connection closes never sees the answer.
    private static void readToItsEnd(Context ctx) {
        try (var body = ctx.req().getInputStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // whoever went away asks for no answer
        }
    }

    /// Every route of the site with who may use it.
    ///
    /// @throws IllegalStateException naming the routes that nobody was named for
    static List<Route> routes(List<ParsedEndpoint> endpoints) {
        var routes =
                endpoints.stream()
                        .map(parsed -> parsed.endpoint)
                        .filter(endpoint -> endpoint.method.isHttpMethod())
                        .map(e ->
                                new Route(e.method.name(), e.path, access(e.metadata(Roles.class))))
                        .toList();
        var open = routes.stream().filter(route -> route.access().isEmpty()).toList();
        if (!open.isEmpty()) throw new IllegalStateException("routes without access: " + open);
        return routes;
    }

    private static Set<RouteRole> access(@Nullable Roles roles) {
        return roles == null ? Set.of() : Set.copyOf(roles.getRoles());
    }
}
