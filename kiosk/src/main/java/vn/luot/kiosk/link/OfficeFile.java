package vn.luot.kiosk.link;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.wire.FromHub.Desired;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// The last configuration the hub sent, on disk: with it a kiosk works alone from the first second.
///
/// @param path `office.json`, the message as it came
public record OfficeFile(Path path) {
    private static final Logger log = LoggerFactory.getLogger(OfficeFile.class);

    /// Absent on a new kiosk, or if the file is damaged: then the hub must be heard first.
    public Optional<Desired> load() {
        if (!Files.exists(path)) return Optional.empty();
        try {
            if (Wire.readFromHub(Files.readAllBytes(path)) instanceof Desired desired)
                return Optional.of(desired);
            log.error("{} is no configuration: waiting for the hub's", path);
        } catch (IOException | WireException e) {
            log.error("{} cannot be read, waiting for the hub's: {}", path, e.getMessage());
        }
        return Optional.empty();
    }

    /// On disk when it returns. A disk that refuses is logged: the kiosk still has it in memory.
    void save(byte[] message) {
        var next = path.resolveSibling(path.getFileName() + ".new");
        try {
            try (var file = FileChannel.open(next, CREATE, WRITE, TRUNCATE_EXISTING)) {
                var bytes = ByteBuffer.wrap(message);
                while (bytes.hasRemaining()) file.write(bytes);
                file.force(true);
            }
            Files.move(
                    next,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.error("cannot store {}: after a restart the hub must be heard first", path, e);
        }
    }
}
