package vn.luot.hub.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.luot.wire.DeskId;

/// Everyone who may sign in. Safe for use from any thread.
public final class Accounts {
    /// Failures in a row before the account is locked.
    public static final int MAX_FAILURES = 5;

    /// How long it stays locked.
    public static final Duration LOCKED_FOR = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final Passwords passwords;
    private final InstantSource clock;

    public Accounts(Jdbi jdbi, Passwords passwords, InstantSource clock) {
        this.jdbi = jdbi;
        this.passwords = passwords;
        this.clock = clock;
    }

    public List<Account> all() {
        return jdbi.withHandle(h ->
                h.createQuery("select * from account order by name")
                        .map((rs, _) -> account(rs))
                        .list());
    }

    public Optional<Account> find(String name) {
        return jdbi.withHandle(h -> stored(h, name)).map(Stored::account);
    }

    /// Checks a name and a password; takes about a tenth of a second whatever comes of it.
    public Login login(String name, String password) {
        var now = clock.instant();
        var found = jdbi.withHandle(h -> stored(h, name));
        if (found.isEmpty()) {
            passwords.pretend(password);
            return new Login.Wrong();
        }
        var stored = found.get();
        if (stored.lockedUntil().filter(now::isBefore).isPresent()) {
            passwords.pretend(password);
            return new Login.Locked(stored.lockedUntil().get());
        }
        return passwords.matches(password, stored.password())
                ? welcome(stored.account())
                : failed(stored.account(), now);
    }

    /// @throws IllegalArgumentException if the name is taken or the password too short
    public void add(Account account, String password) {
        var hash = passwords.hashNew(password);
        var added =
                jdbi.withHandle(h ->
                        h.createUpdate(
                                        """
                                        insert into account values (:name, :display, :role,
                                            :desk, :password, 0, null, :now)
                                        on conflict do nothing\
                                        """)
                                .bind("name", account.name())
                                .bind("display", account.displayName())
                                .bind("role", account.role().name())
                                .bind("desk", account.desk().map(DeskId::value))
                                .bind("password", hash)
                                .bind("now", clock.instant())
                                .execute());
        if (added == 0) throw new IllegalArgumentException("there is an account " + account.name());
    }

    /// Sets a new password, unlocks the account and ends its sessions; false if there is none.
    public boolean setPassword(String name, String password) {
        var hash = passwords.hashNew(password);
        return jdbi.inTransaction(h -> {
            h.execute("delete from login_session where account = ?", name);
            return h.execute(
                            """
                            update account
                            set password = ?, failures = 0, locked_until = null
                            where name = ?\
                            """,
                            hash,
                            name)
                    == 1;
        });
    }

    /// Removes the account and its sessions; false if there is none.
    public boolean remove(String name) {
        return jdbi.inTransaction(h -> {
            h.execute("delete from login_session where account = ?", name);
            return h.execute("delete from account where name = ?", name) == 1;
        });
    }

    private Login welcome(Account account) {
        jdbi.useHandle(h ->
                h.execute(
                        "update account set failures = 0, locked_until = null" + " where name = ?",
                        account.name()));
        return new Login.Welcome(account);
    }

    /// Counted by the database, so that guesses made at once count one by one.
    private Login failed(Account account, Instant now) {
        jdbi.useTransaction(h -> {
            h.execute("update account set failures = failures + 1 where name = ?", account.name());
            h.execute(
                    """
                    update account set failures = 0, locked_until = ?
                    where name = ? and failures >= ?\
                    """,
                    now.plus(LOCKED_FOR),
                    account.name(),
                    MAX_FAILURES);
        });
        return new Login.Wrong();
    }

    private record Stored(Account account, String password, Optional<Instant> lockedUntil) {}

    private static Optional<Stored> stored(Handle h, String name) {
        return h.createQuery("select * from account where name = :name")
                .bind("name", name)
                .map((rs, _) -> stored(rs))
                .findOne();
    }

    private static Stored stored(ResultSet rs) throws SQLException {
        var until = Optional.ofNullable(rs.getTimestamp("locked_until"));
        return new Stored(account(rs), rs.getString("password"), until.map(Timestamp::toInstant));
    }

    static Account account(ResultSet rs) throws SQLException {
        return new Account(
                rs.getString("name"),
                rs.getString("display_name"),
                Role.valueOf(rs.getString("role")),
                Optional.ofNullable(rs.getString("desk")).map(DeskId::new));
    }
}
