package vn.luot.link;

import java.util.Optional;

/// What one side shows the broker to be let in, and whom it believes to be the broker.
///
/// @param password never written to a log
/// @param authority who signs for the broker; without one, those this Java believes
public record Credential(String user, String password, Optional<Authority> authority) {
    public Credential(String user, String password) {
        this(user, password, Optional.empty());
    }

    @Override
    public String toString() {
        return "Credential[" + user + "]";
    }
}
