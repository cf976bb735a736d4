package vn.luot.system;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the project lies and what the build has made of it.
public final class Repo {
    private Repo() {}

    public static Path root() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent())
            if (Files.isDirectory(at.resolve("firmware-config"))) return at;
        throw new IllegalStateException("not inside the project: " + Path.of("").toAbsolutePath());
    }

    static Path hubJar() {
        return made("server/target/luot-hub.jar");
    }

    static Path kioskJar() {
        return made("kiosk/target/luot-kiosk.jar");
    }

    static Path hubDeb() {
        return made("server/target/luot-hub_0.1.0_all.deb");
    }

    static Path kioskDeb() {
        return made("kiosk/target/luot-kiosk_0.1.0_all.deb");
    }

    private static Path made(String file) {
        var path = root().resolve(file);
        if (!Files.exists(path))
            throw new IllegalStateException(path + " is missing: build it with mvn package");
        return path;
    }
}
