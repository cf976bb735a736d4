package vn.luot.hub.web.me;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Optional;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Accounts;
import vn.luot.hub.accounts.Person;
import vn.luot.hub.accounts.Session;
import vn.luot.hub.accounts.Sessions;
import vn.luot.hub.accounts.SignIn;
import vn.luot.hub.accounts.SignIn.Chosen;
import vn.luot.hub.accounts.Weakness;
import vn.luot.hub.queue.Change;
import vn.luot.hub.queue.Change.Matter;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Cookies;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Requests;
import vn.luot.hub.web.Visit;
import vn.luot.text.Formats;

/// Everybody's own account.
public final class MePage implements Page {
    private static final String HERE = "/me";

    private final Hall hall;
    private final Accounts accounts;
    private final SignIn door;
    private final Sessions sessions;
    private final Actions actions;

    public MePage(Hall hall, Accounts accounts, SignIn door, Sessions sessions, Actions actions) {
        this.hall = hall;
        this.accounts = accounts;
        this.door = door;
        this.sessions = sessions;
        this.actions = actions;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show, Access.OWN);
        routes.post(HERE + "/password", this::change, Access.OWN);
        routes.post(HERE + "/sessions/{id}/end", this::end, Access.OWN);
        routes.post(HERE + "/sessions/end", this::endOthers, Access.OWN);
    }

    private void show(Context ctx) {
        var done = Optional.ofNullable(ctx.queryParam("done")).filter("password"::equals);
        page(ctx, Optional.empty(), done.map(_ -> Visit.of(ctx).text("people.changed")));
    }

    private void change(Context ctx) {
        var chosen = field(ctx, "chosen");
        if (chosen.equals(field(ctx, "again"))) choose(ctx, chosen);
        else refuse(ctx, Visit.of(ctx).text("people.not-twice"));
    }

    private void choose(Context ctx, String chosen) {
        var visit = Visit.of(ctx);
        var account = session(ctx).account();
        switch (door.choose(account, field(ctx, "old"), chosen, accounts)) {
            case Chosen.Done() -> changed(ctx);
            case Chosen.WrongOld() -> refuse(ctx, visit.text("people.wrong-old"));
            case Chosen.Weak(var why) -> refuse(ctx, words(visit, why));
            case Chosen.Wait(var until) ->
                    refuse(
                            ctx,
                            visit.text(
                                    "login.locked",
                                    new Formats(visit.language()).exactTime(until)));
        }
    }

    /// Every session has ended with the old password: a new one begins here.
    private void changed(Context ctx) {
        var account = session(ctx).account();
        note(ctx, Change.of(Matter.PASSWORD, account.name()));
        Cookies.signIn(ctx, sessions.open(account, Requests.place(ctx)));
        ctx.redirect(HERE + "?done=password", HttpStatus.SEE_OTHER);
    }

    /// With the agency, of whoever is of one.
    private String role(Account account, Visit visit) {
        var role = visit.text("login.role." + account.role().name().toLowerCase(Locale.ROOT));
        var office = hall.config().get();
        return account.agency()
                .flatMap(office::agency)
                .map(agency -> role + " · " + agency.name().in(visit.language()))
                .orElse(role);
    }

    private static String words(Visit visit, Weakness why) {
        var word = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return visit.text("people.weak." + word);
    }

    private void end(Context ctx) {
        var session = session(ctx);
        var id = ctx.pathParam("id");
        if (!sessions.end(session.account().name(), id)) throw new Problem(404, "status-404");
        note(ctx, Change.of(Matter.SESSIONS, session.account().name()));
        Actions.done(ctx, HERE);
    }

    private void endOthers(Context ctx) {
        var session = session(ctx);
        if (sessions.endAll(session.account().name(), session.id()) > 0)
            note(ctx, Change.of(Matter.SESSIONS, session.account().name()));
        Actions.done(ctx, HERE);
    }

    private void note(Context ctx, Change change) {
        var _ = actions.events(ctx, new Command.NoteChange(change));
    }

    private void refuse(Context ctx, String words) {
        ctx.status(HttpStatus.BAD_REQUEST);
        page(ctx, Optional.of(words), Optional.empty());
    }

    private void page(Context ctx, Optional<String> problem, Optional<String> done) {
        var visit = Visit.of(ctx);
        var session = session(ctx);
        var account = session.account();
        var formats = new Formats(visit.language());
        var view =
                new MeView(
                        account.name(),
                        account.displayName(),
                        role(account, visit),
                        session.mustChange(),
                        accounts.person(account.name()).filter(Person::secondFactor).isPresent(),
                        problem,
                        done,
                        sessions.of(account.name()).stream()
                                .map(listed -> row(listed, session, visit, formats))
                                .toList());
        var layout = Layout.of(visit, visit.text("people.me")).css("people");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().mePage(layout, view).render());
    }

    private static MeView.Row row(
            Sessions.Listed listed, Session here, Visit visit, Formats formats) {
        var browser =
                Browsers.name(listed.place().browser())
                        .orElseGet(() -> visit.text("people.unknown-browser"));
        return new MeView.Row(
                listed.id(),
                browser,
                listed.place().address(),
                formats.moment(listed.openedAt()),
                formats.moment(listed.seenAt()),
                listed.id().equals(here.id()));
    }

    private static Session session(Context ctx) {
        return Visit.of(ctx).session().orElseThrow(() -> new Problem(401, "status-401"));
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
