package vn.luot.hub.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

    private static final int ID_LENGTH = 16;

    private final Jdbi jdbi;
    private final InstantSource clock;

    public Sessions(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Where somebody signs in.
    ///
    /// @param browser as it calls itself
    public record Place(String address, String browser) {
        private static final int MAX_BROWSER = 200;

        public Place {
            if (browser.length() > MAX_BROWSER) browser = browser.substring(0, MAX_BROWSER);
        }
    }

    /// A session as its list shows it.
    public record Listed(String id, Instant openedAt, Instant seenAt, Place place) {}

    /// A session that a password opens.
    ///
    /// @return its token, for the browser alone
    public String open(Account account, Place place) {
        return open(account, place, false);
    }

    /// A session that another system opens, which vouches for somebody: a password that was given
    /// and not chosen has no part in it.
    ///
    /// @return its token, for the browser alone
    public String openVouched(Account account, Place place) {
        return open(account, place, true);
    }

    private String open(Account account, Place place, boolean vouched) {
        var now = clock.instant();
        var token = Secrets.token();
        jdbi.useTransaction(h -> {
            h.execute(
                    "delete from login_session where seen_at < ? or opened_at < ?",
                    now.minus(IDLE),
                    now.minus(LONGEST));
            h.execute(
                    """
                    insert into login_session
                        (token_hash, account, csrf, opened_at, seen_at, address, browser, vouched)
                    values (?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
                    Secrets.digest(token),
                    account.name(),
                    Secrets.token(),
                    now,
                    now,
                    place.address(),
                    place.browser(),
                    vouched);
        });
        return token;
    }

    /// Whose token this is, if its session still holds; using it keeps it alive.
    public Optional<Session> find(String token) {
        var now = clock.instant();
        var holds = used(token).filter(used -> used.holds(now));
        holds.filter(used -> used.seenAt().plus(NOTED_EVERY).isBefore(now))
                .ifPresent(_ -> noteUse(Secrets.digest(token), now));
        return holds.map(Used::session);
    }

    private Optional<Used> used(String token) {
        return jdbi.withHandle(h ->
                h.createQuery(
                                """
                                select a.*, s.token_hash, s.csrf, s.opened_at, s.seen_at, s.vouched
                                from login_session s
                                join account a on a.name = s.account
                                where s.token_hash = :hash and not a.disabled\
                                """)
                        .bind("hash", Secrets.digest(token))
                        .map((rs, _) -> used(rs))
                        .findOne());
    }

    public void close(String token) {
        jdbi.useHandle(h ->
                h.execute("delete from login_session where token_hash = ?", Secrets.digest(token)));
    }

    /// The sessions of an account that still hold, the newest first.
    public List<Listed> of(String account) {
        var now = clock.instant();
        return jdbi.withHandle(h ->
                h.createQuery(
                                """
                                select * from login_session
                                where account = :account and seen_at > :idle
                                    and opened_at > :longest
                                order by opened_at desc\
                                """)
                        .bind("account", account)
                        .bind("idle", now.minus(IDLE))
                        .bind("longest", now.minus(LONGEST))
                        .map((rs, _) -> listed(rs))
                        .list());
    }

    /// Ends one session of an account; false if it has none of this id.
    public boolean end(String account, String id) {
        return jdbi.withHandle(h ->
                h.execute(
                        "delete from login_session where account = ? and"
                                + " substring(token_hash from 1 for 16) = ?",
                        account,
                        id))
                > 0;
    }

    /// Ends the sessions of an account but one, and says how many.
    ///
    /// @param but the id of the one that stays; empty ends all
    public int endAll(String account, String but) {
        return jdbi.withHandle(h ->
                h.execute(
                        "delete from login_session where account = ? and"
                                + " substring(token_hash from 1 for 16) <> ?",
                        account,
                        but));
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
        return new Used(
                new Session(
                        Accounts.account(rs),
                        id(rs),
                        rs.getString("csrf"),
                        rs.getTimestamp("opened_at").toInstant(),
                        rs.getBoolean("must_change") && !rs.getBoolean("vouched")),
                rs.getTimestamp("seen_at").toInstant());
    }

    private static Listed listed(ResultSet rs) throws SQLException {
        return new Listed(
                id(rs),
                rs.getTimestamp("opened_at").toInstant(),
                rs.getTimestamp("seen_at").toInstant(),
                new Place(rs.getString("address"), rs.getString("browser")));
    }

    /// The beginning of the hash: 64 bits tell sessions apart and open nothing.
    private static String id(ResultSet rs) throws SQLException {
        return rs.getString("token_hash").substring(0, ID_LENGTH);
    }
}
