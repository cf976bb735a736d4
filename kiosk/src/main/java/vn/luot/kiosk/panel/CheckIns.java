package vn.luot.kiosk.panel;

import java.time.Duration;
import java.util.HashMap;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.BookingCode;
import vn.luot.wire.FromHub.BookingAnswer;
import vn.luot.wire.FromKiosk.BookingRequest;
import vn.luot.wire.TicketId;

/// Who comes with the code of a booking: only the hub knows it, so that a kiosk that is cut off
/// offers an ordinary number.
///
/// @param panel before the input
/// @param now when the input came
record CheckIns(Panel panel, Now now) {
    /// As long as the hub's answer may be under way: nothing else can be given in its place.
    static final Duration ANSWER = Duration.ofSeconds(5);

    /// The words outlast the answer's deadline.
    private static final Duration SHOWN = ANSWER.plusSeconds(5);

    /// Codes kept whose answer never came; more mean that something else is wrong.
    private static final int MOST_UNANSWERED = 100;

    /// A scanner reads a code more than once: while the hub is asked, nothing else is. A code that
    /// was not answered in time asks for the same ticket again: the hub may have given it.
    Step shown(BookingCode code, TicketId fresh) {
        if (!panel.facts().keys().takesNumbers()) return Step.to(panel);
        if (panel.stage().isCheckingIn()) return Step.to(panel);
        if (!panel.facts().hub()) return refused("kiosk.booking-offline");
        var ticket = panel.checkIns().getOrDefault(code, fresh);
        var asking = panel.stage().showing(new Moment.CheckingIn(ticket), now.mono().plus(SHOWN));
        var asked = new HashMap<>(panel.checkIns());
        if (asked.size() >= MOST_UNANSWERED) asked.clear();
        asked.put(code, ticket);
        return Step.to(
                panel.with(asking).checkingIn(asked),
                new Action.CheckIn(new BookingRequest(ticket, code.value(), Scans.BUTTON)),
                new Action.Deadline(ticket, ANSWER));
    }

    /// An answer that came twice, or after its deadline, prints nothing.
    Step given(BookingAnswer booked) {
        var ticket = booked.answer().ticket();
        return isFor(ticket) ? new Tickets(settled(ticket), now).booked(booked) : Step.to(panel);
    }

    Step late(TicketId ticket) {
        return isFor(ticket) ? refused("kiosk.booking-offline") : Step.to(panel);
    }

    boolean isFor(TicketId ticket) {
        return panel.stage().shows(new Moment.CheckingIn(ticket));
    }

    Step refused(TicketId ticket, String reason) {
        return Step.to(settled(ticket).saying(new Moment.Refused(reason), now));
    }

    private Step refused(String reason) {
        return Step.to(panel.saying(new Moment.Refused(reason), now));
    }

    private Panel settled(TicketId ticket) {
        var left = new HashMap<>(panel.checkIns());
        left.values().remove(ticket);
        return panel.checkingIn(left);
    }
}
