package vn.luot.hub.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PrinterState;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// Something a person, a device or the clock asks for.
public sealed interface Command {
    /// Holds only while a business day is open.
    sealed interface WhileOpen extends Command {}

    /// Comes from a desk, for that desk.
    sealed interface AtDesk extends WhileOpen {
        DeskId desk();
    }

    /// Begins a business day; numbers start again at 1.
    record OpenDay(LocalDate day) implements Command {}

    /// Ends the business day: whoever still waits was not served.
    record CloseDay() implements Command {}

    /// Asks for the next number of the hub's series. The same ticket again changes nothing.
    ///
    /// @param source device and button, such as `kiosk-1/a`, or who else made it
    record Issue(
            TicketId ticket, ServiceCode service, Optional<PriorityCode> priority, String source)
            implements WhileOpen {}

    /// Books a time. The same booking again changes nothing.
    ///
    /// @param booking drawn by whoever asks
    /// @param slot when it begins
    record Book(BookingId booking, ServiceCode service, Instant slot) implements Command {}

    record CancelBooking(BookingId booking) implements Command {}

    /// Whoever booked is here: asks for their ticket. The same ticket again changes nothing.
    ///
    /// @param source see [Issue]
    record CheckIn(BookingId booking, TicketId ticket, String source) implements WhileOpen {}

    /// Reports a number that a kiosk has given, its own or the hub's.
    ///
    /// @param takenAt when it was taken, already clamped to what the hub knows to be possible
    record Register(
            TicketId ticket,
            TicketNumber number,
            ServiceCode service,
            Optional<PriorityCode> priority,
            String source,
            Instant takenAt)
            implements WhileOpen {}

    /// Reports what became of the paper.
    record ReportPrint(TicketId ticket, PrintResult result) implements Command {}

    /// Keeps what a waiting ticket was told of its wait.
    record PromiseWait(TicketId ticket, Promise promise) implements Command {}

    /// Reports a change of a device's printer.
    ///
    /// @param since when it changed, already clamped to what the hub knows to be possible
    record ReportPrinter(DeviceId device, PrinterState state, Instant since) implements Command {}

    /// Somebody at a device asks for a member of staff.
    record AskHelp(DeviceId device) implements Command {}

    /// The citizen goes home.
    record Cancel(TicketId ticket) implements Command {}

    /// "Quay lại sau bổ sung": same number, back in the line behind at most two others.
    record Return(TicketId ticket) implements WhileOpen {}

    /// "Lùi lượt": three places back.
    record Postpone(TicketId ticket) implements WhileOpen {}

    /// "Bảo lưu": called first in the next session.
    record CarryOver(TicketId ticket) implements WhileOpen {}

    /// A missed or held ticket waits again, at its old place.
    record Restore(TicketId ticket) implements WhileOpen {}

    /// Opens a desk, or ends its pause. Empty services: those it had before its pause, else those
    /// of the configuration.
    record OpenDesk(DeskId desk, Set<ServiceCode> services) implements AtDesk {
        public OpenDesk {
            services = Set.copyOf(services);
        }
    }

    /// @param until when the desk will be back, as the hall is told
    record PauseDesk(DeskId desk, PauseReason reason, Optional<Instant> until) implements AtDesk {}

    record CloseDesk(DeskId desk) implements AtDesk {}

    /// Calls whom the rule names. A ticket being served at the desk must be finished before.
    record CallNext(DeskId desk) implements AtDesk {}

    /// Calls one chosen ticket ("Gọi số theo yêu cầu"): waiting, put aside or missed.
    record Call(DeskId desk, TicketId ticket) implements AtDesk {}

    record Recall(DeskId desk) implements AtDesk {}

    record Start(DeskId desk) implements AtDesk {}

    /// @param dossiers how many dossiers there are, 0 or more; above the limit of one turn, the
    ///   rest gets further turns
    /// @param rest where it waits for them
    record Finish(DeskId desk, Optional<Purpose> purpose, int dossiers, Rest rest)
            implements AtDesk {
        /// Where the rest of many dossiers waits.
        public enum Rest {
            /// Behind those who wait now.
            BEHIND,
            /// For the office's time for whoever brings many.
            WINDOW
        }

        public Finish {
            if (dossiers < 0 || dossiers > 999)
                throw new IllegalArgumentException("dossiers not 0..999: " + dossiers);
        }

        /// Whose rest waits behind those who wait now.
        public Finish(DeskId desk, Optional<Purpose> purpose, int dossiers) {
            this(desk, purpose, dossiers, Rest.BEHIND);
        }
    }

    /// Takes back the desk's last deed: "Hoàn tác".
    record Undo(DeskId desk) implements AtDesk {}

    record NoShow(DeskId desk) implements AtDesk {}

    /// Puts the desk's ticket aside; [Restore] brings it back.
    record Hold(DeskId desk) implements AtDesk {}

    /// Sends the desk's ticket to another service, desk, or both; it keeps its first arrival.
    ///
    /// @param note long numbers in it are masked, for it stays in the log
    record Transfer(
            DeskId desk, Optional<ServiceCode> service, Optional<DeskId> toDesk, String note)
            implements AtDesk {
        public Transfer {
            note = Discretion.masked(note);
        }
    }

    /// Rates one visit.
    record Rate(TicketId ticket, Opinion opinion) implements Command {}

    /// Enters what somebody wrote on a paper form about their visit.
    ///
    /// @param opinion from the channel [Opinion#PAPER]
    /// @param servedBy who served the visit, as the log calls them
    record KeyRating(TicketId ticket, Opinion opinion, Optional<String> servedBy)
            implements Command {
        public KeyRating {
            if (!opinion.isKeyed())
                throw new IllegalArgumentException("not on paper: " + opinion.channel());
        }
    }

    /// Rates the visit just finished at a desk, from the box or tablet there.
    ///
    /// @param pressed when, if it is told later; absent: now
    record RateDesk(DeskId desk, Opinion opinion, Optional<Instant> pressed) implements Command {
        public RateDesk(DeskId desk, Opinion opinion) {
            this(desk, opinion, Optional.empty());
        }
    }

    /// "Sự cố hệ thống dùng chung": what all desks work with is down, or works again.
    record ReportFault(boolean begins) implements WhileOpen {}

    /// Tells the lead of something that the hub itself has seen.
    record Alert(Matter.Alert matter) implements WhileOpen {}

    /// "Gọi hỗ trợ": the desk asks the lead to come.
    record CallLead(DeskId desk) implements AtDesk {}

    /// "Đến hẹn, chưa có kết quả": somebody came in vain for what was promised for today.
    ///
    /// @param code of the dossier, or empty
    record NoteNoResult(DeskId desk, ServiceCode service, String code) implements AtDesk {}

    /// Notes which dossier the ticket at the desk is about.
    ///
    /// @param dossier keyed hash of its code
    record NoteDossier(DeskId desk, String dossier) implements AtDesk {}

    /// Takes on or ends what the lead was told of.
    ///
    /// @param concern see [Matter#id]
    /// @param note long numbers in it are masked, for it stays in the log
    record Answer(String concern, Concern.Step step, String note) implements Command {
        private static final int MAX_NOTE = 200;

        public Answer {
            note = Discretion.masked(note);
            if (note.length() > MAX_NOTE) note = note.substring(0, MAX_NOTE);
        }
    }

    /// Looks at the clock: whoever was kept for a session waits again when it begins.
    record Tick() implements Command {}

    /// Keeps in the log what is being done with a device's right to speak.
    record NoteAdmission(DeviceId device, Admission step) implements Command {}

    /// Keeps in the log what somebody changed beside tickets and desks.
    record NoteChange(Change change) implements Command {}

    /// Erases what a citizen wrote with a visit's ratings.
    ///
    /// @param ratings the numbers of the events in which it was said
    record EraseWords(TicketId ticket, List<Long> ratings) implements Command {
        public EraseWords {
            ratings = List.copyOf(ratings);
        }
    }

    /// Makes a new configuration hold from now on.
    record Configure(long revision) implements Command {}

    /// What somebody thought of a visit.
    ///
    /// @param level 1 (very dissatisfied) to 5 (very satisfied)
    /// @param comment long numbers in it are masked: a citizen's telephone is none of ours
    /// @param channel where it was given, such as `phone` or a device's id
    /// @param buttons how many levels were offered
    record Opinion(
            int level, int buttons, List<RatingReason> reasons, String comment, String channel) {
        public Opinion {
            if (level < 1 || level > 5)
                throw new IllegalArgumentException("level not 1..5: " + level);
            if (comment.length() > 1000)
                throw new IllegalArgumentException(
                        "comment over 1000 characters: " + comment.length());
            comment = Discretion.masked(comment);
            channel = Discretion.printable(channel);
            reasons = List.copyOf(reasons);
        }

        /// The channel of what was written on paper and entered by staff: "nhập tay".
        public static final String PAPER = "paper";

        /// Whether staff entered it from paper.
        public boolean isKeyed() {
            return channel.equals(PAPER);
        }
    }
}
