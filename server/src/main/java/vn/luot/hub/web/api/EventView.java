package vn.luot.hub.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Ticket;
import vn.luot.wire.RatingReason;

/// One event of the log in the API.
///
/// @param kind such as `ticket-called`
/// @param by who caused it, such as `staff:hanh`
/// @param data what belongs to this kind
record EventView(long seq, LocalDate day, Instant at, String by, String kind, ObjectNode data) {
    /// @param confidential whether comments, accusations, notes and codes of dossiers are shown
    static EventView of(Recorded entry, boolean confidential) {
        var event = entry.event();
        var data = data(event);
        data.remove("at");
        if (!confidential) conceal(data);
        var kind = word(event.kind());
        return new EventView(entry.seq(), entry.day(), entry.at(), entry.by(), kind, data);
    }

    /// `TicketCalled` as `ticket-called`.
    private static String word(String record) {
        return record.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static ObjectNode data(Event event) {
        if (event instanceof Event.DeedUndone(var ticket, var desk, var undone, _))
            return Json.mapper()
                    .createObjectNode()
                    .put("ticket", ticket.id().toString())
                    .put("desk", desk.value())
                    .put("undone", Json.word(undone));
        if (event instanceof Event.ConcernRaised(var told, _))
            return Json.object(told.matter())
                    .put("concern", told.id())
                    .put("matter", word(told.matter().getClass().getSimpleName()))
                    .put("since", told.since().toString());
        if (!(event instanceof Event.DayOpened(var day, var kept, _))) return Json.object(event);
        var data = Json.mapper().createObjectNode().put("day", day.toString());
        var ids = data.putArray("kept");
        kept.stream().map(Ticket::id).forEach(id -> ids.add(id.toString()));
        return data;
    }

    private static void conceal(ObjectNode data) {
        concealIn(data);
        data.remove("dossier");
        if (data.get("opinion") instanceof ObjectNode opinion) concealIn(opinion);
        // what the lead wrote, and whose result was not ready
        if (data.has("concern"))
            for (var field : List.of("note", "code")) if (data.has(field)) data.put(field, "");
    }

    private static void concealIn(ObjectNode rating) {
        if (rating.has("comment")) rating.put("comment", "");
        if (rating.get("reasons") instanceof ArrayNode reasons) {
            var shown = Json.mapper().createArrayNode();
            for (JsonNode reason : reasons)
                if (!reason.asText().equals(RatingReason.R7.name())) shown.add(reason);
            rating.set("reasons", shown);
        }
    }
}
