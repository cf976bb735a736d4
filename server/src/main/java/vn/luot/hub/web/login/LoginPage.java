package vn.luot.hub.web.login;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.accounts.Attempt;
import vn.luot.hub.accounts.Login;
import vn.luot.hub.accounts.Sessions;
import vn.luot.hub.accounts.SignIn;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Addresses;
import vn.luot.hub.web.Cookies;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.RateLimit;
import vn.luot.hub.web.Visit;
import vn.luot.text.Formats;

/// Where staff sign in. Failures are slowed down by address and lock the account.
public final class LoginPage implements Page {
    private static final Logger log = LoggerFactory.getLogger(LoginPage.class);

    private final LoginForm form;
    private final SignIn door;
    private final Sessions sessions;
    private final Entry entry;
    private final RateLimit failures;

    public LoginPage(LoginForm form, SignIn door, Sessions sessions, InstantSource clock) {
        this.form = form;
        this.door = door;
        this.sessions = sessions;
        this.entry = new Entry(sessions);
        this.failures = new RateLimit(20, Duration.ofSeconds(15), clock);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/login", this::show, Access.ANYONE);
        routes.post("/login", this::signIn, Access.ANYONE);
        routes.post("/logout", this::signOut, Access.ANYONE);
    }

    private void show(Context ctx) {
        var user = Visit.of(ctx).user();
        if (user.isPresent() && ctx.queryParam("next") == null)
            ctx.redirect(Entry.home(user.get()), HttpStatus.SEE_OTHER);
        else form.show(ctx, "", Optional.empty());
    }

    private void signIn(Context ctx) {
        var visit = Visit.of(ctx);
        var name = field(ctx, "name").strip().toLowerCase(Locale.ROOT);
        var from = Addresses.neighbourhood(ctx.ip());
        var wait = failures.wait(from);
        if (wait.isPresent() && !door.knows(name, Cookies.browser(ctx))) {
            var seconds = String.valueOf(wait.get().toSeconds() + 1);
            ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", seconds);
            form.show(ctx, name, Optional.of(visit.text("login.too-many")));
            return;
        }
        var attempt =
                new Attempt(
                        name,
                        field(ctx, "password"),
                        field(ctx, "code"),
                        from,
                        Cookies.browser(ctx));
        switch (door.login(attempt)) {
            case Login.Welcome welcome -> entry.open(ctx, welcome, field(ctx, "next"));
            case Login.CodeNeeded() -> askCode(ctx, name);
            case Login.Wrong() -> refuse(ctx, name, visit.text("login.wrong"));
            case Login.Locked(var until) ->
                    refuse(
                            ctx,
                            name,
                            visit.text(
                                    "login.locked",
                                    new Formats(visit.language()).exactTime(until)));
        }
    }

    private void askCode(Context ctx, String name) {
        ctx.status(HttpStatus.UNAUTHORIZED);
        form.show(ctx, name, Optional.of(Visit.of(ctx).text("login.code-needed")));
    }

    private void refuse(Context ctx, String name, String words) {
        failures.spend(Addresses.neighbourhood(ctx.ip()));
        log.warn("refused to sign in from {}", ctx.ip());
        ctx.status(HttpStatus.UNAUTHORIZED);
        form.show(ctx, name, Optional.of(words));
    }

    private void signOut(Context ctx) {
        Cookies.session(ctx).ifPresent(sessions::close);
        Cookies.signOut(ctx);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
