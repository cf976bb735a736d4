package vn.luot.hub.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Who is signed in where. Kept in the database: a restart of the hub signs nobody out. Safe for
/// use from any thread.
public final class Sessions {
    /// A session ends when it was not used for so long.
    public static final Duration IDLE = Duration.ofMinutes(30);

    /// A session ends after so long in any case.
    public static final Duration LONGEST = Duration.ofHours(12);

    /// Using a session is written down no more often than this.
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final InstantSource clock;

    public Sessions(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// A new session and the token that the browser alone keeps.
    public record Opened(String token, Session session) {}

    public Opened open(Account account) {
        var now = clock.instant();
        var opened = new Opened(Secrets.token(), new Session(account, Secrets.token(), now));
        jdbi.useTransaction(h -> {
            h.execute(
                    "delete from login_session where seen_at < ? or opened_at < ?",
                    now.minus(IDLE),
                    now.minus(LONGEST));
            h.execute(
                    "insert into login_session values (?, ?, ?, ?, ?)",
                    Secrets.digest(opened.token()),
                    account.name(),
                    opened.session().csrf(),
                    now,
                    now);
        });
        return opened;
    }

    /// Whose token this is, if its session still holds; using it keeps it alive.
    public Optional<Session> find(String token) {
        var now = clock.instant();
        var hash = Secrets.digest(token);
        var found =
                jdbi.withHandle(h ->
                        h.createQuery(
                                        """
                                        select a.*, s.csrf, s.opened_at, s.seen_at
                                        from login_session s
                                        join account a on a.name = s.account
                                        where s.token_hash = :hash\
                                        """)
                                .bind("hash", hash)
                                .map((rs, _) -> used(rs))
                                .findOne());
        var holds = found.filter(used -> used.holds(now));
        holds.filter(used -> used.seenAt().plus(NOTED_EVERY).isBefore(now))
                .ifPresent(_ -> noteUse(hash, now));
        return holds.map(Used::session);
    }

    public void close(String token) {
        jdbi.useHandle(h ->
                h.execute("delete from login_session where token_hash = ?", Secrets.digest(token)));
    }

    private void noteUse(String hash, Instant now) {
        jdbi.useHandle(h ->
                h.execute("update login_session set seen_at = ? where token_hash = ?", now, hash));
    }

    private record Used(Session session, Instant seenAt) {
        boolean holds(Instant now) {
            return now.isBefore(seenAt.plus(IDLE))
                    && now.isBefore(session.openedAt().plus(LONGEST));
        }
    }

    private static Used used(ResultSet rs) throws SQLException {
        var opened = rs.getTimestamp("opened_at").toInstant();
        return new Used(
                new Session(Accounts.account(rs), rs.getString("csrf"), opened),
                rs.getTimestamp("seen_at").toInstant());
    }
}
