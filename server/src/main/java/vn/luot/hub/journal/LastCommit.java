package vn.luot.hub.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// The newest commit in H2's file, wherever it lies.
///
/// Once a file is 45 seconds old, H2 writes into its gaps and notes in its head only now and then
/// where the newest part is. After a kill it follows a trail from there that may end up to twenty
/// commits too early, and goes on from that as if the later ones had never been. A look at the
/// whole file finds the last one, and notes it.
final class LastCommit {
    /// H2 notes in both its heads that it was closed, and takes that out at the first commit.
    private static final String CLOSED = ",clean:1,";

    private static final int HEADS = 2;
    private static final int HEAD = 4096;

    private LastCommit() {}

    /// Makes H2 begin where it ended. Does nothing while somebody has the file open.
    ///
    /// @param file the database; read whole unless it was closed
    /// @throws CannotOpen if it cannot be looked through: H2 might begin too early, and what was
    ///   told would be overwritten
    static void find(Path file) {
        if (!Files.exists(file)) return;
        try {
            if (!wasClosed(file)) look(file);
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) return;
            throw new CannotOpen(file + " cannot be looked through: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CannotOpen("cannot read " + file + ": " + e, e);
        }
    }

    private static boolean wasClosed(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            for (int head = 0; head < HEADS; head++)
                if (!new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains(CLOSED))
                    return false;
            return true;
        }
    }

    /// Through the usual file channel: thrice as fast, and nobody interrupts a start.
    private static void look(Path file) {
        new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCompactFillRate(0)
                .recoveryMode()
                .open()
                .close(0);
    }
}
