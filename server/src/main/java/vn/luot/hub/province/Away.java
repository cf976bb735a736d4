package vn.luot.hub.province;

import java.io.IOException;

/// The province's hub, somewhere else.
interface Away extends AutoCloseable {
    /// @return false if this site counts its revisions anew and must count on
    /// @throws IOException if it was not taken, or nobody knows
    boolean take(SiteDay day) throws IOException;

    @Override
    void close();
}
