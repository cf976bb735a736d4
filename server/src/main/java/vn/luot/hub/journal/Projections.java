package vn.luot.hub.journal;

import org.jdbi.v3.core.Handle;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Event;

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
            case Event.DayOpened opened -> new VisitStory(visits, calendar).add(opened);
            case Event.DayClosed(var day, var at) -> {
                visits.dayClosed(day);
                desks.allClosed(at);
            }
            case Event.TicketRated rated -> ratings.rated(entry, rated);
            case Event.OfTicket of -> new VisitStory(visits, calendar).add(of);
            case Event.DeedUndone undone ->
                    new VisitStory(visits, calendar).again(entry, undone.ticket().id());
            case Event.DeskOpened(var desk, _, var by, _) -> desks.opened(entry, desk, by);
            case Event.DeskPaused(var desk, var reason, _, _) -> desks.paused(entry, desk, reason);
            case Event.DeskClosed(var desk, var at) -> desks.closed(desk, at);
            case Event.RatingRefused refused -> ratings.refused(entry, refused);
            case Event.PrinterChanged _,
                    Event.HelpAsked _,
                    Event.OfConcern _,
                    Event.OfBookings _,
                    Event.SharedFault _,
                    Event.DeviceAdmission _,
                    Event.ChangeNoted _,
                    Event.WordsErased _,
                    Event.Configured _ -> {}
        }
    }
}
