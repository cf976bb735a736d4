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
    ///   is no failure
    static Provider look(Path file) {
        return switch (OidcFile.read(file)) {
            case Reading.Sound<OidcConfig>(var config, _) -> there(file, config);
            case Reading.Wrong<OidcConfig>(var problems) ->
                    throw new Hub.Failed(
                            problems.stream()
                                    .map(problem -> problem.in(Language.EN))
                                    .collect(Collectors.joining("\n")));
        };
    }

    private static Provider there(Path file, OidcConfig config) {
        var provider = new Provider(config, InstantSource.system());
        try {
            provider.look();
        } catch (IllegalArgumentException e) {
            throw new Hub.Failed(file + ": " + e.getMessage());
        }
        return provider;
    }
}
