package vn.luot.hub.accounts;

import java.util.Set;

/// Another program that may call us.
///
/// @param name the key's name, never the key
/// @param scopes what it may do: of [#SCOPES]
/// @param perSecond how many requests a second it may send for long
public record ApiKey(String name, Set<String> scopes, int perSecond) {
    /// Every scope there is.
    public static final Set<String> SCOPES =
            Set.of("tickets", "desks", "ratings", "read", "confidential", "metrics", "province");

    public static final int MOST_PER_SECOND = 10_000;
    private static final int USUAL_PER_SECOND = 50;
    private static final String SHAPE = "[a-z0-9][a-z0-9.-]{0,63}";

    public ApiKey {
        if (!name.matches(SHAPE))
            throw new IllegalArgumentException("key name not " + SHAPE + ": \"" + name + '"');
        if (!SCOPES.containsAll(scopes))
            throw new IllegalArgumentException("scopes not of " + SCOPES + ": " + scopes);
        if (perSecond < 1 || perSecond > MOST_PER_SECOND)
            throw new IllegalArgumentException("requests a second: " + perSecond);
        scopes = Set.copyOf(scopes);
    }

    public ApiKey(String name, Set<String> scopes) {
        this(name, scopes, USUAL_PER_SECOND);
    }
}
