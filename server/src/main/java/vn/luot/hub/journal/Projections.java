package vn.luot.hub.journal;

import org.jdbi.v3.core.Handle;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;

/// What each event means to the tables that reports read. Follows the calendar of the day, so that
/// a rebuild from the log gives the same rows.
final class Projections {
    private final String office;
    private Calendar calendar;

    Projections(String office, Calendar calendar) {
        this.office = office;
        this.calendar = calendar;
    }

    /// The calendar from now on.
    void calendar(Calendar next) {
        calendar = next;
    }

    void add(Handle h, Recorded entry) {
        var visits = new VisitTable(h, office);
        var ratings = new RatingTable(h, office);
        var desks = new DeskTable(h, office);
        switch (entry.event()) {
            case Event.DayOpened opened ->
                    opened.kept().forEach(ticket -> keep(visits, opened, ticket));
            case Event.DayClosed closed -> close(visits, desks, closed);
            case Event.TicketIssued issued ->
                    visits.issued(issued, calendar.countedFrom(issued.issuedAt()));
            case Event.TicketRenumbered renumbered -> visits.renumbered(renumbered);
            case Event.WaitPromised promised -> visits.promised(promised);
            case Event.PrintReported(var ticket, var result, _) -> visits.printed(ticket, result);
            case Event.TicketCalled(var ticket, var desk, _, _, var at) ->
                    visits.called(ticket, desk, at, calendar);
            case Event.ServiceStarted(var id, var desk, var at) -> visits.started(id, desk, at);
            case Event.TicketFinished finished -> visits.finished(finished);
            case Event.TicketMissed(var ticket, var desk, _) -> visits.missed(ticket, desk);
            case Event.TicketRestored(var ticket, _) -> visits.reopened(ticket);
            case Event.TicketReturned(var ticket, _, _) -> visits.reopened(ticket);
            case Event.TicketTransferred transferred -> visits.transferred(transferred);
            case Event.TicketCancelled(var ticket, _) -> visits.ended(ticket, Fate.CANCELLED);
            case Event.TicketUnclaimed(var ticket, _) -> visits.ended(ticket, Fate.UNCLAIMED);
            case Event.TicketCarriedOver(var ticket, var to, _, var at) ->
                    visits.carriedOver(ticket, to, Rules.day(to).isAfter(Rules.day(at)));
            case Event.DeskOpened(var desk, _, var by, _) -> desks.opened(entry, desk, by);
            case Event.DeskPaused(var desk, var reason, _, _) -> desks.paused(entry, desk, reason);
            case Event.DeskClosed(var desk, var at) -> desks.closed(desk, at);
            case Event.TicketRated rated -> ratings.rated(entry, rated);
            case Event.RatingRefused refused -> ratings.refused(entry, refused);
            case Event.TicketRecalled _,
                    Event.TicketHeld _,
                    Event.TicketPostponed _,
                    Event.PrinterChanged _,
                    Event.HelpAsked _,
                    Event.DeviceAdmission _,
                    Event.ChangeNoted _,
                    Event.WordsErased _,
                    Event.Configured _ -> {}
        }
    }

    private static void close(VisitTable visits, DeskTable desks, Event.DayClosed closed) {
        visits.dayClosed(closed.day());
        desks.allClosed(closed.at());
    }

    /// Who was carried over and waits again is a visit of the new day, which counts from its first
    /// session; one kept to be rated is none.
    private void keep(VisitTable visits, Event.DayOpened opened, Ticket ticket) {
        var midnight = opened.day().atStartOfDay(Rules.ZONE).toInstant();
        if (ticket.waits()) visits.kept(opened.day(), ticket, calendar.countedFrom(midnight));
    }
}
