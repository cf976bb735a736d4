package vn.luot.hub.queue;

import java.util.Optional;

/// What somebody changed beside tickets and desks: never a secret, never more than the log needs.
///
/// @param of whose or which, such as an account's name
/// @param before absent if there was nothing before, or if it is a secret
/// @param after likewise
public record Change(Matter matter, String of, Optional<String> before, Optional<String> after) {
    private static final int MAX_LENGTH = 400;
    private static final int MAX_NAME = 64;

    /// What was changed.
    public enum Matter {
        ACCOUNT,
        ROLE,
        /// Whose figures an account reads.
        AGENCY,
        PASSWORD,
        SECOND_FACTOR,
        SESSIONS,
        API_KEY,
        /// Which other system vouches for an account.
        LINK,
        /// What came of it when another system vouched for somebody.
        SIGN_IN,
        /// The list of procedures, by its revision.
        PROCEDURES,
        /// Figures of other systems, by their revision.
        OUTSIDE,
        /// The recorded voice of a language, by how many clips it has.
        VOICE
    }

    public Change {
        if (of.length() > MAX_LENGTH || tooLong(before) || tooLong(after))
            throw new IllegalArgumentException("change of " + matter + " over " + MAX_LENGTH);
    }

    /// A change of what has no value to be told, such as a password.
    public static Change of(Matter matter, String of) {
        return new Change(matter, of, Optional.empty(), Optional.empty());
    }

    /// What somebody tried who has no account: their name may be a citizen's number, which is
    /// masked.
    public static Change ofStranger(
            Matter matter, String name, Optional<String> before, String after) {
        var kept = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
        return new Change(matter, Discretion.masked(kept), before, Optional.of(after));
    }

    private static boolean tooLong(Optional<String> text) {
        return text.filter(value -> value.length() > MAX_LENGTH).isPresent();
    }
}
