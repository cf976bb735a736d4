package vn.luot.hub.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much room a disk has, in bytes.
///
/// @param free what this program may still write
/// @param total how large the disk is
public record DiskRoom(long free, long total) {
    /// Below this a day's work may no longer fit.
    public static final long LOW = 1L << 30;

    /// Below this the next hour may not.
    public static final long LEAST = 64L << 20;

    private static final long MEGA = 1L << 20;

    /// The room where this folder is.
    ///
    /// @throws CannotOpen if the disk does not tell
    public static DiskRoom of(Path folder) {
        try {
            var store = Files.getFileStore(folder);
            return new DiskRoom(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            throw new CannotOpen("cannot ask how much room " + folder + " has: " + e, e);
        }
    }

    public boolean isLow() {
        return free < LOW;
    }

    public boolean isOver() {
        return free < LEAST;
    }

    /// Free room in MB.
    public long megabytes() {
        return free / MEGA;
    }
}
