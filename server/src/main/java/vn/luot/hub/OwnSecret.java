package vn.luot.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import vn.luot.hub.accounts.Secrets;

/// A secret of the hub's own, in a file that only its user may read.
record OwnSecret(Path file) {
    /// Absent until one was made.
    ///
    /// @throws Hub.Failed if there is one that cannot be read
    Optional<String> read() {
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new Hub.Failed("cannot read " + file + ": " + e.getMessage());
        }
    }

    /// The secret, made now if there is none.
    String make() {
        return read().orElseGet(() -> {
            var secret = Secrets.token();
            try {
                var only = PosixFilePermissions.fromString("rw-------");
                Files.createFile(file, PosixFilePermissions.asFileAttribute(only));
                Files.writeString(file, secret);
            } catch (IOException e) {
                throw new Hub.Failed("cannot write " + file + ": " + e.getMessage());
            }
            return secret;
        });
    }
}
