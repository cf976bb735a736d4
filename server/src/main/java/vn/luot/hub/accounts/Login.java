package vn.luot.hub.accounts;

import java.time.Instant;

/// What comes of a name and a password.
public sealed interface Login {
    record Welcome(Account account) implements Login {}

    /// Unknown name or wrong password: never said which.
    record Wrong() implements Login {}

    /// Too many failures: even the right password waits until then.
    record Locked(Instant until) implements Login {}
}
