package vn.luot.hub.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file of an embedded database, and how H2 is to use it.
///
/// @param base its path without the ending that H2 gives it
record EmbeddedFile(Path base) {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedFile.class);
    private static final String ENDING = ".mv.db";

    /// Another thread's interrupt, as at a stop, closes H2's usual file channel for everybody.
    private static final String H2_FILE = "jdbc:h2:async:";

    private static final String DIALECT =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;TRACE_LEVEL_FILE=0";

    /// Written is on disk after the barrier, and closing moves nothing that is there.
    private static final String SETTINGS =
            DIALECT + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE";

    /// The hub's own in its data folder.
    static EmbeddedFile in(Path folder) {
        return new EmbeddedFile(folder.toAbsolutePath().normalize().resolve("hub"));
    }

    Path path() {
        return Path.of(base + ENDING);
    }

    boolean exists() {
        return Files.exists(path());
    }

    String url() {
        return H2_FILE + base + SETTINGS;
    }

    /// Not forced at each step, or filling it would take hours.
    String fillingUrl() {
        return H2_FILE + base + DIALECT;
    }

    /// Lets H2 begin where it ended, as after a kill; false if it must not open the file anew.
    boolean lookThrough() {
        try {
            LastCommit.find(path());
            return true;
        } catch (CannotOpen e) {
            log.error("{}", e.getMessage());
            return false;
        }
    }
}
