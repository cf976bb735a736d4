package vn.luot.ticket;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.WaitRange;

/// One number that was given, with all that is known of it when it is printed.
///
/// @param ahead people before it; absent while cut off from the hub
/// @param at office time
public record Issued(
        TicketId ticket,
        TicketNumber number,
        ServiceCode service,
        Optional<Integer> ahead,
        Optional<WaitRange> range,
        LocalDateTime at,
        List<Mark> marks) {
    public Issued {
        marks = List.copyOf(marks);
    }

    /// What makes a ticket different from the ordinary one.
    public sealed interface Mark {
        /// Comes first by law or by the office's rules.
        record Priority() implements Mark {}

        /// The same number on paper once more.
        record Reprint() implements Mark {}

        /// Had booked this time.
        record Appointment(LocalTime slot) implements Mark {}

        /// Kept for the afternoon of a day, where it is called first.
        record CarriedOver(LocalDate day) implements Mark {}

        /// For learning only: it is no ticket.
        record Training() implements Mark {}
    }
}
