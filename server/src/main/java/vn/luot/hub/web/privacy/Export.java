package vn.luot.hub.web.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Event;
import vn.luot.hub.report.Held;
import vn.luot.wire.OfficeId;
import vn.luot.wire.TicketId;

/// What is held about one visit, for the citizen's own machine. Officers are not named.
///
/// @param asOf when it was read
record Export(
        OfficeId office,
        Instant asOf,
        TicketId ticket,
        String number,
        LocalDate day,
        List<Map<String, Object>> visits,
        List<Map<String, Object>> ratings,
        List<Happened> events,
        List<Held.Refused> refusedMessages) {
    /// @param by `staff` for whoever works there
    record Happened(long seq, Instant at, String by, String kind, Event data) {
        private static Happened of(Recorded entry) {
            var by = entry.by().startsWith("staff:") ? "staff" : entry.by();
            return new Happened(entry.seq(), entry.at(), by, entry.event().kind(), entry.event());
        }
    }

    static Export of(Held held, OfficeId office, Instant now) {
        return new Export(
                office,
                now,
                held.ticket(),
                held.number(),
                held.day(),
                held.visits(),
                held.ratings(),
                held.events().stream().map(Happened::of).toList(),
                held.refused());
    }
}
