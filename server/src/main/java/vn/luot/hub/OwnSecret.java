package vn.luot.hub;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import vn.luot.hub.accounts.Secrets;

/// A secret of the hub's own, in a file that only its user may read.
record OwnSecret(Path file) {
    /// Absent until one was made; an empty file is what a full disk leaves of one that never was
    /// used.
    ///
    /// @throws Hub.Failed if there is one that cannot be read
    Optional<String> read() {
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(Files.readString(file).strip()).filter(secret -> !secret.isEmpty());
        } catch (IOException e) {
            throw new Hub.Failed("cannot read " + file + ": " + e.getMessage());
        }
    }

    /// The secret, made now if there is none.
    String make() {
        return read().orElseGet(() -> {
            var secret = Secrets.token();
            try {
                write(secret);
            } catch (IOException e) {
                throw new Hub.Failed("cannot write " + file + ": " + e.getMessage());
            }
            return secret;
        });
    }

    /// Wholly and on disk, or not at all.
    private void write(String secret) throws IOException {
        var only =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, only);
        Files.writeString(part, secret, WRITE, SYNC);
        Files.move(part, file, ATOMIC_MOVE);
    }
}
