package vn.luot.hub;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// Everything one hub is told at its start, read and checked once.
///
/// @param data where it keeps what must last
/// @param office file of the office's configuration, or the name of one that comes with the hub;
///   imported if the data has none
/// @param databaseUrl another database than the one in the data folder
/// @param broker another broker than the hub's own
/// @param publicUrl where phones reach the hub, instead of what the office's file says
/// @param demo where to write what tools need to know of a demonstration
/// @param clock the office's time
/// @param backups where it keeps backups
/// @param files that turn more on
record HubConfig(
        Path data,
        Optional<String> databaseUrl,
        Optional<String> office,
        Address address,
        Optional<URI> broker,
        Optional<String> publicUrl,
        Optional<Path> demo,
        InstantSource clock,
        Path backups,
        Files files) {
    /// With its backups among its data, staff who sign in here alone, and reports that are fetched.
    HubConfig(
            Path data,
            Optional<String> databaseUrl,
            Optional<String> office,
            Address address,
            Optional<URI> broker,
            Optional<String> publicUrl,
            Optional<Path> demo,
            InstantSource clock) {
        this(
                data,
                databaseUrl,
                office,
                address,
                broker,
                publicUrl,
                demo,
                clock,
                data.resolve("backups"),
                Files.NONE);
    }

    /// Files that turn on what is off without them.
    ///
    /// @param oidc names another system which vouches for staff
    /// @param deliver says which reports come by themselves
    /// @param push lets phones be told while they are locked
    /// @param province says whom it tells of its days, and whose days it takes
    record Files(
            Optional<Path> oidc,
            Optional<Path> deliver,
            Optional<Path> push,
            Optional<Path> province) {
        static final Files NONE = new Files(Optional.empty(), Optional.empty(), Optional.empty());

        /// Of a hub that has no part in a province.
        Files(Optional<Path> oidc, Optional<Path> deliver, Optional<Path> push) {
            this(oidc, deliver, push, Optional.empty());
        }
    }

    /// Where it listens.
    ///
    /// @param mqttPort for this machine alone if there is an MQTT port with TLS
    /// @param httpsPort the pages over TLS
    /// @param mqttsPort MQTT over TLS
    record Address(
            String host,
            int port,
            int mqttPort,
            Optional<Integer> httpsPort,
            Optional<Integer> mqttsPort) {
        private static final int MAX_PORT = 65_535;
        private static final String LOOPBACK = "127.0.0.1";

        Address {
            check("--port", port);
            check("--mqtt-port", mqttPort);
            httpsPort.ifPresent(secure -> check("--https-port", secure));
            mqttsPort.ifPresent(secure -> check("--mqtts-port", secure));
            if (port == mqttPort)
                throw new IllegalArgumentException("--port and --mqtt-port are both " + port);
        }

        Address(String host, int port, int mqttPort) {
            this(host, port, mqttPort, Optional.empty(), Optional.empty());
        }

        /// Where devices come without TLS.
        String mqttHost() {
            return mqttsPort.isPresent() ? LOOPBACK : host;
        }

        boolean isSecure() {
            return httpsPort.isPresent() || mqttsPort.isPresent();
        }

        String url() {
            return "http://" + host + ":" + port;
        }

        private static void check(String option, int port) {
            if (port < 1 || port > MAX_PORT)
                throw new IllegalArgumentException(
                        "%s not 1..%d: %d".formatted(option, MAX_PORT, port));
        }
    }
}
