package vn.luot.kiosk.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.panel.LeftTicket;
import vn.luot.kiosk.panel.Numbers;
import vn.luot.wire.Envelope;
import vn.luot.wire.FromKiosk;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.TicketId;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// What the outbox knows beyond the events it holds. Immutable.
///
/// @param epoch one life of this storage
/// @param upto the hub has everything up to and with this
/// @param unfinished tickets taken whose paper was not reported yet, as their messages
/// @param latest the latest time that an event carried, as well as it was known; the epoch if none
record Memory(
        String epoch,
        long lastSeq,
        long upto,
        Numbers numbers,
        List<byte[]> unfinished,
        Instant latest) {
    private static final Logger log = LoggerFactory.getLogger(Memory.class);

    Memory {
        unfinished = List.copyOf(unfinished);
    }

    static Memory empty(String epoch) {
        return new Memory(epoch, 0, 0, Numbers.NONE, List.of(), Instant.EPOCH);
    }

    Memory after(Entry entry) {
        return switch (entry) {
            case Entry.State(var memory) -> memory;
            case Entry.Event event -> after(event);
        };
    }

    Memory upto(long acknowledged) {
        return new Memory(
                epoch, Math.max(lastSeq, acknowledged), acknowledged, numbers, unfinished, latest);
    }

    Memory afterLosing(int records) {
        return new Memory(epoch, lastSeq, upto, numbers.afterLosing(records), unfinished, latest);
    }

    /// @param events how many the new epoch begins with
    Memory renewed(String nextEpoch, long events) {
        return new Memory(nextEpoch, events, 0, numbers, unfinished, latest);
    }

    List<LeftTicket> unfinishedTickets() {
        return unfinished.stream().flatMap(json -> left(json).stream()).toList();
    }

    private static Optional<LeftTicket> left(byte[] json) {
        return envelope(json)
                .filter(envelope -> envelope.message() instanceof TicketTaken)
                .map(envelope ->
                        new LeftTicket(
                                (TicketTaken) envelope.message(),
                                envelope.estimated()
                                        .map(Envelope.Estimate::at)
                                        .orElse(envelope.wall())));
    }

    private Memory after(Entry.Event event) {
        var seq = Math.max(lastSeq, event.seq());
        var envelope = envelope(event.json());
        if (envelope.isEmpty())
            return new Memory(epoch, seq, upto, numbers.afterLosing(1), unfinished, latest);
        var at = later(latest, known(envelope.get()));
        return switch (envelope.get().message()) {
            case TicketTaken taken ->
                    new Memory(
                            epoch,
                            seq,
                            upto,
                            numbers.taken(event.day(), taken.number()),
                            Stream.concat(without(taken.ticket()).stream(), Stream.of(event.json()))
                                    .toList(),
                            at);
            case TicketPrinted printed ->
                    new Memory(epoch, seq, upto, numbers, without(printed.ticket()), at);
            case FromKiosk.RatingGiven _,
                    FromKiosk.PrinterChanged _,
                    FromKiosk.HelpAsked _,
                    FromKiosk.TicketRequest _,
                    FromKiosk.DeskRequest _,
                    FromKiosk.TicketCheck _,
                    FromKiosk.DeviceState _ ->
                    new Memory(epoch, seq, upto, numbers, unfinished, at);
        };
    }

    private static Instant known(Envelope envelope) {
        return envelope.estimated().map(Envelope.Estimate::at).orElse(envelope.wall());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }

    private List<byte[]> without(TicketId ticket) {
        return unfinished.stream()
                .filter(json ->
                        !(message(json).orElse(null) instanceof TicketTaken t
                                && t.ticket().equals(ticket)))
                .toList();
    }

    private static Optional<FromKiosk> message(byte[] json) {
        return envelope(json).map(Envelope::message);
    }

    /// A record that this version cannot read, after a step back from a newer one, is still sent.
    private static Optional<Envelope> envelope(byte[] json) {
        try {
            return Optional.of(Wire.readFromDevice(json));
        } catch (WireException e) {
            log.warn("the outbox holds a message this version cannot read: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
