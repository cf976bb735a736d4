package vn.luot.kiosk.panel;

import java.util.List;
import vn.luot.wire.FromHub.BookingAnswer;
import vn.luot.wire.FromHub.DeskAnswer;
import vn.luot.wire.FromHub.DeskStatus;
import vn.luot.wire.FromHub.QueueStatus;
import vn.luot.wire.FromHub.TicketAnswer;
import vn.luot.wire.FromHub.TicketChecked;
import vn.luot.wire.FromKiosk.Happened;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PrinterState;
import vn.luot.wire.TicketId;

/// Everything a kiosk can learn.
public sealed interface Input {
    /// @param fresh the ticket this press would make, if it makes one
    record Pressed(String button, TicketId fresh) implements Input {}

    record NumberGiven(TicketAnswer answer) implements Input {}

    /// The number of somebody who booked.
    record BookingGiven(BookingAnswer booked) implements Input {}

    /// @param reason key of the words to show
    record NumberRefused(TicketId ticket, String reason) implements Input {}

    /// The hub did not answer in time, or could not be asked.
    record AnswerLate(TicketId ticket) implements Input {}

    /// The disk did not take it; what was to follow was not done.
    record NotSaved(Happened happened) implements Input {}

    record Printed(TicketId ticket, PrintResult result) implements Input {}

    record PrinterIs(PrinterState state) implements Input {}

    /// Whether the hub can be asked.
    record HubIs(boolean there) implements Input {}

    record Configured(OfficeCard office) implements Input {}

    record QueueIs(QueueStatus queue) implements Input {}

    /// Any desk of the office.
    record DeskIs(DeskStatus desk) implements Input {}

    /// What became of an officer's key.
    record KeyAnswered(DeskAnswer answer) implements Input {}

    /// Something was held under the scanner.
    ///
    /// @param fresh the ticket this would make, if it makes one
    record Scanned(Scan scan, TicketId fresh) implements Input {}

    record TicketFound(TicketChecked answer) implements Input {}

    /// A visit at this device's desk has just ended: its rating counts from now on.
    record RatingUnlocked() implements Input {}

    /// Tickets stored before the program ended last time, whose paper nobody knows about.
    record LeftOver(List<LeftTicket> tickets) implements Input {
        public LeftOver {
            tickets = List.copyOf(tickets);
        }
    }

    /// Time has passed.
    record Tick() implements Input {}
}
