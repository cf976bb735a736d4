package vn.luot.hub.accounts;

import java.util.Optional;

/// Somebody tries to sign in.
///
/// @param code of the second factor; empty if none was typed
/// @param address where the connection comes from
/// @param browser what the browser was given when somebody last signed in there
public record Attempt(
        String name, String password, String code, String address, Optional<String> browser) {
    private static final int MAX_NAME = 64;

    public Attempt {
        if (name.length() > MAX_NAME) name = name.substring(0, MAX_NAME);
    }

    @Override
    public String toString() {
        return "Attempt[" + name + "]";
    }
}
