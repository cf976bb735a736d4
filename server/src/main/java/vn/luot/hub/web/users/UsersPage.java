package vn.luot.hub.web.users;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Accounts;
import vn.luot.hub.accounts.Person;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.office.Agency;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.users.UsersView.Choice;
import vn.luot.hub.web.users.UsersView.Given;
import vn.luot.text.Formats;

/// Who may sign in, and as what.
public final class UsersPage implements Page {
    private static final String HERE = "/manager/users";
    private static final int ENOUGH_ADMINS = 2;

    private final Hall hall;
    private final Accounts accounts;
    private final Doors doors;
    private final Personnel personnel;

    public UsersPage(Hall hall, Accounts accounts, Doors doors, Actions actions) {
        this.hall = hall;
        this.accounts = accounts;
        this.doors = doors;
        this.personnel = new Personnel(accounts, doors, actions);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, ctx -> page(ctx, Optional.empty()), Access.MANAGER);
        routes.post(HERE, this::add, Access.MANAGER);
        routes.post(HERE + "/{name}/{action}", this::act, Access.MANAGER);
    }

    private void add(Context ctx) {
        var account = account(ctx);
        page(ctx, Optional.of(new Given(account.name(), personnel.add(ctx, account))));
    }

    private void act(Context ctx) {
        var name = ctx.pathParam("name");
        switch (ctx.pathParam("action")) {
            case "password" -> {
                page(ctx, Optional.of(new Given(name, personnel.reset(ctx, name))));
                return;
            }
            case "role" -> personnel.setRole(ctx, name, role(ctx));
            case "agency" -> personnel.setAgency(ctx, name, agency(ctx));
            case "disable" -> personnel.disable(ctx, name);
            case "enable" -> personnel.enable(ctx, name);
            case "second-factor" -> personnel.endSecondFactor(ctx, name);
            case "unlink" -> personnel.unlink(ctx, name);
            case "sign-out" -> personnel.endSessions(ctx, name);
            case String other -> throw new Problem(404, "status-404", other);
        }
        Actions.done(ctx, HERE);
    }

    private void page(Context ctx, Optional<Given> given) {
        var visit = Visit.of(ctx);
        var people = accounts.people();
        var admins =
                people.stream()
                        .filter(p -> p.account().role() == Role.ADMIN && !p.disabled())
                        .count();
        var view =
                new UsersView(
                        given,
                        admins < ENOUGH_ADMINS,
                        Arrays.stream(Role.values())
                                .filter(role -> mayKeep(visit, role))
                                .map(role -> new Choice(value(role), words(visit, role)))
                                .toList(),
                        agencies(visit),
                        people.stream().map(person -> row(person, visit)).toList());
        var layout = Layout.of(visit, visit.text("people.users")).css("people");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().usersPage(layout, view).render());
    }

    private UsersView.Row row(Person person, Visit visit) {
        var account = person.account();
        return new UsersView.Row(
                account.name(),
                account.displayName(),
                value(account.role()),
                words(visit, account.role()),
                account.agency().map(Agency.Code::value).orElse(""),
                account.agency().map(code -> name(code, visit)).orElse(""),
                account.role().mayBelong(),
                person.disabled(),
                state(person, visit),
                person.secondFactor(),
                doors.sessions().of(account.name()).size(),
                !doors.links().of(account.name()).isEmpty(),
                mayKeep(visit, account.role()));
    }

    private List<Choice> agencies(Visit visit) {
        return hall.config().get().agencies().stream()
                .map(agency ->
                        new Choice(agency.code().value(), agency.name().in(visit.language())))
                .toList();
    }

    /// Its code if the configuration has dropped it since.
    private String name(Agency.Code code, Visit visit) {
        return hall.config()
                .get()
                .agency(code)
                .map(agency -> agency.name().in(visit.language()))
                .orElseGet(code::value);
    }

    private static String state(Person person, Visit visit) {
        if (person.disabled()) return visit.text("people.disabled");
        return person.lastLogin()
                .map(at -> visit.text("people.last", new Formats(visit.language()).moment(at)))
                .orElseGet(() -> visit.text("people.never"));
    }

    private static boolean mayKeep(Visit visit, Role role) {
        return visit.user().filter(user -> user.role().keeps(role)).isPresent();
    }

    private Account account(Context ctx) {
        var name = field(ctx, "name").toLowerCase(Locale.ROOT);
        var person = field(ctx, "person");
        var role = role(ctx);
        var agency = agency(ctx);
        if (agency.isPresent() && !role.mayBelong()) throw new Problem(409, "agency-role");
        try {
            var shown = person.isEmpty() ? name : person;
            return new Account(name, shown, role, Optional.empty(), agency);
        } catch (IllegalArgumentException _) {
            throw new Problem(400, "wrong-name");
        }
    }

    private Optional<Agency.Code> agency(Context ctx) {
        var wanted = field(ctx, "agency");
        if (wanted.isEmpty()) return Optional.empty();
        var known =
                hall.config().get().agencies().stream()
                        .map(Agency::code)
                        .filter(code -> code.value().equals(wanted))
                        .findFirst();
        if (known.isEmpty()) throw new Problem(400, "no-agency", wanted);
        return known;
    }

    private static Role role(Context ctx) {
        var wanted = field(ctx, "role");
        return Arrays.stream(Role.values())
                .filter(role -> value(role).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem(400, "status-400"));
    }

    private static String value(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Visit visit, Role role) {
        return visit.text("login.role." + value(role));
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    }
}
