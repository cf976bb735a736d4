package vn.luot.hub.queue;

import vn.luot.hub.queue.Ticket.Handover;
import vn.luot.hub.queue.Ticket.Rating;
import vn.luot.hub.queue.Ticket.Stage;

/// How events move a ticket from stage to stage.
final class Life {
    private static final Handover NOTHING = new Handover(0, "");

    private Life() {}

    static Ticket after(Ticket ticket, Event.OfTicket event) {
        return switch (event) {
            case Event.TicketIssued _, Event.PrintReported _, Event.DossierNoted _ -> ticket;
            case Event.WaitPromised(_, var promise, _) -> ticket.told(promise);
            case Event.TicketRenumbered(_, _, var number, _) -> ticket.renumbered(number);
            case Event.TicketCalled(_, var desk, _, _, var at) -> ticket.called(desk, at, 1);
            case Event.TicketRecalled(_, var desk, _, var at) ->
                    ticket.called(desk, at, times(ticket) + 1);
            case Event.ServiceStarted(_, var desk, var at) ->
                    ticket.moved(new Stage.Serving(desk, at));
            case Event.TicketFinished(_, var desk, _, _, _, var rateUntil, var at) ->
                    ticket.moved(new Stage.Served(desk, at, rateUntil)).handing(NOTHING);
            case Event.TurnEnded(_, _, _, _, _, var left, var order, var until, var at) ->
                    ticket.placed(
                                    order,
                                    until.<Stage>map(Stage.CarriedOver::new)
                                            .orElseGet(() -> new Stage.Waiting(at)))
                            .handing(new Handover(left, ""));
            case Event.TicketMissed(_, var desk, var at) ->
                    ticket.moved(new Stage.Missed(desk, at));
            case Event.TicketHeld(_, var desk, var at) -> ticket.moved(new Stage.Held(desk, at));
            case Event.TicketRestored(_, var at) -> ticket.moved(new Stage.Waiting(at));
            case Event.TicketReturned(_, var order, var at) ->
                    ticket.placed(order, new Stage.Waiting(at));
            case Event.TicketPostponed(_, var order, _) -> ticket.placed(order, ticket.stage());
            case Event.TicketTransferred(_, _, var service, var only, var note, var at) ->
                    ticket.transferred(service, only, at)
                            .handing(new Handover(dossiersLeft(ticket), note));
            case Event.TicketCancelled(_, var at) -> ticket.moved(new Stage.Cancelled(at));
            case Event.TicketUnclaimed(_, var at) -> ticket.moved(new Stage.Unclaimed(at));
            case Event.TicketCarriedOver(_, var to, var order, _) ->
                    ticket.placed(order, new Stage.CarriedOver(to));
            case Event.TicketRated(_, _, var opinion, var at) ->
                    ticket.rated(new Rating(opinion.level(), at));
        };
    }

    private static int dossiersLeft(Ticket ticket) {
        return ticket.handover().map(Handover::dossiers).orElse(0);
    }

    private static int times(Ticket ticket) {
        return ticket.stage() instanceof Stage.Called(_, _, var times) ? times : 0;
    }
}
