package vn.luot.hub.web.login;

import java.util.Optional;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Links;
import vn.luot.hub.accounts.Vouch;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Change;
import vn.luot.hub.queue.Change.Matter;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.Actions;

/// Who belongs to whom in another system, and what came of it when that vouched for somebody: both
/// stand in the journal before they count.
public record Linking(Links links, Actions actions) {
    /// Whose account it is; that somebody stays out is noted.
    Links.Found find(Vouch vouch) {
        var found = links.find(vouch);
        if (found instanceof Links.Found.Refused(var why, var name)) {
            var word = word(why);
            note(
                    why == Links.Why.NO_ACCOUNT
                            ? Change.ofStranger(Matter.SIGN_IN, name, system(vouch), word)
                            : change(Matter.SIGN_IN, name, system(vouch), word),
                    new Actor.Timer());
        }
        return found;
    }

    /// Lets somebody in, and links the two if they are not; false if the account has become
    /// somebody else's meanwhile.
    boolean admit(Vouch vouch, Account account, boolean linked) {
        var who = new Actor.Staff(account.name());
        if (!linked) {
            note(new Change(Matter.LINK, account.name(), Optional.empty(), system(vouch)), who);
            if (!links.link(vouch, account)) {
                var taken = word(Links.Why.TAKEN);
                note(change(Matter.LINK, account.name(), system(vouch), taken), new Actor.Timer());
                return false;
            }
        }
        note(change(Matter.SIGN_IN, account.name(), system(vouch), "let-in"), who);
        return true;
    }

    private void note(Change change, Actor by) {
        var _ = actions.decide(new Command.NoteChange(change), by);
    }

    private static Change change(Matter matter, String of, Optional<String> before, String after) {
        return new Change(matter, of, before, Optional.of(after));
    }

    private static String word(Links.Why why) {
        return switch (why) {
            case NO_ACCOUNT -> "no-account";
            case DISABLED -> "disabled";
            case TAKEN -> "taken";
            case ADMIN -> "admin-elsewhere";
        };
    }

    /// A name that the log can keep for ever.
    private static Optional<String> system(Vouch vouch) {
        return Optional.of(Links.host(vouch.issuer()));
    }
}
