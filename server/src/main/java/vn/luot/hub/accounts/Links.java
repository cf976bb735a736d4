package vn.luot.hub.accounts;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Which account belongs to whom in another system. The first time it is the one of the same name;
/// from then on the two belong together, whatever anybody is called there. Safe for use from any
/// thread.
public final class Links {
    private final Jdbi jdbi;
    private final Accounts accounts;
    private final InstantSource clock;

    public Links(Jdbi jdbi, Accounts accounts, InstantSource clock) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Whose account it is.
    public sealed interface Found {
        record Linked(Account account) implements Found {}

        /// Theirs by name, and nobody else's so far.
        record Linkable(Account account) implements Found {}

        /// @param name as the other system has it; empty if it names nobody
        record Refused(Why why, String name) implements Found {}
    }

    /// Why somebody who is vouched for stays out.
    public enum Why {
        NO_ACCOUNT,
        DISABLED,
        /// The account of this name belongs to somebody else there.
        TAKEN,
        /// Who keeps the accounts signs in here alone: whoever rules the other system does not rule
        /// this one.
        ADMIN
    }

    public Found find(Vouch vouch) {
        var linked = linked(vouch);
        var person = linked.or(vouch::name).flatMap(accounts::person);
        if (person.isEmpty()) return new Found.Refused(Why.NO_ACCOUNT, vouch.name().orElse(""));
        var account = person.get().account();
        if (person.get().disabled()) return new Found.Refused(Why.DISABLED, account.name());
        if (account.role() == Role.ADMIN) return new Found.Refused(Why.ADMIN, account.name());
        if (linked.isPresent()) return new Found.Linked(account);
        return isTaken(vouch.issuer(), account.name())
                ? new Found.Refused(Why.TAKEN, account.name())
                : new Found.Linkable(account);
    }

    /// False if either of the two has been linked meanwhile.
    public boolean link(Vouch vouch, Account account) {
        try {
            return jdbi.withHandle(h ->
                    h.execute(
                            "insert into account_link (issuer, subject_hash, account,"
                                    + " linked_at) values (?, ?, ?, ?)",
                            vouch.issuer(),
                            Secrets.digest(vouch.subject()),
                            account.name(),
                            clock.instant()))
                    == 1;
        } catch (UnableToExecuteStatementException e) {
            if (isTaken(vouch.issuer(), account.name()) || linked(vouch).isPresent()) return false;
            throw e;
        }
    }

    /// The systems that vouch for an account.
    public List<String> of(String account) {
        return jdbi.withHandle(h ->
                h.createQuery(
                                "select issuer from account_link where account = :account order by"
                                        + " issuer")
                        .bind("account", account)
                        .mapTo(String.class)
                        .list());
    }

    /// Whoever was vouched for as this account must be found by name again; false if nobody was.
    public boolean unlink(String account) {
        return jdbi.withHandle(
                        h -> h.execute("delete from account_link where account = ?", account))
                > 0;
    }

    /// How a system is called where its whole address is too much.
    public static String host(String issuer) {
        return Optional.ofNullable(URI.create(issuer).getHost()).orElse(issuer);
    }

    private Optional<String> linked(Vouch vouch) {
        return jdbi.withHandle(h ->
                h.createQuery(
                                "select account from account_link where issuer = :issuer and"
                                        + " subject_hash = :hash")
                        .bind("issuer", vouch.issuer())
                        .bind("hash", Secrets.digest(vouch.subject()))
                        .mapTo(String.class)
                        .findOne());
    }

    private boolean isTaken(String issuer, String account) {
        return jdbi.withHandle(h ->
                h.createQuery(
                                "select 1 from account_link where issuer = :issuer and account ="
                                        + " :account")
                        .bind("issuer", issuer)
                        .bind("account", account)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }
}
