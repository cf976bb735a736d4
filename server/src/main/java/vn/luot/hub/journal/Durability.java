package vn.luot.hub.journal;

import org.jdbi.v3.core.Handle;

/// What it takes, after a commit, until the data is on disk.
enum Durability {
    /// H2 leaves a commit in the operating system's cache.
    CHECKPOINT,
    /// PostgreSQL's commit is enough.
    COMMIT;

    static Durability of(String url) {
        return url.startsWith("jdbc:h2:") ? CHECKPOINT : COMMIT;
    }

    void await(Handle handle) {
        if (this == CHECKPOINT) handle.execute("checkpoint sync");
    }
}
