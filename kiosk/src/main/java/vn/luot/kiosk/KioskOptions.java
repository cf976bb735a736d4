package vn.luot.kiosk;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What the command line says about a kiosk; the file `kiosk.yaml` says the rest.
final class KioskOptions {
    private static final Path INSTALLED = Path.of("/var/lib/luot-kiosk");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "/var/lib/luot-kiosk",
            description = "folder of this kiosk (default: ${DEFAULT-VALUE})")
    Path data = INSTALLED;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "who and where this kiosk is (default: /etc/luot/kiosk.yaml, or kiosk.yaml in"
                            + " another data folder)")
    Optional<Path> config = Optional.empty();

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            description =
                    "a profile that comes with the program, such as commune-buttons, or a file")
    Optional<String> profile = Optional.empty();

    @Option(
            names = "--hub",
            paramLabel = "URL",
            description =
                    "the broker, such as mqtts://10.0.0.5:8883, or mqtt://127.0.0.1:1883 on the hub's"
                            + " own machine")
    Optional<String> hub = Optional.empty();

    @Option(names = "--office", paramLabel = "ID", description = "the office's id in the hub")
    Optional<String> office = Optional.empty();

    @Option(names = "--device", paramLabel = "ID", description = "this device, such as kiosk-1")
    Optional<String> device = Optional.empty();

    @Option(
            names = "--desk",
            paramLabel = "ID",
            description = "the desk that a rating box, keypad or sign stands at")
    Optional<String> desk = Optional.empty();

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description =
                    "one-time code from the hub's page /manager/devices, for a key of its own")
    Optional<String> code = Optional.empty();

    @Option(
            names = "--pages",
            paramLabel = "URL",
            description =
                    "the hub's pages, where the code is brought (default: port 8443 of --hub, or 8080"
                            + " without TLS)")
    Optional<String> pages = Optional.empty();

    Path file() {
        return config.orElseGet(() ->
                data.equals(INSTALLED)
                        ? Path.of("/etc/luot/kiosk.yaml")
                        : data.resolve("kiosk.yaml"));
    }
}
