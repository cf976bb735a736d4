package vn.luot.hub.oidc;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.luot.hub.office.Place;
import vn.luot.hub.office.YamlFile;

/// The small YAML file that names the system which vouches for staff. The secret stands beside it,
/// in a file of its own or in the environment.
public final class OidcFile {
    private static final String CLAIM = "[a-zA-Z][a-zA-Z0-9_]{0,63}";
    private static final String DOMAIN = "[a-z0-9-]+([.][a-z0-9-]+)+";
    private static final URI STAND_IN = URI.create("https://x");
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    private OidcFile() {}

    public static YamlFile.Reading<OidcConfig> read(Path file) {
        return YamlFile.read(file, OidcFile::config);
    }

    private static OidcConfig config(Place file) {
        file.only(
                "name",
                "issuer",
                "client",
                "secretEnv",
                "secretFile",
                "address",
                "claim",
                "domain");
        return new OidcConfig(
                file.need("name").words(),
                file.need("issuer").value("not-an-issuer", OidcFile::issuer, STAND_IN),
                file.need("client").text(),
                secret(file),
                file.need("address").value("not-own-address", OidcFile::origin, STAND_IN),
                claim(file));
    }

    /// Its own text is what tokens must name: nothing is added and nothing taken away.
    private static URI issuer(String text) {
        return secure(URI.create(text));
    }

    private static URI origin(String text) {
        var uri = secure(URI.create(text));
        var path = Optional.ofNullable(uri.getPath()).orElse("");
        if (!path.isEmpty() && !path.equals("/"))
            throw new IllegalArgumentException("more than an origin: " + text);
        return URI.create(uri.getScheme() + "://" + uri.getAuthority());
    }

    private static URI secure(URI uri) {
        if (uri.getRawQuery() != null || !isSecure(uri))
            throw new IllegalArgumentException("not https: " + uri);
        return uri;
    }

    /// Without TLS anybody between could vouch for anybody; within one machine nobody is between.
    static boolean isSecure(URI uri) {
        var plain = "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
        return uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getRawFragment() == null
                && (plain || "https".equals(uri.getScheme()));
    }

    private static OidcConfig.Claim claim(Place file) {
        var name = file.need("claim").value("not-a-claim", text -> shaped(text, CLAIM), "email");
        var domain =
                file.get("domain")
                        .map(place ->
                                place.value("not-a-domain", text -> shaped(text, DOMAIN), "x.y"));
        var claim = new OidcConfig.Claim(name, domain);
        if (claim.isEmail() && domain.isEmpty()) file.need("domain");
        return claim;
    }

    private static String shaped(String text, String shape) {
        if (!text.matches(shape)) throw new IllegalArgumentException("not " + shape + ": " + text);
        return text;
    }

    private static String secret(Place file) {
        var env = file.get("secretEnv");
        var inFile = file.get("secretFile");
        if (env.isPresent() == inFile.isPresent()) file.problem("one-secret");
        return env.map(OidcFile::inEnvironment).or(() -> inFile.map(OidcFile::inFile)).orElse("?");
    }

    private static String inEnvironment(Place place) {
        return there(place, Optional.ofNullable(System.getenv(place.text())).orElse(""));
    }

    private static String inFile(Place place) {
        try {
            return there(
                    place, Files.readString(Path.of(place.text())).lines().findFirst().orElse(""));
        } catch (IOException | InvalidPathException e) {
            place.problem("unreadable", e);
            return "?";
        }
    }

    private static String there(Place place, String secret) {
        if (secret.isBlank()) place.problem("no-secret");
        return secret.strip();
    }
}
