package vn.luot.kiosk.outbox;

import java.time.Instant;
import vn.luot.kiosk.panel.Numbers;
import vn.luot.wire.FromKiosk;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.FromKiosk.TicketTaken;

/// What the outbox knows beyond the events it holds. Immutable.
///
/// @param epoch one life of this storage
/// @param upto the hub has everything up to and with this
/// @param open tickets that still want paper
/// @param latest the latest time that an event carried, as well as it was known; the epoch if none
record Memory(
        String epoch, long lastSeq, long upto, Numbers numbers, OpenTickets open, Instant latest) {
    static Memory empty(String epoch) {
        return new Memory(epoch, 0, 0, Numbers.NONE, OpenTickets.NONE, Instant.EPOCH);
    }

    Memory after(Entry entry) {
        return switch (entry) {
            case Entry.State(var memory) -> memory;
            case Entry.Event event -> after(event);
        };
    }

    /// No event comes again, whatever the last state says.
    Memory beyond(long seq) {
        return new Memory(epoch, Math.max(lastSeq, seq), upto, numbers, open, latest);
    }

    Memory upto(long acknowledged) {
        return new Memory(
                epoch, Math.max(lastSeq, acknowledged), acknowledged, numbers, open, latest);
    }

    Memory afterLosing(int records) {
        return new Memory(epoch, lastSeq, upto, numbers.afterLosing(records), open, latest);
    }

    /// @param events how many the new epoch begins with
    Memory renewed(String nextEpoch, long events) {
        return new Memory(nextEpoch, events, 0, numbers, open, latest);
    }

    private Memory after(Entry.Event event) {
        var seq = Math.max(lastSeq, event.seq());
        var envelope = OpenTickets.envelope(event.json());
        if (envelope.isEmpty())
            return new Memory(epoch, seq, upto, numbers.afterLosing(1), open, latest);
        var known = OpenTickets.known(envelope.get());
        var at = later(latest, known);
        return switch (envelope.get().message()) {
            case TicketTaken taken ->
                    new Memory(
                            epoch,
                            seq,
                            upto,
                            numbers.taken(event.day(), taken.number()),
                            open.taken(taken.ticket(), event.json()),
                            at);
            case TicketPrinted printed ->
                    new Memory(epoch, seq, upto, numbers, open.printed(printed, known), at);
            case FromKiosk.RatingGiven _,
                    FromKiosk.PrinterChanged _,
                    FromKiosk.HelpAsked _,
                    FromKiosk.TicketRequest _,
                    FromKiosk.DeskRequest _,
                    FromKiosk.TicketCheck _,
                    FromKiosk.BookingRequest _,
                    FromKiosk.ProcedureRequest _,
                    FromKiosk.DeviceState _ ->
                    new Memory(epoch, seq, upto, numbers, open, at);
        };
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }
}
