package vn.luot.hub.web.login;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.oidc.Provider;
import vn.luot.hub.web.Addresses;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.templates.Templates;
import vn.luot.text.Words;

/// The page with the ways in.
///
/// @param elsewhere another system that vouches for staff
public record LoginForm(Templates templates, Office office, Optional<Provider> elsewhere) {
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
            Optional<Other> other,
            List<Demo> demo) {
        /// An account of the demo in words.
        public record Demo(String name, String password, String person, String role) {}

        /// Another way in.
        ///
        /// @param address absent while it cannot be gone
        public record Other(String words, Optional<String> address) {}
    }

    /// @param name what was typed
    void show(Context ctx, String name, Optional<String> problem) {
        var visit = Visit.of(ctx);
        var title = office.title().get().stream().map(words -> words.in(visit.language())).toList();
        var demo = office.demo().stream().map(user -> demo(user, visit)).toList();
        var next =
                Optional.ofNullable(ctx.queryParam("next"))
                        .or(() -> Optional.ofNullable(ctx.formParam("next")))
                        .orElse("");
        var layout = Layout.of(visit, visit.text("login.title")).css("login").withoutHeader();
        var view = new View(title, name, problem, next, other(visit, next), demo);
        ctx.html(templates.loginPage(layout, view).render());
    }

    private Optional<View.Other> other(Visit visit, String next) {
        return elsewhere.map(provider -> other(provider, visit, next));
    }

    /// The button leads to the hub's own address, where people are also sent back to: only there
    /// does the browser keep what it is given for the way.
    private static View.Other other(Provider provider, Visit visit, String next) {
        var config = provider.config();
        var name = config.name().in(visit.language());
        var query = next.isEmpty() ? "" : "?next=" + Addresses.encode(next);
        return provider.isThere()
                ? new View.Other(
                        visit.text("login.elsewhere", name),
                        Optional.of(config.address() + OidcPage.BEGIN + query))
                : new View.Other(visit.text("login.elsewhere-away", name), Optional.empty());
    }

    private static View.Demo demo(DemoUser user, Visit visit) {
        var account = user.account();
        var role = visit.text("login.role." + account.role().name().toLowerCase(Locale.ROOT));
        return new View.Demo(account.name(), user.password(), account.displayName(), role);
    }
}
