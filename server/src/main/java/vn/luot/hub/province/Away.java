package vn.luot.hub.province;

import java.io.IOException;

/// The province's hub, somewhere else.
interface Away extends AutoCloseable {
    /// @throws IOException if nobody knows whether it was taken, or none would be
    Answer take(SiteDay day) throws IOException;

    /// What the province said to a day.
    enum Answer {
        TAKEN,
        /// This site counts its revisions anew and must count on.
        BEHIND,
        /// It does not take this day as it is; it may well take others.
        REFUSED
    }

    @Override
    void close();
}
