package vn.luot.hub.web.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Concern;
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
        List<Map<String, Object>> dossiers,
        List<Happened> events,
        List<Held.Phone> phones,
        List<Held.Refused> refusedMessages) {
    /// @param by `staff` for whoever works there
    record Happened(long seq, Instant at, String by, String kind, Event data) {
        private static Happened of(Recorded entry) {
            var event = unnamed(entry.event());
            return new Happened(entry.seq(), entry.at(), unnamed(entry.by()), event.kind(), event);
        }

        private static String unnamed(String by) {
            return by.startsWith("staff:") ? "staff" : by;
        }

        /// What the lead wrote may name an officer too.
        private static Event unnamed(Event event) {
            if (event instanceof Event.ConcernAnswered(var concern, var step, var by, _, var at))
                return new Event.ConcernAnswered(concern, step, unnamed(by), "", at);
            if (event instanceof Event.ConcernRaised(var told, var at))
                return new Event.ConcernRaised(
                        new Concern(
                                told.matter(),
                                told.since(),
                                told.taken().map(Happened::unnamed),
                                told.settled().map(Happened::unnamed)),
                        at);
            return event;
        }

        private static Concern.Answer unnamed(Concern.Answer answer) {
            return new Concern.Answer(unnamed(answer.by()), "", answer.at());
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
                held.dossiers(),
                held.events().stream().map(Happened::of).toList(),
                held.phones(),
                held.refused());
    }
}
