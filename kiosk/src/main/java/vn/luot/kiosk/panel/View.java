package vn.luot.kiosk.panel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.wire.FromHub.DeskStatus;
import vn.luot.wire.FromHub.QueueStatus;
import vn.luot.wire.FromHub.TicketChecked;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// What the citizen shall see now.
///
/// @param remember numbers that have no paper: on the screen until each was there long enough
/// @param lines what is known of each service's line; nothing while the hub is away
public record View(
        Moment moment, List<TicketNumber> remember, Map<ServiceCode, QueueStatus> lines) {
    public View {
        remember = List.copyOf(remember);
        lines = Map.copyOf(lines);
    }

    /// One moment of the screen.
    public sealed interface Moment {
        /// No configuration yet.
        record Starting() implements Moment {}

        /// Waiting for somebody.
        ///
        /// @param paperless numbers must be remembered
        record Idle(boolean paperless) implements Moment {}

        record Closed(Opening opening) implements Moment {}

        /// The next number will be a priority number.
        record Armed() implements Moment {}

        /// The hub is asked.
        record Busy() implements Moment {}

        record Taken(TicketNumber number, boolean priority) implements Moment {}

        /// This number was taken by this button just now: one more?
        record Again(TicketNumber number) implements Moment {}

        /// Numbers without paper, and nothing else to say.
        ///
        /// @param paperOut the paper has run out; else the printer has a fault
        record Unprinted(boolean paperOut) implements Moment {}

        /// Numbers without paper that can be printed now.
        ///
        /// @param leftOver the power went while the first of them was printed
        record Reprint(List<TicketNumber> numbers, boolean leftOver) implements Moment {
            public Reprint {
                numbers = List.copyOf(numbers);
            }

            /// What a touch screen reports when this number is wanted.
            public static String button(TicketNumber number) {
                return Reprints.button(number);
            }
        }

        /// @param reason key of the words
        record Refused(String reason) implements Moment {}

        record Helping() implements Moment {}

        /// The desk's box waits for somebody to be served.
        record RateLater() implements Moment {}

        /// "Ông/Bà có hài lòng …?"
        record RateNow() implements Moment {}

        record Thanks() implements Moment {}

        /// The hub is asked where a ticket is.
        record Looking(TicketId ticket) implements Moment {}

        /// The hub is asked for the number of somebody who booked.
        record CheckingIn(TicketId ticket) implements Moment {}

        /// A scanned ticket.
        ///
        /// @param readable from then on the same ticket was shown again on purpose
        record Found(
                TicketId ticket, TicketChecked.Found found, boolean mayPostpone, Duration readable)
                implements Moment {}

        /// An identity card showed the age of this class: the next number will be a priority
        /// number.
        record Offered(PriorityCode code) implements Moment {}

        /// An identity card showed no age that comes first.
        record NotOffered() implements Moment {}

        /// A desk, for its officer or on its sign.
        ///
        /// @param status absent while nobody knows
        /// @param typed an officer's digits
        record Desk(Optional<DeskStatus> status, String typed) implements Moment {}
    }
}
