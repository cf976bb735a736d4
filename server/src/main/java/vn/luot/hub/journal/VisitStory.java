package vn.luot.hub.journal;

import java.util.List;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Undone;
import vn.luot.wire.TicketId;

/// What events mean to the visits, within one transaction.
record VisitStory(VisitTable visits, Calendar calendar) {
    void add(Event.DayOpened opened) {
        opened.kept().forEach(ticket -> keep(opened, ticket));
    }

    void add(Event.OfTicket event) {
        switch (event) {
            case Event.TicketIssued issued ->
                    visits.issued(issued, calendar.countedFrom(issued.issuedAt()));
            case Event.TicketRenumbered renumbered -> visits.renumbered(renumbered);
            case Event.WaitPromised promised -> visits.promised(promised);
            case Event.PrintReported(var ticket, var result, _) -> visits.printed(ticket, result);
            case Event.TicketCalled(var ticket, var desk, _, _, var at) ->
                    visits.called(ticket, desk, at, calendar);
            case Event.DossierNoted noted -> visits.dossier(noted);
            case Event.ServiceStarted(var id, var desk, var at) -> visits.started(id, desk, at);
            case Event.TicketFinished finished -> visits.finished(finished);
            case Event.TurnEnded ended -> visits.turnEnded(ended);
            case Event.TicketMissed(var ticket, var desk, _) -> visits.missed(ticket, desk);
            case Event.TicketRestored(var ticket, _) -> visits.reopened(ticket);
            case Event.TicketReturned(var ticket, _, _) -> visits.reopened(ticket);
            case Event.TicketTransferred transferred -> visits.transferred(transferred);
            case Event.TicketCancelled(var ticket, _) -> visits.ended(ticket, Fate.CANCELLED);
            case Event.TicketUnclaimed(var ticket, _) -> visits.ended(ticket, Fate.UNCLAIMED);
            case Event.TicketCarriedOver(var ticket, var to, _, var at) ->
                    visits.carriedOver(ticket, to, Rules.day(to).isAfter(Rules.day(at)));
            case Event.TicketRecalled _,
                    Event.TicketHeld _,
                    Event.TicketPostponed _,
                    Event.TicketRated _ -> {}
        }
    }

    /// Something was taken back: the visit is told again without it.
    ///
    /// @param undone the entry that takes it back
    void again(Recorded undone, TicketId ticket) {
        var told = visits.eventsOfDay(ticket, undone.seq() + 1);
        visits.forget(ticket, undone.day());
        for (var event : Undone.leftOut(told, e -> e)) add(event, ticket);
    }

    private void add(Event event, TicketId ticket) {
        if (event instanceof Event.OfTicket of) add(of);
        if (event instanceof Event.DayOpened opened) add(kept(opened, ticket));
    }

    private static Event.DayOpened kept(Event.DayOpened opened, TicketId ticket) {
        var one = opened.kept().stream().filter(t -> t.id().equals(ticket)).toList();
        return new Event.DayOpened(opened.day(), List.copyOf(one), opened.at());
    }

    /// Who was carried over and waits again is a visit of the new day, which counts from its first
    /// session; one kept to be rated is none.
    private void keep(Event.DayOpened opened, Ticket ticket) {
        var midnight = Rules.midnight(opened.day());
        if (ticket.waits()) visits.kept(opened.day(), ticket, calendar.countedFrom(midnight));
    }
}
