package vn.luot.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Debian's broker, keeping nothing on disk, and its command-line clients.
final class Mosquitto {
    private Mosquitto() {}

    static Program start(Path folder, int port) {
        var config = folder.resolve("mosquitto.conf");
        try {
            Files.writeString(
                    config,
                    """
                    listener %d 127.0.0.1
                    allow_anonymous true
                    persistence false
                    """
                            .formatted(port));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + config, e);
        }
        var broker = launch(folder);
        Await.until("mosquitto", broker, () -> !Ports.isFree(port));
        return broker;
    }

    /// As configured before; does not wait.
    static Program launch(Path folder) {
        var program = Debian.program("/usr/sbin/mosquitto", "mosquitto");
        var config = folder.resolve("mosquitto.conf");
        return Program.start(
                "mosquitto",
                folder.resolve("mosquitto.log"),
                List.of(program.toString(), "-c", config.toString()));
    }

    /// Prints what it sees as `topic payload`, a line each.
    static Program subscriber(Path folder, int port, String filter) {
        var program = Debian.program("/usr/bin/mosquitto_sub", "mosquitto-clients");
        return Program.start(
                "mosquitto_sub",
                folder.resolve("seen.log"),
                List.of(
                        program.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-V",
                        "5",
                        "-q",
                        "1",
                        "-v",
                        "-t",
                        filter));
    }
}
