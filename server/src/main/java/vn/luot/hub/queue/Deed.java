package vn.luot.hub.queue;

import java.time.Instant;
import java.util.Optional;
import vn.luot.wire.DeskId;

/// What a desk last did with a ticket, and all that is needed to take it back.
///
/// @param before the ticket as it was
/// @param after as the deed left it: whatever has happened to it since forbids taking it back
/// @param desk as it was before
public record Deed(Kind kind, Ticket before, Ticket after, Desk desk, Instant at) {
    /// What can be taken back.
    public enum Kind {
        CALL,
        START,
        FINISH,
        TURN,
        NO_SHOW,
        HOLD,
        TRANSFER
    }

    /// Names it among a desk's deeds, such as `CALL/` and the ticket.
    public String id() {
        return kind + "/" + before.id();
    }

    /// The same deed with the ticket as it is after one more call.
    Deed leaving(Ticket now) {
        return new Deed(kind, before, now, desk, at);
    }

    /// The desk that did it and what it did; absent if it cannot be taken back.
    static Optional<Done> of(Event.OfTicket event) {
        return switch (event) {
            case Event.TicketCalled e -> done(e.desk(), Kind.CALL);
            case Event.ServiceStarted e -> done(e.desk(), Kind.START);
            case Event.TicketFinished e -> done(e.desk(), Kind.FINISH);
            case Event.TurnEnded e -> done(e.desk(), Kind.TURN);
            case Event.TicketMissed e -> done(e.desk(), Kind.NO_SHOW);
            case Event.TicketHeld e -> done(e.desk(), Kind.HOLD);
            case Event.TicketTransferred e -> done(e.from(), Kind.TRANSFER);
            case Event.TicketIssued _,
                    Event.TicketRenumbered _,
                    Event.WaitPromised _,
                    Event.PrintReported _,
                    Event.DossierNoted _,
                    Event.TicketRecalled _,
                    Event.TicketRestored _,
                    Event.TicketReturned _,
                    Event.TicketPostponed _,
                    Event.TicketCancelled _,
                    Event.TicketUnclaimed _,
                    Event.TicketCarriedOver _,
                    Event.TicketRated _ ->
                    Optional.empty();
        };
    }

    /// Who did what.
    record Done(DeskId desk, Kind kind) {}

    private static Optional<Done> done(DeskId desk, Kind kind) {
        return Optional.of(new Done(desk, kind));
    }
}
