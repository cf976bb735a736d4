package vn.luot.hub.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.luot.wire.OfficeId;

/// What sites have told of their days, every revision of it.
public interface SiteDays {
    /// What became of a day that was told.
    enum Standing {
        /// It is the newest of its day.
        TAKEN,
        /// It was here before, or a newer one is.
        KNOWN,
        /// The site counts its revisions anew, as one restored from a backup does: it must count
        /// on.
        BEHIND
    }

    /// One revision.
    record Told(OfficeId site, LocalDate day, int revision, Instant at, Tally total) {}

    /// @param at when it came
    Standing take(SiteDay day, Instant at);

    /// All that was told of these days, each day's revisions in order.
    ///
    /// @param to last day, in it
    List<Told> between(LocalDate from, LocalDate to);
}
