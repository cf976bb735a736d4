package vn.luot.hub.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newest commit in H2's file, wherever it lies.
///
/// Once a file is 45 seconds old, H2 writes into its gaps and notes in its head only now and then
/// where the newest part is. After a kill it follows a trail from there that may end up to twenty
/// commits too early, and goes on from that as if the later ones had never been. A look at the
/// whole file finds the last one, and notes it.
final class LastCommit {
    private static final Logger log = LoggerFactory.getLogger(LastCommit.class);

    private LastCommit() {}

    /// Makes H2 begin where it ended. Leaves a file that cannot be read to H2, which says why.
    ///
    /// @param file the database, which nobody has open
    static void find(Path file) {
        if (!Files.exists(file)) return;
        try {
            new MVStore.Builder()
                    .fileName("async:" + file)
                    .autoCommitDisabled()
                    .autoCompactFillRate(0)
                    .recoveryMode()
                    .open()
                    .close(0);
        } catch (MVStoreException e) {
            log.warn("{} cannot be looked through", file, e);
        }
    }
}
