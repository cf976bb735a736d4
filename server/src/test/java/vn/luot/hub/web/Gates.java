package vn.luot.hub.web;

import java.util.Optional;
import vn.luot.hub.accounts.ApiKey;
import vn.luot.hub.accounts.Session;

/// Who is let in, for tests of pages without accounts.
final class Gates {
    /// Knows nobody.
    static final Gate NOBODY =
            new Gate() {
                @Override
                public Optional<Session> session(String token) {
                    return Optional.empty();
                }

                @Override
                public Optional<ApiKey> key(String secret) {
                    return Optional.empty();
                }
            };

    private Gates() {}
}
