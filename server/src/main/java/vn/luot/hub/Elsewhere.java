package vn.luot.hub;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Collectors;
import vn.luot.hub.office.YamlFile.Reading;
import vn.luot.hub.oidc.OidcConfig;
import vn.luot.hub.oidc.OidcFile;
import vn.luot.hub.oidc.Provider;
import vn.luot.text.Language;

/// Finds the other system by which staff may sign in, at the start.
final class Elsewhere {
    private Elsewhere() {}

    /// @throws Hub.Failed naming file and key if it is described wrongly; that it cannot be reached
    ///   or says what cannot be used is no failure: passwords go on beside it
    static Provider look(Path file) {
        return switch (OidcFile.read(file)) {
            case Reading.Sound<OidcConfig>(var config, _) -> there(config);
            case Reading.Wrong<OidcConfig>(var problems) ->
                    throw new Hub.Failed(
                            problems.stream()
                                    .map(problem -> problem.in(Language.EN))
                                    .collect(Collectors.joining("\n")));
        };
    }

    private static Provider there(OidcConfig config) {
        var provider = new Provider(config, InstantSource.system());
        provider.look();
        return provider;
    }
}
