package vn.luot.hub.web;

import java.util.Optional;
import vn.luot.hub.accounts.ApiKey;
import vn.luot.hub.accounts.ApiKeys;
import vn.luot.hub.accounts.Session;
import vn.luot.hub.accounts.Sessions;

/// Tells from what a request carries who sent it. Asked once for each request, on its own thread.
public interface Gate {
    /// Whose session this is, if it still holds.
    Optional<Session> session(String token);

    /// Whose API key this is, if it still holds.
    Optional<ApiKey> key(String secret);

    static Gate of(Sessions sessions, ApiKeys keys) {
        return new Gate() {
            @Override
            public Optional<Session> session(String token) {
                return sessions.find(token);
            }

            @Override
            public Optional<ApiKey> key(String secret) {
                return keys.find(secret);
            }
        };
    }
}
