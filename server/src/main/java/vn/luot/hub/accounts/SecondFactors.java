package vn.luot.hub.accounts;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Who needs a code besides the password. A code works once; instead of one, each recovery code
/// works once. The secret lies readable in the database: whoever reads that can make codes, but
/// still knows no password. Safe for use from any thread.
public final class SecondFactors {
    private static final int RECOVERY_CODES = 8;

    private final Jdbi jdbi;
    private final InstantSource clock;

    public SecondFactors(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Begins to ask this account for codes, if the first one is right.
    ///
    /// @return the recovery codes, to be shown once; empty if the code is wrong
    public List<String> begin(String account, String secret, String code) {
        var step = Totp.step(secret, code, clock.instant());
        if (step.isEmpty()) return List.of();
        var recovery = Stream.generate(Secrets::password).limit(RECOVERY_CODES).toList();
        jdbi.useTransaction(h -> {
            clear(h, account);
            h.execute(
                    "update account set totp_secret = ?, totp_step = ? where name = ?",
                    secret,
                    step.getAsLong(),
                    account);
            for (var one : recovery)
                h.execute("insert into recovery_code values (?, ?)", account, hash(one));
        });
        return recovery;
    }

    /// Asks this account for no more codes; false if it was not asked.
    public boolean end(String account) {
        return jdbi.inTransaction(h -> clear(h, account));
    }

    /// Whether the account needs a code.
    boolean isAsked(String account) {
        return secret(account).isPresent();
    }

    /// Uses up a code or a recovery code; false if it is neither, or was used before.
    boolean accepts(String account, String code) {
        return jdbi.inTransaction(h -> isNow(h, account, code) || isRecovery(h, account, code));
    }

    private boolean isNow(Handle h, String account, String code) {
        var step = Totp.step(secret(account).orElse(""), code, clock.instant());
        // The row is counted, so that of two who come with one code at once one is refused.
        return step.isPresent()
                && h.execute(
                                "update account set totp_step = ? where name = ? and totp_step < ?",
                                step.getAsLong(),
                                account,
                                step.getAsLong())
                        == 1;
    }

    private static boolean isRecovery(Handle h, String account, String code) {
        return h.execute(
                        "delete from recovery_code where account = ? and code_hash = ?",
                        account,
                        hash(code))
                == 1;
    }

    private Optional<String> secret(String account) {
        return jdbi.withHandle(h ->
                h.createQuery(
                                "select totp_secret from account where name = :name and"
                                        + " totp_secret is not null")
                        .bind("name", account)
                        .mapTo(String.class)
                        .findOne());
    }

    private static boolean clear(Handle h, String account) {
        h.execute("delete from recovery_code where account = ?", account);
        return h.execute(
                        "update account set totp_secret = null, totp_step = 0"
                                + " where name = ? and totp_secret is not null",
                        account)
                == 1;
    }

    /// However it was typed.
    private static String hash(String code) {
        return Secrets.digest(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
