package vn.luot.hub.accounts;

import java.time.Instant;

/// What comes of a name and a password.
public sealed interface Login {
    /// @param browser what this browser shows next time, so that strangers do not lock it out
    record Welcome(Account account, String browser) implements Login {}

    /// The password is right, but the account asks for a code too.
    record CodeNeeded() implements Login {}

    /// Unknown name, wrong password or account out of use: never said which.
    record Wrong() implements Login {}

    /// Too many guesses: even the right password waits until then. Said of unknown names too.
    record Locked(Instant until) implements Login {}
}
