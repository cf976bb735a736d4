package vn.luot.hub.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// One office on one business day. Immutable: [#apply] gives the next state.
///
/// @param rules what the configuration allows; not part of what is stored
/// @param day the open business day; absent before the first and between two days
/// @param tickets every ticket of the day in the order it became known, and those of earlier days
///   that still matter; kept to the end of the day so that a message sent twice is recognised
/// @param desks every desk that was opened today
/// @param lastNumbers the last number given in each `prefix/series`
/// @param calls how many calls and recalls were made today
public record Office(
        Rules rules,
        Optional<LocalDate> day,
        SequencedMap<TicketId, Ticket> tickets,
        Map<DeskId, Desk> desks,
        Map<String, Integer> lastNumbers,
        long calls) {
    public Office {
        tickets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tickets));
        desks = Collections.unmodifiableMap(new TreeMap<>(desks));
        lastNumbers = Map.copyOf(lastNumbers);
    }

    /// An office before its first day.
    public static Office empty(Rules rules) {
        return new Office(rules, Optional.empty(), new LinkedHashMap<>(), Map.of(), Map.of(), 0);
    }

    /// The same day under other rules.
    public Office under(Rules others) {
        return new Office(others, day, tickets, desks, lastNumbers, calls);
    }

    /// What happens if `by` gives `command` at `now`.
    public Decision decide(Command command, Actor by, Instant now) {
        return new Decision.Accepted(java.util.List.of());
    }

    /// The state after `event`. Never refuses: what was stored has happened.
    public Office apply(Event event) {
        return this;
    }

    public Optional<Ticket> ticket(TicketId id) {
        return Optional.ofNullable(tickets.get(id));
    }

    /// The ticket a desk is calling or serving.
    public Optional<Ticket> at(DeskId desk) {
        return tickets.values().stream()
                .filter(t -> t.desk().filter(desk::equals).isPresent())
                .findFirst();
    }

    /// Everyone who waits, in the order of their places.
    public Stream<Ticket> waiting() {
        return tickets.values().stream().filter(Ticket::waits).sorted(CallOrder.BY_PLACE);
    }

    public Stream<Ticket> waiting(ServiceCode service) {
        return waiting().filter(t -> t.service().equals(service));
    }
}
