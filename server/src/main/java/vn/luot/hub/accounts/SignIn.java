package vn.luot.hub.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.luot.hub.accounts.Guesses.Patience;

/// The door for people. Who guesses waits, longer each time: at one address up to a quarter of an
/// hour, and all strangers together up to a minute. A browser in which the owner has signed in
/// before is asked nothing of what strangers did. Safe for use from any thread.
public final class SignIn {
    /// Wrong guesses from one place that cost no time.
    public static final int FREE_GUESSES = 5;

    /// How long the next one waits; each further one twice as long.
    public static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private static final Patience WITH_ONE =
            new Patience(FREE_GUESSES, FIRST_WAIT, Duration.ofMinutes(15));
    private static final Patience WITH_ALL =
            new Patience(30, Duration.ofSeconds(15), Duration.ofMinutes(1));

    private final Jdbi jdbi;
    private final Passwords passwords;
    private final InstantSource clock;
    private final KnownBrowsers browsers;
    private final SecondFactors factors;
    private final Lockout one = new Lockout(WITH_ONE);
    private final Lockout all = new Lockout(WITH_ALL);

    public SignIn(Jdbi jdbi, Passwords passwords, InstantSource clock) {
        this.jdbi = jdbi;
        this.passwords = passwords;
        this.clock = clock;
        this.browsers = new KnownBrowsers(jdbi);
        this.factors = new SecondFactors(jdbi, clock);
    }

    /// What comes of choosing a new password.
    public sealed interface Chosen {
        record Done() implements Chosen {}

        record WrongOld() implements Chosen {}

        record Weak(Weakness why) implements Chosen {}

        record Wait(Instant until) implements Chosen {}
    }

    /// Whether the account signed in from this browser before.
    public boolean knows(String name, Optional<String> browser) {
        return browser.filter(token -> browsers.knows(name, token)).isPresent();
    }

    /// Takes about a tenth of a second whatever comes of it.
    public Login login(Attempt attempt) {
        var now = clock.instant();
        var known = known(attempt);
        var place = known.orElseGet(attempt::address);
        var wait = guess(attempt, known, now);
        if (wait.isPresent()) {
            passwords.pretend(attempt.password());
            return new Login.Locked(wait.get());
        }
        return right(attempt.name(), attempt.password())
                .map(account -> withCode(account, attempt, place, now))
                .orElseGet(Login.Wrong::new);
    }

    /// Lets in whom another system vouches for, without a password; the account's second factor is
    /// asked all the same, and a wrong code counts like a wrong password.
    public Login vouched(Attempt attempt) {
        var now = clock.instant();
        var known = known(attempt);
        var place = known.orElseGet(attempt::address);
        var account =
                stored(attempt.name()).filter(found -> !found.disabled()).map(Stored::account);
        if (account.isEmpty()) return new Login.Wrong();
        if (!factors.isAsked(attempt.name())) return remembered(account.get(), attempt, now);
        var wait = guess(attempt, known, now);
        if (wait.isPresent()) return new Login.Locked(wait.get());
        return withCode(account.get(), attempt, place, now);
    }

    private Optional<String> known(Attempt attempt) {
        return attempt.browser()
                .filter(token -> browsers.knows(attempt.name(), token))
                .map(Secrets::digest);
    }

    /// Counts a guess; if it must wait, says until when.
    private Optional<Instant> guess(Attempt attempt, Optional<String> known, Instant now) {
        var place = known.orElseGet(attempt::address);
        var wait = one.guess(key(attempt.name(), place), now);
        return wait.isEmpty() && known.isEmpty() ? all.guess(attempt.name(), now) : wait;
    }

    /// A wrong code counts like a wrong password; none at all is no guess.
    private Login withCode(Account account, Attempt attempt, String place, Instant now) {
        if (!factors.isAsked(account.name())) return welcome(account, attempt, place, now);
        if (attempt.code().isBlank()) {
            one.takeBack(key(account.name(), place));
            all.takeBack(account.name());
            return new Login.CodeNeeded();
        }
        if (!factors.accepts(account.name(), attempt.code())) return new Login.Wrong();
        return welcome(account, attempt, place, now);
    }

    /// Whether somebody signed in knows the account's password; whoever guesses waits.
    public boolean isOwn(Account account, String password) {
        var key = key(account.name(), "own");
        var right =
                one.guess(key, clock.instant()).isEmpty()
                        && right(account.name(), password).isPresent();
        if (right) one.forgive(key);
        return right;
    }

    /// Lets somebody who is signed in choose a password: whoever found a screen unlocked does not
    /// know the old one, and cannot guess on.
    public Chosen choose(Account account, String old, String chosen, Accounts accounts) {
        var now = clock.instant();
        var key = key(account.name(), "own");
        var wait = one.guess(key, now);
        if (wait.isPresent()) return new Chosen.Wait(wait.get());
        if (right(account.name(), old).isEmpty()) return new Chosen.WrongOld();
        one.forgive(key);
        if (old.equals(chosen)) return new Chosen.Weak(Weakness.SAME);
        var weakness = PasswordRules.check(account.name(), chosen);
        if (weakness.isPresent()) return new Chosen.Weak(weakness.get());
        accounts.setPassword(account.name(), chosen);
        return new Chosen.Done();
    }

    private Login welcome(Account account, Attempt attempt, String place, Instant now) {
        one.forgive(key(account.name(), place));
        all.takeBack(account.name());
        return remembered(account, attempt, now);
    }

    private Login remembered(Account account, Attempt attempt, Instant now) {
        var browser = attempt.browser().orElseGet(Secrets::token);
        browsers.remember(account.name(), browser, now);
        jdbi.useHandle(h ->
                h.execute("update account set last_login = ? where name = ?", now, account.name()));
        return new Login.Welcome(account, browser);
    }

    /// Whose password this is. An unknown name and a disabled account take as long.
    private Optional<Account> right(String name, String password) {
        var stored = stored(name).filter(found -> !found.disabled());
        if (stored.isEmpty()) passwords.pretend(password);
        return stored.filter(found -> passwords.matches(password, found.password()))
                .map(Stored::account);
    }

    private record Stored(Account account, String password, boolean disabled) {}

    private Optional<Stored> stored(String name) {
        return jdbi.withHandle(h ->
                h.createQuery("select * from account where name = :name")
                        .bind("name", name)
                        .map((rs, _) -> stored(rs))
                        .findOne());
    }

    private static Stored stored(ResultSet rs) throws SQLException {
        return new Stored(
                Accounts.account(rs), rs.getString("password"), rs.getBoolean("disabled"));
    }

    private static String key(String name, String place) {
        return name + ' ' + place;
    }
}
