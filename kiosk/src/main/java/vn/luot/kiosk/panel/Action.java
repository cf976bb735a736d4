package vn.luot.kiosk.panel;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import vn.luot.wire.FromKiosk.BookingRequest;
import vn.luot.wire.FromKiosk.DeskRequest;
import vn.luot.wire.FromKiosk.Happened;
import vn.luot.wire.FromKiosk.TicketCheck;
import vn.luot.wire.FromKiosk.TicketRequest;
import vn.luot.wire.TicketId;

/// Everything a kiosk can do, in the order given: what follows a [Save] that failed is not done.
public sealed interface Action {
    record Ask(TicketRequest request) implements Action {}

    /// An officer's key goes to the hub.
    record Press(TicketId press, DeskRequest request) implements Action {}

    record Check(TicketCheck check) implements Action {}

    record CheckIn(BookingRequest request) implements Action {}

    /// Tells an officer whether a key was taken.
    record Signal(boolean taken) implements Action {}

    /// [Input.AnswerLate] shall come after this much of the machine's time, however fast the
    /// office's time runs.
    record Deadline(TicketId ticket, Duration after) implements Action {}

    /// On disk before anything that follows.
    ///
    /// @param day the business day it belongs to
    record Save(LocalDate day, Happened happened) implements Action {}

    record Print(Slip slip) implements Action {}

    record Show(View view) implements Action {}

    /// Exactly these buttons are lit.
    record Light(Set<String> buttons) implements Action {
        public Light {
            buttons = Set.copyOf(buttons);
        }
    }
}
