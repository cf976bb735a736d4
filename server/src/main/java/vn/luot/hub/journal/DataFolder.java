package vn.luot.hub.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder of one hub's data, ours alone until it is closed or the process ends.
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Makes the folder if there is none.
    ///
    /// @throws CannotOpen if it cannot be used, or another program uses it
    public static DataFolder take(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        if (path.toString().contains(";"))
            throw new CannotOpen("data folder with a semicolon in its name: " + path);
        try {
            Files.createDirectories(path);
            var channel =
                    FileChannel.open(
                            path.resolve("hub.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CannotOpen(
                        "another hub, or one of its commands, uses the data folder "
                                + path
                                + ": stop it first");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new CannotOpen("cannot use the data folder " + path + ": " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    public Path path() {
        return path;
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new CannotOpen("cannot release the data folder " + path, e);
        }
    }
}
