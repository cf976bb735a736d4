package vn.luot.wire;

import java.util.List;
import java.util.Optional;

/// Everything a device tells the hub. Adding a record here breaks the build of every switch that
/// must learn it.
public sealed interface FromKiosk {
    /// What happened at the device, kept in its outbox until the hub has it on disk.
    sealed interface Happened extends FromKiosk {}

    /// A number was taken: stored before it is printed.
    ///
    /// @param number from the hub's series, or from the kiosk's own while it was cut off
    /// @param button the button that was pressed, for the issue log
    record TicketTaken(
            TicketId ticket,
            TicketNumber number,
            ServiceCode service,
            Optional<PriorityCode> priority,
            String button)
            implements Happened {
        public TicketTaken {
            Ids.checkShort("button", button);
        }
    }

    /// What became of a ticket's paper.
    record TicketPrinted(TicketId ticket, PrintResult result) implements Happened {}

    /// A rating at a desk's box.
    ///
    /// @param ticket known when the citizen scanned it; else the hub takes the desk's last visit
    /// @param level 1 (very dissatisfied) to 5 (very satisfied)
    /// @param buttons how many levels the box offers: 3, 4 or 5
    record RatingGiven(
            DeskId desk,
            Optional<TicketId> ticket,
            int level,
            int buttons,
            List<RatingReason> reasons)
            implements Happened {
        public RatingGiven {
            if (level < 1 || level > 5)
                throw new IllegalArgumentException("level not 1..5: " + level);
            if (buttons < 3 || buttons > 5)
                throw new IllegalArgumentException("buttons not 3..5: " + buttons);
            reasons = List.copyOf(reasons);
        }
    }

    /// The printer's state changed.
    record PrinterChanged(PrinterState state) implements Happened {}

    /// Somebody pressed "Tôi cần hướng dẫn".
    record HelpAsked() implements Happened {}

    /// Asks the hub for the next number. Its answer comes to the device's `down/resp`.
    record TicketRequest(
            TicketId ticket, ServiceCode service, Optional<PriorityCode> priority, String button)
            implements FromKiosk {
        public TicketRequest {
            Ids.checkShort("button", button);
        }
    }

    /// A key of a desk's keypad. Never kept in an outbox: a key pressed ten minutes ago must call
    /// nobody. Its answer comes to the device's `down/resp`.
    ///
    /// @param press unique for ever; the answer names it
    /// @param ticket the number that the desk had when the key was pressed: a key that comes late
    ///   must not hit the one after it
    /// @param purpose 0 to 6, as the officer's keys have it; only with a finish
    /// @param dossiers how many were handled; 0 unless it is a finish
    /// @param toDesk where a transfer goes
    record DeskRequest(
            String press,
            DeskId desk,
            DeskAction action,
            Optional<TicketNumber> ticket,
            Optional<Integer> purpose,
            int dossiers,
            Optional<DeskId> toDesk)
            implements FromKiosk {
        public DeskRequest {
            Ids.checkShort("press", press);
            if (purpose.filter(p -> p < 0 || p > 6).isPresent())
                throw new IllegalArgumentException("purpose not 0..6: " + purpose.get());
            if (dossiers < 0 || dossiers > 999)
                throw new IllegalArgumentException("dossiers not 0..999: " + dossiers);
        }
    }

    /// Somebody holds a ticket under the scanner: how many are before it, and, if wanted, three
    /// places back ("Lùi lượt"). Its answer comes to the device's `down/resp`.
    record TicketCheck(TicketId ticket, boolean postpone) implements FromKiosk {}

    /// Somebody who booked is here: asks for their number. Never kept in an outbox. Answered on
    /// `down/resp` by a [FromHub.BookingAnswer], or refused like a [TicketRequest].
    ///
    /// @param ticket what it shall become
    /// @param code as it was scanned or typed, without dash
    /// @param button by which it came, for the issue log
    record BookingRequest(TicketId ticket, String code, String button) implements FromKiosk {
        public BookingRequest {
            Ids.checkShort("code", code);
            Ids.checkShort("button", button);
        }
    }

    /// Asks for a part of the list of procedures. Its answer comes to the device's `down/resp`; a
    /// hub that has another list by now answers with the same part of that one.
    ///
    /// @param part from 1
    record ProcedureRequest(int part) implements FromKiosk {
        public ProcedureRequest {
            if (part < 1) throw new IllegalArgumentException("part not from 1: " + part);
        }
    }

    /// Birth, reported state and last will; retained.
    ///
    /// @param online false only in the last will
    /// @param connection counts the device's connections: an older will is ignored
    /// @param rev revision of the configuration in use, 0 for none
    /// @param pending events not yet acknowledged by the hub
    /// @param clockSynced whether the operating system trusts its clock
    /// @param desk the desk whose visits the device rates, if it stands at one
    /// @param troubles what is wrong with its parts now; paper is told by `printer`
    /// @param answers how much the printer tells; absent before it was asked, or without one
    /// @param numbers whether the device gives numbers; absent from programs that do not say
    record DeviceState(
            boolean online,
            long connection,
            String profile,
            long rev,
            PrinterState printer,
            long pending,
            boolean clockSynced,
            String version,
            Optional<DeskId> desk,
            List<Trouble> troubles,
            Optional<PrinterAnswers> answers,
            Optional<Boolean> numbers)
            implements FromKiosk {
        public DeviceState {
            Ids.checkShort("profile", profile);
            Ids.checkShort("version", version);
            troubles = List.copyOf(troubles);
        }

        /// Whether it may give numbers: signs and rating boxes never do.
        public boolean givesNumbers() {
            return numbers.orElse(true);
        }

        public DeviceState withPrinter(PrinterState now) {
            return new DeviceState(
                    online,
                    connection,
                    profile,
                    rev,
                    now,
                    pending,
                    clockSynced,
                    version,
                    desk,
                    troubles,
                    answers,
                    numbers);
        }

        public DeviceState withPending(long now) {
            return new DeviceState(
                    online,
                    connection,
                    profile,
                    rev,
                    printer,
                    now,
                    clockSynced,
                    version,
                    desk,
                    troubles,
                    answers,
                    numbers);
        }
    }
}
