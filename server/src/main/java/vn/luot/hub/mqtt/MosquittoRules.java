package vn.luot.hub.mqtt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import vn.luot.hub.tls.Shown;
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
            password_file FOLDER/passwords
            acl_file FOLDER/acl

            # The hub, on its own machine.
            listener PLAIN 127.0.0.1
            use_username_as_clientid true

            # Devices.
            listener SECURE
            use_username_as_clientid true
            cafile FOLDER/ca.crt
            certfile FOLDER/hub.crt
            keyfile FOLDER/hub.key
            tls_version tlsv1.2
            """;

    /// Where Mosquitto listens.
    ///
    /// @param plain for the hub, on its own machine
    /// @param secure for devices, over TLS
    public record Ports(int plain, int secure) {
        /// Those that are registered for MQTT.
        public static final Ports USUAL = new Ports(1883, 8883);
    }

    private MosquittoRules() {}

    /// Writes `luot.conf`, `acl`, `passwords`, and key and certificates; older ones are replaced.
    ///
    /// @param passwords a line for the hub and each device, as Mosquitto's password file has them
    /// @param shown what the broker shows devices over TLS
    /// @return the file to include
    public static Path write(
            Path folder, OfficeId office, List<String> passwords, Shown shown, Ports ports) {
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
            Files.writeString(absolute.resolve("acl"), ACL.replace("OFFICE", office.value()));
            shown.writePem(absolute);
            var conf = absolute.resolve("luot.conf");
            var text =
                    CONF.replace("FOLDER", absolute.toString())
                            .replace("PLAIN", Integer.toString(ports.plain()))
                            .replace("SECURE", Integer.toString(ports.secure()));
            return Files.writeString(conf, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write Mosquitto's rules to " + folder, e);
        }
    }
}
