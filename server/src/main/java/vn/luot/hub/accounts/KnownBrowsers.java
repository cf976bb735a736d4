package vn.luot.hub.accounts;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/// In which browsers somebody signed in before; only hashes are kept.
final class KnownBrowsers {
    private static final int EACH = 10;
    private final Jdbi jdbi;

    KnownBrowsers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean knows(String account, String token) {
        return jdbi.withHandle(h ->
                h.createQuery(
                                """
                                select 1 from known_browser
                                where token_hash = :hash and account = :account\
                                """)
                        .bind("hash", Secrets.digest(token))
                        .bind("account", account)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    /// Only the newest few of an account are kept.
    void remember(String account, String token, Instant now) {
        var hash = Secrets.digest(token);
        jdbi.useTransaction(h -> {
            h.execute(
                    "delete from known_browser where token_hash = ? and account = ?",
                    hash,
                    account);
            h.execute("insert into known_browser values (?, ?, ?)", hash, account, now);
            h.execute(
                    """
                    delete from known_browser where account = ? and seen_at <
                        (select min(seen_at) from (select seen_at from known_browser
                            where account = ? order by seen_at desc limit ?) newest)\
                    """,
                    account,
                    account,
                    EACH);
        });
    }
}
