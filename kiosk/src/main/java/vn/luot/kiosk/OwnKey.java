package vn.luot.kiosk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import vn.luot.link.Authority;
import vn.luot.link.Credential;
import vn.luot.wire.Admitted;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// This device's own key, in a file of its data folder that only its own user may read.
record OwnKey(Path folder) {
    private static final String ONLY_OURS = "rw-------";

    private Path file() {
        return folder.resolve("key.json");
    }

    /// Absent for a device that has none; what cannot be read is none, and is said at the start.
    ///
    /// @throws StartException if there is a file that cannot be read
    Optional<Credential> read() {
        if (!Files.exists(file())) return Optional.empty();
        try {
            var admitted = Wire.readAdmitted(Files.readAllBytes(file()));
            var authority = admitted.authority().map(Authority::of);
            return Optional.of(
                    new Credential(admitted.device().value(), admitted.secret(), authority));
        } catch (IOException | WireException | IllegalArgumentException e) {
            throw StartException.failed("cannot read " + file() + ": " + e);
        }
    }

    /// Keeps the key; an older one is replaced in one step. The file belongs to whoever owns the
    /// folder, also if an administrator sets the kiosk up.
    ///
    /// @throws StartException if it cannot be written
    void keep(Admitted admitted) {
        var next = folder.resolve("key.new");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(next);
            Files.createFile(
                    next,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(ONLY_OURS)));
            Files.writeString(next, new String(Wire.write(admitted), StandardCharsets.UTF_8));
            var owner = Files.getOwner(folder);
            if (!Files.getOwner(next).equals(owner)) Files.setOwner(next, owner);
            Files.move(next, file(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StartException.failed("cannot write " + file() + ": " + e);
        }
    }
}
