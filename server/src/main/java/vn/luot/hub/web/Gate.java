package vn.luot.hub.web;

import java.util.Optional;
import java.util.Set;
import vn.luot.hub.accounts.Role;

/// Tells from what a request carries who sent it. Asked once for each request, on its own thread.
public interface Gate {
    /// Whose session this is, if it still holds.
    Optional<User> user(String session);

    /// Whose API key this is, if it still holds.
    Optional<Program> program(String key);

    /// Somebody signed in.
    ///
    /// @param name the account's name, as the log keeps it
    /// @param fullName as people call them
    record User(String name, String fullName, Role role) {}

    /// Another program.
    ///
    /// @param name the key's name, never the key
    /// @param scopes what it may do: `tickets`, `desks`, `ratings`, `read`
    record Program(String name, Set<String> scopes) {
        public Program {
            scopes = Set.copyOf(scopes);
        }
    }
}
