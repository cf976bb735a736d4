package vn.luot.hub.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.web.templates.Templates;

/// Turns everything that goes wrong into an answer: a page for people, a document for programs.
final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final Set<Integer> HAVE_WORDS = Set.of(400, 401, 403, 404, 405, 411, 413, 503);
    private final Templates templates;

    Problems(Templates templates) {
        this.templates = templates;
    }

    void routes(RoutesConfig routes) {
        routes.exception(Problem.class, (problem, ctx) -> answer(ctx, problem));
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, of(e.getStatus())));
        routes.exception(
                Exception.class,
                (e, ctx) -> {
                    if (isGone(ctx)) return;
                    var status = refusedByServer(e);
                    if (status == 500)
                        log.error("{} {} failed", ctx.method(), Requests.route(ctx), e);
                    else if (status == 503)
                        log.warn("{} {}: {}", ctx.method(), Requests.route(ctx), e.toString());
                    answer(ctx, of(status));
                });
    }

    /// The web server's own word for a body that it could not read; 503 while the database is away;
    /// 500 if all else failed.
    private static int refusedByServer(Throwable failure) {
        for (var e = failure; e != null; e = e.getCause()) {
            if (e instanceof HttpException refused && refused.getCode() < 500)
                return refused.getCode();
            if (e instanceof SQLException sql && isAway(sql)) return 503;
        }
        return 500;
    }

    /// No connection is to be had, or the server that had it went (SQL's class 08, PostgreSQL's
    /// 57P).
    private static boolean isAway(SQLException failure) {
        var state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return failure instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P");
    }

    /// Of a browser that has gone, the web server forgets even what it asked.
    private static boolean isGone(Context ctx) {
        try {
            return ctx.path().isEmpty();
        } catch (RuntimeException _) {
            return true;
        }
    }

    private static Problem of(int status) {
        if (HAVE_WORDS.contains(status)) return new Problem(status, "status-" + status);
        return new Problem(status, status < 500 ? "status-400" : "status-500");
    }

    /// Never throws: Javalin would call us again for that, without end.
    private void answer(Context ctx, Problem problem) {
        try {
            write(ctx, problem);
        } catch (RuntimeException e) {
            log.debug("nobody is there to be answered", e);
        }
    }

    private void write(Context ctx, Problem problem) {
        var visit = visit(ctx);
        ctx.status(problem.status());
        if (problem.status() == 401 && Requests.isApi(ctx))
            ctx.header("WWW-Authenticate", "Bearer");
        if (problem.status() == 429 || problem.status() == 503)
            ctx.header("Retry-After", String.valueOf(problem.retrySeconds()));
        if (Requests.byScript(ctx)) document(ctx, visit, problem);
        else if (problem.status() == 401)
            ctx.redirect("/login?next=" + Addresses.encode(visit.address()));
        else if (problem.reason().equals("password-first"))
            ctx.redirect("/me", HttpStatus.SEE_OTHER);
        else page(ctx, visit, problem);
    }

    private static Visit visit(Context ctx) {
        try {
            return Visit.of(ctx);
        } catch (RuntimeException e) {
            log.error("cannot tell who sent {} {}", ctx.method(), Requests.route(ctx), e);
            return Visit.ofStranger(ctx);
        }
    }

    private static void document(Context ctx, Visit visit, Problem problem) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:luot:problem:" + problem.reason());
        body.put("title", visit.text("api.title-" + family(problem.status())));
        body.put("status", problem.status());
        body.put("reason", problem.reason());
        body.put("detail", problem.words(visit.texts()));
        body.put("instance", ctx.path());
        ctx.json(body).contentType("application/problem+json");
        ctx.header("Content-Language", visit.language().tag());
    }

    private void page(Context ctx, Visit visit, Problem problem) {
        var title = visit.text("api.title-" + family(problem.status()));
        var layout = Layout.of(visit, title).css("error");
        var words = problem.words(visit.texts());
        ctx.html(templates.errorPage(layout, problem.status(), words, back(ctx)).render());
    }

    /// The page whose form was refused, or the first page.
    private static String back(Context ctx) {
        var site = ctx.scheme() + "://" + ctx.host();
        return Optional.ofNullable(ctx.header("Referer"))
                .filter(from -> from.startsWith(site + "/"))
                .map(from -> Addresses.own(from.substring(site.length())))
                .filter(from -> !from.equals(ctx.path()))
                .orElse("/");
    }

    /// Which title fits a status.
    private static String family(int status) {
        return switch (status) {
            case 401, 403 -> "forbidden";
            case 404 -> "not-found";
            case 409 -> "conflict";
            default -> status < 500 ? "request" : "fault";
        };
    }
}
