package vn.luot.hub.mqtt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import vn.luot.wire.OfficeId;

/// The hub's own rules of who may say and hear what, as Mosquitto reads them. With them a device is
/// known by its user name, whatever client id it brings.
public final class MosquittoRules {
    private static final String ACL =
            """
            # The hub says and hears all of its office.
            user hub
            topic readwrite luot/v1/OFFICE/#

            # A device says and hears its own, and hears what anyone may.
            pattern write luot/v1/OFFICE/%u/up/#
            pattern read luot/v1/OFFICE/%u/down/#
            pattern read luot/v1/OFFICE/pub/#
            pattern read luot/v1/OFFICE/hub/state
            """;

    private static final String CONF =
            """
            allow_anonymous false
            password_file PASSWORDS
            acl_file RULES
            use_username_as_clientid true
            """;

    private MosquittoRules() {}

    /// Writes `luot.conf`, `acl` and `passwords`; older ones are replaced.
    ///
    /// @param passwords a line for the hub and each device, as Mosquitto's password file has them
    /// @return the file to include
    public static Path write(Path folder, OfficeId office, List<String> passwords) {
        try {
            Files.createDirectories(folder);
            var absolute = folder.toAbsolutePath().normalize();
            var secret = absolute.resolve("passwords");
            Files.deleteIfExists(secret);
            Files.createFile(
                    secret,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.write(secret, passwords);
            var acl = absolute.resolve("acl");
            Files.writeString(acl, ACL.replace("OFFICE", office.value()));
            var conf = absolute.resolve("luot.conf");
            var text =
                    CONF.replace("PASSWORDS", secret.toString()).replace("RULES", acl.toString());
            return Files.writeString(conf, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write Mosquitto's rules to " + folder, e);
        }
    }
}
