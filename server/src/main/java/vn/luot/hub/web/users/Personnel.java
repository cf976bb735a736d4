package vn.luot.hub.web.users;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Accounts;
import vn.luot.hub.accounts.Links;
import vn.luot.hub.accounts.Person;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.accounts.Secrets;
import vn.luot.hub.office.Agency;
import vn.luot.hub.queue.Change;
import vn.luot.hub.queue.Change.Matter;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;

/// Keeps the accounts, each step with who, before and after in the journal: a right is given after
/// it was written there, and taken before. Safe for use from any thread.
final class Personnel {
    private final Accounts accounts;
    private final Doors doors;
    private final Actions actions;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Personnel(Accounts accounts, Doors doors, Actions actions) {
        this.accounts = accounts;
        this.doors = doors;
        this.actions = actions;
    }

    /// @return the password, to be shown once
    String add(Context ctx, Account account) {
        mayKeep(ctx, account.role());
        if (accounts.find(account.name()).isPresent()) throw new Problem(409, "name-taken");
        note(ctx, Matter.ACCOUNT, account.name(), Optional.empty(), word(account.role()));
        if (account.agency().isPresent())
            note(ctx, Matter.AGENCY, account.name(), Optional.empty(), word(account.agency()));
        var password = Secrets.password();
        accounts.invite(account, password);
        return password;
    }

    /// @return the new password, to be shown once
    String reset(Context ctx, String name) {
        var person = keep(ctx, name);
        note(ctx, Matter.PASSWORD, name, Optional.empty(), Optional.empty());
        var password = Secrets.password();
        accounts.resetPassword(person.account().name(), password);
        return password;
    }

    void setRole(Context ctx, String name, Role role) {
        oneAtATime.lock();
        try {
            var person = keep(ctx, name);
            mayKeep(ctx, role);
            if (!role.mayBelong() && person.account().agency().isPresent())
                throw new Problem(409, "agency-first");
            if (role != Role.ADMIN) leaveAnAdmin(person);
            note(ctx, Matter.ROLE, name, word(person.account().role()), word(role));
            accounts.setRole(name, role);
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Whoever is of an agency reads less than whoever is of none.
    void setAgency(Context ctx, String name, Optional<Agency.Code> agency) {
        oneAtATime.lock();
        try {
            var account = keep(ctx, name).account();
            if (agency.isPresent() && !account.role().mayBelong())
                throw new Problem(409, "agency-role");
            note(ctx, Matter.AGENCY, name, word(account.agency()), word(agency));
            accounts.setAgency(name, agency);
        } finally {
            oneAtATime.unlock();
        }
    }

    void disable(Context ctx, String name) {
        oneAtATime.lock();
        try {
            leaveAnAdmin(keep(ctx, name));
            accounts.setDisabled(name, true);
        } finally {
            oneAtATime.unlock();
        }
        note(ctx, Matter.ACCOUNT, name, Optional.of("active"), Optional.of("disabled"));
    }

    void enable(Context ctx, String name) {
        keep(ctx, name);
        note(ctx, Matter.ACCOUNT, name, Optional.of("disabled"), Optional.of("active"));
        accounts.setDisabled(name, false);
    }

    void endSessions(Context ctx, String name) {
        keep(ctx, name);
        var ended = doors.sessions().endAll(name, "");
        note(ctx, Matter.SESSIONS, name, Optional.of(String.valueOf(ended)), Optional.of("0"));
    }

    /// For whoever lost the phone.
    void endSecondFactor(Context ctx, String name) {
        keep(ctx, name);
        note(ctx, Matter.SECOND_FACTOR, name, Optional.of("on"), Optional.of("off"));
        doors.factors().end(name);
    }

    /// For whoever is somebody else in the other system now: they are found by name again.
    void unlink(Context ctx, String name) {
        keep(ctx, name);
        for (var issuer : doors.links().of(name))
            note(ctx, Matter.LINK, name, Optional.of(Links.host(issuer)), Optional.empty());
        doors.links().unlink(name);
        var _ = doors.sessions().endAll(name, "");
    }

    private Person keep(Context ctx, String name) {
        var person = accounts.person(name).orElseThrow(() -> new Problem(404, "status-404"));
        mayKeep(ctx, person.account().role());
        return person;
    }

    private static void mayKeep(Context ctx, Role role) {
        var by = Visit.of(ctx).user().orElseThrow(() -> new Problem(401, "status-401"));
        if (!by.role().keeps(role)) throw new Problem(403, "not-yours-to-keep");
    }

    /// The office never shuts itself out.
    private void leaveAnAdmin(Person person) {
        var others =
                accounts.people().stream()
                        .filter(other -> other.account().role() == Role.ADMIN && !other.disabled())
                        .anyMatch(other -> !other.account().equals(person.account()));
        if (person.account().role() == Role.ADMIN && !others) throw new Problem(409, "last-admin");
    }

    private void note(
            Context ctx,
            Matter matter,
            String of,
            Optional<String> before,
            Optional<String> after) {
        var change = new Change(matter, of, before, after);
        var _ = actions.events(ctx, new Command.NoteChange(change));
    }

    private static Optional<String> word(Optional<Agency.Code> agency) {
        return agency.map(Agency.Code::value);
    }

    private static Optional<String> word(Role role) {
        return Optional.of(role.name().toLowerCase(Locale.ROOT));
    }
}
