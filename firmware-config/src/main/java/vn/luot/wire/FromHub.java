package vn.luot.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything the hub says on the wire.
public sealed interface FromHub {
    /// All events up to and with `upto` are on the hub's disk; the device may forget them.
    ///
    /// @param epoch the epoch the sequence numbers belong to
    /// @param rejected events that were read and refused; they count into `upto`
    record Ack(String epoch, long upto, List<Rejected> rejected, Instant hubTime)
            implements FromHub {
        public Ack {
            rejected = List.copyOf(rejected);
        }

        /// An event that was read and refused.
        ///
        /// @param reason a word of the log, such as `unknown-service`
        public record Rejected(long seq, String reason) {}
    }

    /// The number asked for, on the hub's disk before it is sent.
    ///
    /// @param ahead people who will be called before this ticket
    record TicketAnswer(
            TicketId ticket,
            TicketNumber number,
            int ahead,
            Optional<WaitRange> range,
            Instant issuedAt)
            implements FromHub {}

    /// The number of somebody who booked, on the hub's disk before it is sent.
    ///
    /// @param slot the time that was booked
    record BookingAnswer(TicketAnswer answer, ServiceCode service, Instant slot)
            implements FromHub {}

    /// No number: the rules do not allow one now.
    ///
    /// @param reason key of the words to show, such as `refused.numbers-closed`
    record TicketRefused(TicketId ticket, String reason) implements FromHub {}

    /// What became of a key of a desk's keypad.
    ///
    /// @param press the key's own id
    /// @param refused key of the words to show, such as `refused.desk-busy`; absent if it was done
    /// @param ticket the number that the desk has now
    record DeskAnswer(String press, Optional<String> refused, Optional<TicketNumber> ticket)
            implements FromHub {}

    /// Where a scanned ticket is.
    ///
    /// @param found absent if the hub knows no such ticket today
    /// @param refused key of the words to show if it could not be put back
    record TicketChecked(TicketId ticket, Optional<Found> found, Optional<String> refused)
            implements FromHub {
        /// @param ahead people who will be called before; 0 unless it waits
        /// @param desk the desk that calls or serves it
        public record Found(
                TicketNumber number,
                TicketStage stage,
                int ahead,
                Optional<WaitRange> range,
                Optional<DeskId> desk) {}
    }

    /// One order to one device.
    record DeviceCommand(String command, Order order) implements FromHub {
        /// What the device shall do.
        public enum Order {
            UNLOCK_RATING,
            PRINT_TEST,
            RELOAD
        }
    }

    /// The configuration a device needs to work alone. Retained.
    record Desired(long rev, OfficeCard office) implements FromHub {}

    /// One service's line. Retained, public.
    record QueueStatus(
            ServiceCode service,
            int waiting,
            Optional<WaitRange> range,
            List<TicketNumber> nowServing)
            implements FromHub {
        public QueueStatus {
            nowServing = List.copyOf(nowServing);
        }
    }

    /// One desk's sign. Retained, public.
    record DeskStatus(
            DeskId desk,
            DeskState state,
            Optional<TicketNumber> ticket,
            boolean priority,
            Optional<Instant> until)
            implements FromHub {}

    /// One call to a desk, numbered upwards through the day. Public.
    ///
    /// @param times 1 for the first call, 2 and 3 for recalls
    record CallMade(
            long call, TicketNumber ticket, DeskId desk, boolean priority, int times, Instant at)
            implements FromHub {}

    /// The hub is there (retained), or gone (last will).
    ///
    /// @param epoch made new at each start of the hub
    record HubState(boolean online, String epoch, Instant time) implements FromHub {}

    /// Which list of procedures holds, and how many there are. Retained, public: who has another
    /// one asks for this.
    ///
    /// @param rev names the list: another number is another list; 0 while there is none
    record ProcedureList(long rev, int count) implements FromHub {}

    /// A part of the list of procedures, short enough for one message.
    ///
    /// @param rev the list it is of: parts of two lists do not go together
    /// @param part from 1
    /// @param parts of how many
    record ProcedurePart(long rev, int part, int parts, List<Procedure> procedures)
            implements FromHub {
        public ProcedurePart {
            procedures = List.copyOf(procedures);
            if (part < 1 || part > parts)
                throw new IllegalArgumentException("part " + part + " of " + parts);
        }
    }
}
