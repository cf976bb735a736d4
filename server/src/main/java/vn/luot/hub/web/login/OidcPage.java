package vn.luot.hub.web.login;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Attempt;
import vn.luot.hub.accounts.Links;
import vn.luot.hub.accounts.Login;
import vn.luot.hub.accounts.Secrets;
import vn.luot.hub.accounts.Sessions;
import vn.luot.hub.accounts.SignIn;
import vn.luot.hub.accounts.Vouch;
import vn.luot.hub.oidc.Answer;
import vn.luot.hub.oidc.Flow;
import vn.luot.hub.oidc.Held;
import vn.luot.hub.oidc.OidcConfig;
import vn.luot.hub.oidc.Provider;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Addresses;
import vn.luot.hub.web.Cookies;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.RateLimit;
import vn.luot.hub.web.Visit;
import vn.luot.text.Formats;

/// Signing in by another system, which vouches for somebody who has an account here already.
public final class OidcPage implements Page {
    /// Where the way there begins.
    static final String BEGIN = "/login/oidc";

    private static final Logger log = LoggerFactory.getLogger(OidcPage.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final LoginForm form;
    private final Provider provider;
    private final SignIn door;
    private final Linking linking;
    private final Entry entry;
    private final Held<Flow> away;
    private final Held<Proved> proved;
    private final RateLimit tries;

    /// Somebody who was vouched for, and may still need a code.
    private record Proved(Vouch vouch, String next) {}

    /// What the page for the code shows.
    ///
    /// @param ticket must be brought back with the code
    public record CodeAsked(Optional<String> problem, String ticket) {}

    public OidcPage(
            LoginForm form,
            Provider provider,
            SignIn door,
            Linking linking,
            Sessions sessions,
            InstantSource clock) {
        this.form = form;
        this.provider = provider;
        this.door = door;
        this.linking = linking;
        this.entry = new Entry(sessions);
        this.away = new Held<>(PATIENCE, clock);
        this.proved = new Held<>(PATIENCE, clock);
        this.tries = new RateLimit(30, Duration.ofSeconds(5), clock);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(BEGIN, this::begin, Access.ANYONE);
        routes.get(OidcConfig.RETURN, this::comeBack, Access.ANYONE);
        routes.post(BEGIN + "/code", this::code, Access.ANYONE);
    }

    private void begin(Context ctx) {
        if (isTooMuch(ctx)) return;
        var browser = Secrets.token();
        var flow = Flow.to(Optional.ofNullable(ctx.queryParam("next")).orElse(""));
        var there = provider.begin(away.put(flow, browser), flow);
        if (there.isEmpty()) {
            refuse(ctx, 503, "login.elsewhere-away");
            return;
        }
        Cookies.sendAway(ctx, browser);
        ctx.redirect(there.get().toString(), HttpStatus.SEE_OTHER);
    }

    private void comeBack(Context ctx) {
        if (isTooMuch(ctx)) return;
        var state = Optional.ofNullable(ctx.queryParam("state")).orElse("");
        var flow = Cookies.away(ctx).flatMap(browser -> away.take(state, browser));
        Cookies.back(ctx);
        if (flow.isEmpty()) {
            refuse(ctx, 400, "login.elsewhere-again");
            return;
        }
        switch (provider.finish(flow.get(), ctx.queryParamMap())) {
            case Answer.Vouched(var vouch) -> come(ctx, new Proved(vouch, flow.get().next()), "");
            case Answer.Denied() -> refuse(ctx, 403, "login.elsewhere-denied");
            case Answer.Unreachable() -> refuse(ctx, 503, "login.elsewhere-away");
            case Answer.NotBelieved(var why) -> {
                log.warn("an answer of {} is not believed: {}", provider.config().issuer(), why);
                refuse(ctx, 400, "login.elsewhere-again");
            }
        }
    }

    private void code(Context ctx) {
        if (isTooMuch(ctx)) return;
        var ticket = Optional.ofNullable(ctx.formParam("ticket")).orElse("");
        var who = Cookies.away(ctx).flatMap(browser -> proved.take(ticket, browser));
        Cookies.back(ctx);
        if (who.isEmpty()) refuse(ctx, 400, "login.elsewhere-again");
        else come(ctx, who.get(), Optional.ofNullable(ctx.formParam("code")).orElse(""));
    }

    private void come(Context ctx, Proved who, String code) {
        switch (linking.find(who.vouch())) {
            case Links.Found.Linked(var account) -> enter(ctx, who, account, true, code);
            case Links.Found.Linkable(var account) -> enter(ctx, who, account, false, code);
            case Links.Found.Refused(var why, _) -> {
                var admin = why == Links.Why.ADMIN;
                refuse(ctx, 403, admin ? "login.elsewhere-admin" : "login.elsewhere-unknown");
            }
        }
    }

    /// Linked only once the second factor was there too: who is vouched for under the name of
    /// somebody else takes nothing.
    private void enter(Context ctx, Proved who, Account account, boolean linked, String code) {
        var from = Addresses.neighbourhood(ctx.ip());
        var visit = Visit.of(ctx);
        var browser = Cookies.browser(ctx);
        switch (door.vouched(new Attempt(account.name(), "", code, from, browser))) {
            case Login.Welcome welcome -> {
                if (linking.admit(who.vouch(), account, linked))
                    entry.openVouched(ctx, welcome, who.next());
                else refuse(ctx, 403, "login.elsewhere-unknown");
            }
            case Login.CodeNeeded() -> askCode(ctx, who, Optional.empty());
            case Login.Wrong() -> askCode(ctx, who, Optional.of(visit.text("people.wrong-code")));
            case Login.Locked(var until) -> {
                var at = new Formats(visit.language()).exactTime(until);
                askCode(ctx, who, Optional.of(visit.text("login.locked", at)));
            }
        }
    }

    /// A new ticket each time: one that was seen is worth nothing.
    private void askCode(Context ctx, Proved who, Optional<String> problem) {
        var browser = Secrets.token();
        var view = new CodeAsked(problem, proved.put(who, browser));
        Cookies.sendAway(ctx, browser);
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("login.title")).css("login").withoutHeader();
        ctx.header("Cache-Control", "no-store");
        ctx.status(problem.isPresent() ? HttpStatus.UNAUTHORIZED : HttpStatus.OK);
        ctx.html(form.templates().loginCode(layout, view).render());
    }

    private boolean isTooMuch(Context ctx) {
        var wait = tries.take(Addresses.neighbourhood(ctx.ip()));
        if (wait.isEmpty()) return false;
        ctx.header("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
        refuse(ctx, 429, "login.too-many");
        return true;
    }

    private void refuse(Context ctx, int status, String words) {
        var visit = Visit.of(ctx);
        var name = provider.config().name().in(visit.language());
        ctx.status(status).header("Cache-Control", "no-store");
        form.show(ctx, "", Optional.of(visit.text(words, name)));
    }
}
