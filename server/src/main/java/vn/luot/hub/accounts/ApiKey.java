package vn.luot.hub.accounts;

import java.util.Set;

/// Another program that may call us.
///
/// @param name the key's name, never the key
/// @param scopes what it may do: of [#SCOPES]
public record ApiKey(String name, Set<String> scopes) {
    /// Every scope there is.
    public static final Set<String> SCOPES =
            Set.of("tickets", "desks", "ratings", "read", "confidential", "metrics");

    private static final String SHAPE = "[a-z0-9][a-z0-9.-]{0,63}";

    public ApiKey {
        if (!name.matches(SHAPE))
            throw new IllegalArgumentException("key name not " + SHAPE + ": \"" + name + '"');
        if (!SCOPES.containsAll(scopes))
            throw new IllegalArgumentException("scopes not of " + SCOPES + ": " + scopes);
        scopes = Set.copyOf(scopes);
    }
}
