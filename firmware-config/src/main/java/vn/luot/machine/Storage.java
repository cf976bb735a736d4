package vn.luot.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether a folder outlives a power cut: a read-only image keeps everything else in memory.
public final class Storage {
    private static final Logger log = LoggerFactory.getLogger(Storage.class);
    private static final Path MOUNTINFO = Path.of("/proc/self/mountinfo");

    private Storage() {}

    /// What is wrong with keeping data in this folder; empty if it is on a disk, or if this machine
    /// does not tell.
    public static Optional<String> trouble(Path folder) {
        try {
            if (!Files.exists(MOUNTINFO)) return Optional.empty();
            var real = nearest(folder.toAbsolutePath().normalize()).toRealPath();
            return trouble(folder, real, Mounts.parse(Files.readString(MOUNTINFO)));
        } catch (IOException e) {
            log.warn("cannot tell where {} is stored", folder, e);
            return Optional.empty();
        }
    }

    static Optional<String> trouble(Path folder, Path real, Mounts mounts) {
        return mounts.of(real)
                .filter(mount -> !mount.isOnDisk())
                .map(mount ->
                        "%s is no disk but %s: at a power cut every number given would be forgotten and given again"
                                .formatted(folder, mount));
    }

    /// The folder may have to be made yet.
    private static Path nearest(Path folder) {
        var parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : nearest(parent);
    }
}
