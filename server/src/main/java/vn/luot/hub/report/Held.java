package vn.luot.hub.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Event.TicketRated;
import vn.luot.wire.TicketId;

/// Everything the hub holds about one visit.
///
/// @param day the first day it was on
/// @param visits its rows among the day's visits, by column, without the officer's name
/// @param ratings its rows among the ratings, by column
/// @param dossiers its rows among those that say which dossiers visits were about, by column
/// @param events of the log that name it, in order, with what the citizen wrote
/// @param phones where its news are pushed to, without what is needed to do so
/// @param refused messages of devices that name it and were not taken
public record Held(
        TicketId ticket,
        String number,
        LocalDate day,
        List<Map<String, Object>> visits,
        List<Map<String, Object>> ratings,
        List<Map<String, Object>> dossiers,
        List<Recorded> events,
        List<Phone> phones,
        List<Refused> refused) {
    public Held {
        visits = List.copyOf(visits);
        ratings = List.copyOf(ratings);
        dossiers = List.copyOf(dossiers);
        events = List.copyOf(events);
        phones = List.copyOf(phones);
        refused = List.copyOf(refused);
    }

    /// A browser that is told of it.
    ///
    /// @param service the machine of its maker's service
    public record Phone(String service, Instant since) {}

    /// A message that was not taken.
    public record Refused(Instant at, String reason, String content) {}

    /// What the citizen wrote with one rating.
    ///
    /// @param seq the number of the event it was said in
    public record Said(long seq, String words) {}

    /// The number of its first event: tells it from another with the same number without telling
    /// its secret. 0 if no event is left.
    public long first() {
        return events.isEmpty() ? 0 : events.getFirst().seq();
    }

    /// What the citizen wrote and nobody has erased.
    public List<Said> said() {
        return events.stream().flatMap(entry -> said(entry).stream()).toList();
    }

    private static Optional<Said> said(Recorded entry) {
        return entry.event() instanceof TicketRated rated && !rated.opinion().comment().isEmpty()
                ? Optional.of(new Said(entry.seq(), rated.opinion().comment()))
                : Optional.empty();
    }
}
