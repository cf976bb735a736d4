package vn.luot.hub.queue;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import vn.luot.hub.queue.Event.TicketCancelled;
import vn.luot.hub.queue.Event.TicketCarriedOver;
import vn.luot.hub.queue.Event.TicketPostponed;
import vn.luot.hub.queue.Event.TicketRestored;
import vn.luot.hub.queue.Event.TicketReturned;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.TicketId;

/// Moves tickets within, out of and back into the line, away from any desk.
final class Moving {
    private final Office office;
    private final Rules.Limits limits;
    private final Instant now;

    Moving(Office office, Instant now) {
        this.office = office;
        this.limits = office.rules().limits();
        this.now = now;
    }

    Decision cancel(TicketId id) {
        return with(
                id,
                ticket ->
                        switch (ticket.stage()) {
                            case Stage.Waiting _,
                                    Stage.Called _,
                                    Stage.Held _,
                                    Stage.Missed _,
                                    Stage.CarriedOver _ ->
                                    Decision.accepted(new TicketCancelled(id, now));
                            case Stage.Cancelled _ -> Decision.accepted();
                            case Stage.Serving _ -> Decision.refused(Refusal.ALREADY_STARTED);
                            case Stage.Served _, Stage.Unclaimed _, Stage.NotServed _ ->
                                    Decision.refused(Refusal.TICKET_OVER);
                        });
    }

    Decision returned(TicketId id) {
        return with(
                id,
                ticket ->
                        switch (ticket.stage()) {
                            case Stage.Held _, Stage.Served _ -> returned(ticket);
                            case Stage.Waiting _,
                                    Stage.Called _,
                                    Stage.Serving _,
                                    Stage.Missed _,
                                    Stage.CarriedOver _ ->
                                    Decision.refused(Refusal.TICKET_NOT_ASIDE);
                            case Stage.Cancelled _, Stage.Unclaimed _, Stage.NotServed _ ->
                                    Decision.refused(Refusal.TICKET_OVER);
                        });
    }

    Decision postpone(TicketId id) {
        return with(id, ticket -> ticket.waits() ? postponed(ticket) : notWaiting(ticket));
    }

    Decision carryOver(TicketId id) {
        return with(
                id,
                ticket ->
                        switch (ticket.stage()) {
                            case Stage.Waiting _, Stage.Held _, Stage.Missed _ ->
                                    carriedOver(ticket);
                            case Stage.CarriedOver _ -> Decision.accepted();
                            case Stage.Called _,
                                    Stage.Serving _,
                                    Stage.Served _,
                                    Stage.Cancelled _,
                                    Stage.Unclaimed _,
                                    Stage.NotServed _ ->
                                    notWaiting(ticket);
                        });
    }

    Decision restore(TicketId id) {
        return with(
                id,
                ticket ->
                        switch (ticket.stage()) {
                            case Stage.Held _ -> Decision.accepted(new TicketRestored(id, now));
                            case Stage.Missed(_, var at) ->
                                    now.isAfter(at.plus(limits.restoreWithin()))
                                            ? Decision.refused(Refusal.RESTORE_TOO_LATE)
                                            : Decision.accepted(new TicketRestored(id, now));
                            case Stage.Waiting _,
                                    Stage.Called _,
                                    Stage.Serving _,
                                    Stage.CarriedOver _ ->
                                    Decision.refused(Refusal.TICKET_NOT_ASIDE);
                            case Stage.Served _,
                                    Stage.Cancelled _,
                                    Stage.Unclaimed _,
                                    Stage.NotServed _ ->
                                    Decision.refused(Refusal.TICKET_OVER);
                        });
    }

    private Decision returned(Ticket ticket) {
        if (ticket.turn() == 0) return Decision.refused(Refusal.TICKET_OVER);
        var line = office.waiting(ticket.service()).toList();
        var place = line.isEmpty() ? ticket.order() : Place.behind(line, limits.returnBehind());
        return Decision.accepted(new TicketReturned(ticket.id(), place, now));
    }

    /// Nothing changes for the last in the line.
    private Decision postponed(Ticket ticket) {
        List<Ticket> behind =
                office.waiting(ticket.service())
                        .filter(other -> CallOrder.BY_PLACE.compare(other, ticket) > 0)
                        .toList();
        if (behind.isEmpty()) return Decision.accepted();
        var place = Place.behind(behind, limits.postponeBehind());
        return Decision.accepted(new TicketPostponed(ticket.id(), place, now));
    }

    private Decision carriedOver(Ticket ticket) {
        return office.rules()
                .calendar()
                .nextSession(now)
                .map(to -> new TicketCarriedOver(ticket.id(), to, Place.carriedOver(ticket), now))
                .map(Decision::accepted)
                .orElse(Decision.refused(Refusal.NO_TARGET));
    }

    private static Decision notWaiting(Ticket ticket) {
        return Decision.refused(ticket.isOver() ? Refusal.TICKET_OVER : Refusal.TICKET_NOT_WAITING);
    }

    private Decision with(TicketId id, Function<Ticket, Decision> rule) {
        return office.ticket(id).map(rule).orElse(Decision.refused(Refusal.UNKNOWN_TICKET));
    }
}
