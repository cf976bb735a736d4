package vn.luot.hub.web.audit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Change;
import vn.luot.hub.queue.Event;
import vn.luot.text.Texts;
import vn.luot.wire.TicketId;

/// What was changed, in a sentence.
///
/// @param numbers of the tickets that are spoken of
public record ChangeWords(Texts texts, Map<TicketId, String> numbers) {
    public String what(Event event) {
        return switch (event) {
            case Event.ChangeNoted(var change, _) -> change(change);
            case Event.DeviceAdmission(var device, var step, _) ->
                    texts.get("people.device." + word(step), device);
            case Event.Configured(var revision, _) ->
                    texts.get("people.kind.configured", revision - 1, revision);
            case Event.TicketRated rated when rated.opinion().isKeyed() ->
                    texts.get("people.rated-on-paper", number(rated.ticket()));
            case Event.OfTicket of -> kind(event, number(of.ticket()));
            case Event.WordsErased(var ticket, _, _) -> kind(event, number(ticket));
            case Event.DeedUndone(var ticket, var desk, var undone, _) ->
                    texts.get(
                            "people.kind.deed-undone",
                            desk,
                            texts.get("people.deed." + word(undone)),
                            ticket.number());
            case Event.SharedFault(var begins, _) ->
                    texts.get(begins ? "people.kind.fault-begins" : "people.kind.fault-ends");
            case Event.OfDesk of -> kind(event, of.desk().value());
            case Event.ConcernRaised(var told, _) ->
                    texts.get("people.kind.concern-raised", matter(told.id()));
            case Event.ConcernAnswered(var id, var step, _, var note, _) ->
                    texts.get("people.concern." + word(step), matter(id))
                            + (note.isEmpty() ? "" : ": " + note);
            case Event.Booked(_, var service, _, _) -> kind(event, service.value());
            case Event.OfBookings _ -> kind(event, "");
            case Event.DayOpened _,
                    Event.DayClosed _,
                    Event.RatingRefused _,
                    Event.PrinterChanged _,
                    Event.HelpAsked _ ->
                    kind(event, "");
        };
    }

    /// `staff:hanh` is a name; everything else is said in words.
    public String who(Recorded entry) {
        var by = entry.by();
        if (by.startsWith("staff:")) return by.substring("staff:".length());
        if (by.startsWith("program:"))
            return texts.get("people.program", by.substring("program:".length()));
        if (by.startsWith("device:"))
            return texts.get("people.by-device", by.substring("device:".length()));
        return texts.get("people.system");
    }

    /// A name such as `help/3` in words.
    private String matter(String id) {
        var slash = id.indexOf('/') < 0 ? id.length() : id.indexOf('/');
        var of = id.substring(Math.min(id.length(), slash + 1));
        var number =
                numbers.entrySet().stream()
                        .filter(known -> of.endsWith(known.getKey().toString()))
                        .findFirst();
        return texts.get(
                "people.concern." + id.substring(0, slash),
                number.map(Map.Entry::getValue).orElse(of));
    }

    private String number(TicketId ticket) {
        return numbers.getOrDefault(ticket, ticket.toString());
    }

    private String change(Change change) {
        var said = texts.get("people.matter." + word(change.matter()), change.of());
        if (change.before().isEmpty() && change.after().isEmpty()) return said;
        return said + ": " + value(change.before()) + " → " + value(change.after());
    }

    private String value(Optional<String> value) {
        return value.map(
                        text -> {
                            if (texts.has("login.role." + text))
                                return texts.get("login.role." + text);
                            return texts.has("people.value." + text)
                                    ? texts.get("people.value." + text)
                                    : text;
                        })
                .orElse("∅");
    }

    private String kind(Event event, String of) {
        var word = event.kind().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return texts.has("people.kind." + word)
                ? texts.get("people.kind." + word, of)
                : word + " " + of;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
