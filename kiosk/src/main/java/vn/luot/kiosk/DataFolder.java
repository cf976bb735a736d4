package vn.luot.kiosk;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of one kiosk, locked while its program runs: two would give the same numbers.
final class DataFolder implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

    private final FileChannel lock;

    private DataFolder(FileChannel lock) {
        this.lock = lock;
    }

    /// @throws StartException if another process has it, or it cannot be written
    static DataFolder lock(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("kiosk.lock"), CREATE, WRITE);
            if (isOurs(channel)) return new DataFolder(channel);
            channel.close();
        } catch (IOException e) {
            throw StartException.failed("cannot use data folder " + folder + ": " + e);
        }
        throw StartException.failed(
                "another kiosk program is running with data folder "
                        + folder
                        + ": end it first, or choose another folder with --data");
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            log.warn("cannot give back the lock of the data folder", e);
        }
    }
}
