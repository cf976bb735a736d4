package vn.luot.hub.web.login;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Attempt;
import vn.luot.hub.accounts.Login;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.accounts.Sessions;
import vn.luot.hub.accounts.SignIn;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Addresses;
import vn.luot.hub.web.Cookies;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.RateLimit;
import vn.luot.hub.web.Requests;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.templates.Templates;
import vn.luot.text.Formats;
import vn.luot.text.Words;

/// Where staff sign in. Failures are slowed down by address and lock the account.
public final class LoginPage implements Page {
    private static final Logger log = LoggerFactory.getLogger(LoginPage.class);

    private final Templates templates;
    private final SignIn door;
    private final Sessions sessions;
    private final RateLimit failures;
    private final Office office;

    /// What the page says of the office.
    ///
    /// @param title the lines at the top of every screen
    /// @param demo accounts to be shown with their passwords; empty outside the demo
    public record Office(Supplier<List<Words>> title, List<DemoUser> demo) {
        public Office {
            demo = List.copyOf(demo);
        }
    }

    /// An account of the demo. Its password is no secret.
    public record DemoUser(Account account, String password) {}

    /// @param demo empty outside the demo
    public record View(
            List<String> office,
            String name,
            Optional<String> problem,
            String next,
            List<Demo> demo) {
        public record Demo(String name, String password, String person, String role) {}
    }

    public LoginPage(
            Templates templates,
            SignIn door,
            Sessions sessions,
            Office office,
            InstantSource clock) {
        this.templates = templates;
        this.door = door;
        this.sessions = sessions;
        this.office = office;
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
            ctx.redirect(home(user.get().role()), HttpStatus.SEE_OTHER);
        else page(ctx, "", Optional.empty());
    }

    private void signIn(Context ctx) {
        var visit = Visit.of(ctx);
        var name = field(ctx, "name").strip().toLowerCase(Locale.ROOT);
        var from = Addresses.neighbourhood(ctx.ip());
        var wait = failures.wait(from);
        if (wait.isPresent() && !door.knows(name, Cookies.browser(ctx))) {
            var seconds = String.valueOf(wait.get().toSeconds() + 1);
            ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", seconds);
            page(ctx, name, Optional.of(visit.text("login.too-many")));
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
            case Login.Welcome(var account, var browser) -> welcome(ctx, account, browser);
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

    private void welcome(Context ctx, Account account, String browser) {
        Cookies.session(ctx).ifPresent(sessions::close);
        Cookies.signIn(ctx, sessions.open(account, Requests.place(ctx)));
        Cookies.remember(ctx, browser);
        log.info("{} signed in", account.name());
        var next = field(ctx, "next");
        var there = next.isEmpty() ? home(account.role()) : Addresses.own(next);
        ctx.redirect(there, HttpStatus.SEE_OTHER);
    }

    private void askCode(Context ctx, String name) {
        ctx.status(HttpStatus.UNAUTHORIZED);
        page(ctx, name, Optional.of(Visit.of(ctx).text("login.code-needed")));
    }

    private void refuse(Context ctx, String name, String words) {
        failures.spend(Addresses.neighbourhood(ctx.ip()));
        log.warn("refused to sign in from {}", ctx.ip());
        ctx.status(HttpStatus.UNAUTHORIZED);
        page(ctx, name, Optional.of(words));
    }

    private void signOut(Context ctx) {
        Cookies.session(ctx).ifPresent(sessions::close);
        Cookies.signOut(ctx);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void page(Context ctx, String name, Optional<String> problem) {
        var visit = Visit.of(ctx);
        var title = office.title().get().stream().map(words -> words.in(visit.language())).toList();
        var demo = office.demo().stream().map(user -> demo(user, visit)).toList();
        var next = Optional.ofNullable(ctx.queryParam("next")).orElseGet(() -> field(ctx, "next"));
        var layout = Layout.of(visit, visit.text("login.title")).css("login").withoutHeader();
        var view = new View(title, name, problem, next, demo);
        ctx.html(templates.loginPage(layout, view).render());
    }

    private static View.Demo demo(DemoUser user, Visit visit) {
        var account = user.account();
        var role = visit.text("login.role." + account.role().name().toLowerCase(Locale.ROOT));
        return new View.Demo(account.name(), user.password(), account.displayName(), role);
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }

    /// The page where a role's work is done.
    private static String home(Role role) {
        return switch (role) {
            case OFFICER -> "/desk";
            case MANAGER -> "/manager";
            case LEAD, REPORTER, INSPECTOR, ADMIN -> "/";
        };
    }
}
