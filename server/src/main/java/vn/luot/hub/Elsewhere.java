package vn.luot.hub;

import java.nio.file.Path;
import java.time.InstantSource;
import vn.luot.hub.oidc.OidcConfig;
import vn.luot.hub.oidc.OidcFile;
import vn.luot.hub.oidc.Provider;

/// Finds the other system by which staff may sign in, at the start.
final class Elsewhere {
    private Elsewhere() {}

    /// @throws Hub.Failed naming file and key if it is described wrongly; that it cannot be reached
    ///   or says what cannot be used is no failure: passwords go on beside it
    static Provider look(Path file) {
        return there(StartFile.sound(OidcFile.read(file)));
    }

    private static Provider there(OidcConfig config) {
        var provider = new Provider(config, InstantSource.system());
        provider.look();
        return provider;
    }
}
