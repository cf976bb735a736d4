package vn.luot.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import vn.luot.hub.accounts.Secrets;
import vn.luot.link.Credential;

/// The hub's own key for a broker of somebody else's, in a file that only its user may read.
record HubKey(Path data) {
    private static final String USER = "hub";

    private Path file() {
        return data.resolve("mqtt.key");
    }

    /// Absent until one was made: a broker that lets anyone in needs none.
    ///
    /// @throws Hub.Failed if there is one that cannot be read
    Optional<Credential> read() {
        if (!Files.exists(file())) return Optional.empty();
        try {
            return Optional.of(new Credential(USER, Files.readString(file()).strip()));
        } catch (IOException e) {
            throw new Hub.Failed("cannot read " + file() + ": " + e.getMessage());
        }
    }

    /// The key, made now if there is none.
    Credential make() {
        return read().orElseGet(() -> {
            var secret = Secrets.token();
            try {
                var only = PosixFilePermissions.fromString("rw-------");
                Files.createFile(file(), PosixFilePermissions.asFileAttribute(only));
                Files.writeString(file(), secret);
            } catch (IOException e) {
                throw new Hub.Failed("cannot write " + file() + ": " + e.getMessage());
            }
            return new Credential(USER, secret);
        });
    }
}
