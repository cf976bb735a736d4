package vn.luot.hub;

import java.nio.file.Path;
import java.util.Optional;
import vn.luot.link.Credential;

/// The hub's own key for a broker of somebody else's, in a file that only its user may read.
record HubKey(Path data) {
    private static final String USER = "hub";

    private OwnSecret secret() {
        return new OwnSecret(data.resolve("mqtt.key"));
    }

    /// Absent until one was made: a broker that lets anyone in needs none.
    ///
    /// @throws Hub.Failed if there is one that cannot be read
    Optional<Credential> read() {
        return secret().read().map(found -> new Credential(USER, found));
    }

    /// The key, made now if there is none.
    Credential make() {
        return new Credential(USER, secret().make());
    }
}
