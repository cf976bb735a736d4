package vn.luot.hub.web;

import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.Set;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Role;

/// Who may use a route. Every route names one or more; any of them is enough.
public enum Access implements RouteRole {
    /// The public: halls, phones, rating tablets.
    ANYONE,
    /// Whoever brings a one-time code: the code is the right, no cookie, so nothing can be forged.
    CODE,
    SIGNED_IN(Role.values()),
    /// One's own account: open even while the password that was given must first be changed.
    OWN(Role.values()),
    OFFICER(Role.OFFICER, Role.LEAD, Role.ADMIN),
    LEAD(Role.LEAD, Role.MANAGER, Role.ADMIN),
    MANAGER(Role.MANAGER, Role.ADMIN),
    /// Reads the figures of the whole office; nobody who is of one agency.
    REPORTER(Role.REPORTER, Role.MANAGER, Role.INSPECTOR, Role.ADMIN),
    /// Reads the figures of one agency: only for what limits itself to [Sight].
    AGENCY(Role.REPORTER),
    INSPECTOR(Role.INSPECTOR, Role.MANAGER, Role.ADMIN),
    ADMIN(Role.ADMIN),
    /// Reads the figures of the machine. Whoever sits at it needs no key.
    WATCHER("metrics", Role.MANAGER, Role.ADMIN),
    /// Makes and changes tickets.
    API_TICKETS("tickets", Role.OFFICER, Role.LEAD, Role.ADMIN),
    /// Works a desk.
    API_DESKS("desks", Role.OFFICER, Role.LEAD, Role.ADMIN),
    /// Hands in ratings. Staff are let in to be told that they may not rate.
    API_RATINGS("ratings", Role.values()),
    /// Tells a province's hub of its days: another hub, nobody who signs in.
    API_PROVINCE("province"),
    /// Reads; nobody who is of one agency.
    API_READ("read", Role.values()),
    /// Reads what limits itself to [Sight].
    API_AGENCY(Role.OFFICER, Role.REPORTER),
    /// Reads reports as files.
    API_REPORTS("read", Role.REPORTER, Role.MANAGER, Role.INSPECTOR, Role.ADMIN);

    private final String scope;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
    private final Set<Role> roles;

    Access(Role... roles) {
        this("", roles);
    }

    Access(String scope, Role... roles) {
        this.scope = scope;
        this.roles = Set.of(roles);
    }

    boolean admits(Visit visit) {
        return this == ANYONE
                || this == CODE
                || visit.user().filter(this::admits).isPresent()
                || visit.program().filter(program -> program.scopes().contains(scope)).isPresent();
    }

    private boolean admits(Account user) {
        return roles.contains(user.role())
                && switch (this) {
                    case REPORTER, API_READ, API_REPORTS -> user.agency().isEmpty();
                    case AGENCY, API_AGENCY -> user.agency().isPresent();
                    case ANYONE,
                            CODE,
                            SIGNED_IN,
                            OWN,
                            OFFICER,
                            LEAD,
                            MANAGER,
                            INSPECTOR,
                            ADMIN,
                            WATCHER,
                            API_TICKETS,
                            API_DESKS,
                            API_RATINGS,
                            API_PROVINCE ->
                            true;
                };
    }

    /// The scope an API key needs; absent if no key opens this.
    public Optional<String> scope() {
        return scope.isEmpty() ? Optional.empty() : Optional.of(scope);
    }
}
