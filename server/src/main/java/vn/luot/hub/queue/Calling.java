package vn.luot.hub.queue;

import java.time.Instant;
import java.util.Optional;
import vn.luot.hub.queue.Event.TicketCalled;
import vn.luot.hub.queue.Event.TicketMissed;
import vn.luot.hub.queue.Event.TicketRecalled;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.DeskId;
import vn.luot.wire.TicketId;

/// Calls a ticket to a desk, up to the moment it is there or given up.
final class Calling {
    private final Office office;
    private final Instant now;

    Calling(Office office, Instant now) {
        this.office = office;
        this.now = now;
    }

    Decision next(DeskId desk) {
        return hindrance(desk)
                .map(Decision::refused)
                .or(() -> office.next(desk).map(pick -> call(desk, pick)))
                .orElse(Decision.refused(Refusal.NOBODY_WAITING));
    }

    Decision chosen(DeskId desk, TicketId id) {
        var ticket = office.ticket(id);
        if (ticket.isEmpty()) return Decision.refused(Refusal.UNKNOWN_TICKET);
        return hindrance(desk)
                .or(() -> hindrance(desk, ticket.get()))
                .map(Decision::refused)
                .orElseGet(() -> call(desk, new Pick(ticket.get(), Choice.chosen(ticket.get()))));
    }

    Decision again(DeskId desk) {
        var ticket = office.at(desk);
        if (ticket.isEmpty()) return Decision.refused(Refusal.DESK_IDLE);
        if (!(ticket.get().stage() instanceof Stage.Called(_, var last, var times)))
            return Decision.refused(Refusal.ALREADY_STARTED);
        var limits = office.rules().limits();
        if (times >= limits.calls()) return Decision.refused(Refusal.RECALLED_ENOUGH);
        if (now.isBefore(last.plus(limits.betweenCalls())))
            return Decision.refused(Refusal.RECALLED_TOO_SOON);
        return Decision.accepted(
                new TicketRecalled(ticket.get().id(), desk, office.calls() + 1, now));
    }

    Decision noShow(DeskId desk) {
        var ticket = office.at(desk);
        if (ticket.isEmpty()) return Decision.refused(Refusal.DESK_IDLE);
        return ticket.get().stage() instanceof Stage.Called
                ? Decision.accepted(new TicketMissed(ticket.get().id(), desk, now))
                : Decision.refused(Refusal.ALREADY_STARTED);
    }

    private Decision call(DeskId desk, Pick pick) {
        return Decision.accepted(
                new TicketCalled(pick.ticket().id(), desk, office.calls() + 1, pick.why(), now));
    }

    private Optional<Refusal> hindrance(DeskId id) {
        if (office.desk(id).filter(Desk::isOpen).isEmpty())
            return Optional.of(Refusal.DESK_NOT_OPEN);
        return office.at(id).map(_ -> Refusal.DESK_BUSY);
    }

    /// What stands against calling this one: who was missed long ago may still be called by choice.
    private Optional<Refusal> hindrance(DeskId id, Ticket ticket) {
        return switch (ticket.stage()) {
            case Stage.Waiting _, Stage.Held _, Stage.Missed _ ->
                    office.servicesOf(id).contains(ticket.service())
                            ? Optional.empty()
                            : Optional.of(Refusal.DESK_DOES_NOT_SERVE);
            case Stage.Called _, Stage.Serving _, Stage.CarriedOver _ ->
                    Optional.of(Refusal.TICKET_NOT_WAITING);
            case Stage.Served _, Stage.Cancelled _, Stage.Unclaimed _, Stage.NotServed _ ->
                    Optional.of(Refusal.TICKET_OVER);
        };
    }
}
