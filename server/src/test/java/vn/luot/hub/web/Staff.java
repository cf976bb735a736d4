package vn.luot.hub.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import vn.luot.hub.accounts.Accounts;
import vn.luot.hub.accounts.ApiKey;
import vn.luot.hub.accounts.ApiKeys;
import vn.luot.hub.accounts.Links;
import vn.luot.hub.accounts.Passwords;
import vn.luot.hub.accounts.SecondFactors;
import vn.luot.hub.accounts.Sessions;
import vn.luot.hub.accounts.SignIn;
import vn.luot.hub.oidc.OidcConfig;
import vn.luot.hub.oidc.Provider;
import vn.luot.hub.web.keys.KeysPage;
import vn.luot.hub.web.login.Linking;
import vn.luot.hub.web.login.LoginForm;
import vn.luot.hub.web.login.LoginPage;
import vn.luot.hub.web.login.OidcPage;
import vn.luot.hub.web.me.MePage;
import vn.luot.hub.web.me.SecondFactorPage;
import vn.luot.hub.web.users.Doors;
import vn.luot.hub.web.users.UsersPage;

/// Who may use the open hub, and the pages by which they come in and are looked after.
final class Staff {
    private static final Passwords PASSWORDS = new Passwords();

    private final InstantSource clock;
    private final Accounts accounts;
    private final SignIn door;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final ApiKeys keys;
    private final Links links;
    private final Optional<Provider> elsewhere;

    /// @param elsewhere another system that vouches for them
    Staff(Jdbi jdbi, Optional<OidcConfig> elsewhere, InstantSource clock) {
        this.clock = clock;
        this.accounts = new Accounts(jdbi, PASSWORDS, clock);
        this.door = new SignIn(jdbi, PASSWORDS, clock);
        this.sessions = new Sessions(jdbi, clock);
        this.factors = new SecondFactors(jdbi, clock);
        this.keys = new ApiKeys(jdbi, clock);
        this.links = new Links(jdbi, accounts, clock);
        this.elsewhere = elsewhere.map(system -> new Provider(system, clock));
        this.elsewhere.ifPresent(Provider::look);
    }

    List<Page> pages(Hall hall, Actions actions) {
        var office = new LoginForm.Office(hall.config().get()::title, List.of());
        var form = new LoginForm(hall.templates(), office, elsewhere);
        var linking = new Linking(links, actions);
        var pages = new ArrayList<Page>();
        pages.add(new LoginPage(form, door, sessions, clock));
        elsewhere.ifPresent(
                system -> pages.add(new OidcPage(form, system, door, linking, sessions, clock)));
        pages.add(new MePage(hall, accounts, door, sessions, actions));
        pages.add(new SecondFactorPage(hall, factors, door, actions));
        pages.add(new UsersPage(hall, accounts, new Doors(factors, sessions, links), actions));
        pages.add(new KeysPage(hall, keys, actions, clock));
        return pages;
    }

    Gate gate() {
        return Gate.of(sessions, keys);
    }

    String key(String name, Set<String> scopes) {
        return keys.make(new ApiKey(name, scopes));
    }

    Accounts accounts() {
        return accounts;
    }

    SecondFactors factors() {
        return factors;
    }

    Links links() {
        return links;
    }
}
