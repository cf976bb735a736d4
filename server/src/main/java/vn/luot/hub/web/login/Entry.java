package vn.luot.hub.web.login;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Login;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.accounts.Sessions;
import vn.luot.hub.web.Addresses;
import vn.luot.hub.web.Cookies;
import vn.luot.hub.web.Requests;

/// Begins the session of somebody who is let in, and ends the one this browser had.
final class Entry {
    private static final Logger log = LoggerFactory.getLogger(Entry.class);

    private final Sessions sessions;

    Entry(Sessions sessions) {
        this.sessions = sessions;
    }

    /// @param next the page that was asked for; empty for where the role's work is done
    void open(Context ctx, Login.Welcome welcome, String next) {
        goOn(ctx, welcome, sessions.open(welcome.account(), Requests.place(ctx)), next);
    }

    /// The same for whom another system vouches.
    void openVouched(Context ctx, Login.Welcome welcome, String next) {
        goOn(ctx, welcome, sessions.openVouched(welcome.account(), Requests.place(ctx)), next);
    }

    private void goOn(Context ctx, Login.Welcome welcome, String session, String next) {
        Cookies.session(ctx).ifPresent(sessions::close);
        Cookies.signIn(ctx, session);
        Cookies.remember(ctx, welcome.browser());
        log.info("{} signed in", welcome.account().name());
        var there = next.isEmpty() ? home(welcome.account()) : Addresses.own(next);
        ctx.redirect(there, HttpStatus.SEE_OTHER);
    }

    /// The page where their work is done.
    static String home(Account account) {
        if (account.role() == Role.REPORTER && account.agency().isPresent())
            return "/manager/reports";
        return switch (account.role()) {
            case OFFICER -> "/desk";
            case MANAGER -> "/manager";
            case LEAD, REPORTER, INSPECTOR, ADMIN -> "/";
        };
    }
}
