package vn.luot.hub.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.luot.hub.office.Agency;
import vn.luot.wire.DeskId;

/// Everyone who may sign in. Safe for use from any thread.
public final class Accounts {
    private final Jdbi jdbi;
    private final Passwords passwords;
    private final InstantSource clock;

    public Accounts(Jdbi jdbi, Passwords passwords, InstantSource clock) {
        this.jdbi = jdbi;
        this.passwords = passwords;
        this.clock = clock;
    }

    public List<Account> all() {
        return people().stream().map(Person::account).toList();
    }

    /// Every account with how it stands, by name.
    public List<Person> people() {
        return jdbi.withHandle(h ->
                h.createQuery("select * from account order by name")
                        .map((rs, _) -> person(rs))
                        .list());
    }

    public Optional<Account> find(String name) {
        return person(name).map(Person::account);
    }

    public Optional<Person> person(String name) {
        return jdbi.withHandle(h ->
                h.createQuery("select * from account where name = :name")
                        .bind("name", name)
                        .map((rs, _) -> person(rs))
                        .findOne());
    }

    /// Adds an account that keeps this password.
    ///
    /// @throws IllegalArgumentException if the name is taken or the password too short
    public void add(Account account, String password) {
        add(account, password, false);
    }

    /// Adds an account whose password holds only until its owner chooses one.
    ///
    /// @throws IllegalArgumentException if the name is taken or the password too short
    public void invite(Account account, String password) {
        add(account, password, true);
    }

    private void add(Account account, String password, boolean mustChange) {
        var hash = passwords.hashNew(password);
        var added =
                jdbi.withHandle(h ->
                        h.createUpdate(
                                        """
                                        insert into account (name, display_name, role, desk,
                                            agency, password, failures, created_at, must_change)
                                        values (:name, :display, :role,
                                            :desk, :agency, :password, 0, :now, :must)
                                        on conflict do nothing\
                                        """)
                                .bind("name", account.name())
                                .bind("display", account.displayName())
                                .bind("role", account.role().name())
                                .bind("desk", account.desk().map(DeskId::value))
                                .bind("agency", account.agency().map(Agency.Code::value))
                                .bind("password", hash)
                                .bind("now", clock.instant())
                                .bind("must", mustChange)
                                .execute());
        if (added == 0) throw new IllegalArgumentException("there is an account " + account.name());
    }

    /// Sets the password its owner chose and ends every session; false if there is no such account.
    public boolean setPassword(String name, String password) {
        return setPassword(name, password, false);
    }

    /// Sets a password that holds only until its owner chooses one, and ends every session; false
    /// if there is no such account.
    public boolean resetPassword(String name, String password) {
        return setPassword(name, password, true);
    }

    private boolean setPassword(String name, String password, boolean mustChange) {
        var hash = passwords.hashNew(password);
        return jdbi.inTransaction(h -> {
            signOut(h, name);
            return h.execute(
                            "update account set password = ?, must_change = ? where name = ?",
                            hash,
                            mustChange,
                            name)
                    == 1;
        });
    }

    /// Changes what somebody may do, and ends their sessions; false if there is no such account.
    public boolean setRole(String name, Role role) {
        return jdbi.inTransaction(h -> {
            h.execute("delete from login_session where account = ?", name);
            return h.execute("update account set role = ? where name = ?", role.name(), name) == 1;
        });
    }

    /// Changes whose figures somebody reads, and ends their sessions; false if there is no such
    /// account.
    public boolean setAgency(String name, Optional<Agency.Code> agency) {
        return jdbi.inTransaction(h -> {
            h.execute("delete from login_session where account = ?", name);
            return h.createUpdate("update account set agency = :agency where name = :name")
                            .bind("agency", agency.map(Agency.Code::value))
                            .bind("name", name)
                            .execute()
                    == 1;
        });
    }

    /// Nobody signs in to a disabled account; its sessions end. False if there is no such account.
    public boolean setDisabled(String name, boolean disabled) {
        return jdbi.inTransaction(h -> {
            if (disabled) signOut(h, name);
            return h.execute("update account set disabled = ? where name = ?", disabled, name) == 1;
        });
    }

    /// Removes the account and its sessions; false if there is none.
    public boolean remove(String name) {
        return jdbi.inTransaction(h -> {
            signOut(h, name);
            h.execute("delete from recovery_code where account = ?", name);
            h.execute("delete from account_link where account = ?", name);
            return h.execute("delete from account where name = ?", name) == 1;
        });
    }

    private static void signOut(Handle h, String name) {
        h.execute("delete from login_session where account = ?", name);
        h.execute("delete from known_browser where account = ?", name);
    }

    static Person person(ResultSet rs) throws SQLException {
        return new Person(
                account(rs),
                rs.getBoolean("disabled"),
                rs.getBoolean("must_change"),
                rs.getString("totp_secret") != null,
                Optional.ofNullable(rs.getTimestamp("last_login")).map(Timestamp::toInstant));
    }

    static Account account(ResultSet rs) throws SQLException {
        return new Account(
                rs.getString("name"),
                rs.getString("display_name"),
                Role.valueOf(rs.getString("role")),
                Optional.ofNullable(rs.getString("desk")).map(DeskId::new),
                Optional.ofNullable(rs.getString("agency")).map(Agency.Code::new));
    }
}
