package vn.luot.hub.queue;

import java.time.Duration;
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

/// Something that happened. Events are the only thing stored; never rename or remove one, add a new
/// one. A day's events alone give the day's state: no configuration is needed to read them.
public sealed interface Event {
    /// Moves or notes one ticket.
    sealed interface OfTicket extends Event {
        TicketId ticket();
    }

    /// Changes one desk and no ticket.
    sealed interface OfDesk extends Event {
        DeskId desk();
    }

    /// Tells the lead of something, or what became of it.
    sealed interface OfConcern extends Event {
        String concern();
    }

    /// Concerns what is booked.
    sealed interface OfBookings extends Event {}

    Instant at();

    /// The name under which it is stored, such as `TicketCalled`.
    default String kind() {
        return getClass().getSimpleName();
    }

    /// @param kept tickets of earlier days that still matter: carried over, or still to be rated
    record DayOpened(LocalDate day, List<Ticket> kept, Instant at) implements Event {
        public DayOpened {
            kept = List.copyOf(kept);
        }
    }

    record DayClosed(LocalDate day, Instant at) implements Event {}

    /// @param order see [Ticket#order]
    /// @param issuedAt when it was taken; `at` is when the hub knew it
    /// @param slot the time that was booked, if one was
    record TicketIssued(
            TicketId ticket,
            TicketNumber number,
            ServiceCode service,
            Optional<PriorityCode> priority,
            String source,
            Instant issuedAt,
            Duration order,
            Optional<Instant> slot,
            Instant at)
            implements OfTicket {}

    /// What the ticket was told of its wait; said to whoever looks, kept to be held against what
    /// came.
    record WaitPromised(TicketId ticket, Promise promise, Instant at) implements OfTicket {}

    /// The kiosk had not waited for the hub's number and gave its own: `voided` is never used
    /// again.
    record TicketRenumbered(TicketId ticket, TicketNumber voided, TicketNumber number, Instant at)
            implements OfTicket {}

    record PrintReported(TicketId ticket, PrintResult result, Instant at) implements OfTicket {}

    /// @param call counts the calls and recalls of the day, from 1
    record TicketCalled(TicketId ticket, DeskId desk, long call, Why why, Instant at)
            implements OfTicket {}

    record TicketRecalled(TicketId ticket, DeskId desk, long call, Instant at)
            implements OfTicket {}

    record ServiceStarted(TicketId ticket, DeskId desk, Instant at) implements OfTicket {}

    /// @param start when service began: "Bắt đầu", or the first call at this desk if not pressed
    /// @param rateUntil end of the next working day
    record TicketFinished(
            TicketId ticket,
            DeskId desk,
            Instant start,
            Optional<Purpose> purpose,
            int dossiers,
            Instant rateUntil,
            Instant at)
            implements OfTicket {}

    /// The turn is over and its visit is not: more dossiers were brought than one turn may have.
    ///
    /// @param dossiers how many were handled
    /// @param left how many are left for further turns
    /// @param order its place among those who wait
    /// @param until when the rest waits again, if it is kept for a time of its own
    record TurnEnded(
            TicketId ticket,
            DeskId desk,
            Instant start,
            Optional<Purpose> purpose,
            int dossiers,
            int left,
            Duration order,
            Optional<Instant> until,
            Instant at)
            implements OfTicket {}

    record TicketMissed(TicketId ticket, DeskId desk, Instant at) implements OfTicket {}

    /// A dossier was shown at the desk.
    ///
    /// @param dossier keyed hash of its code, 32 hex digits: the code itself is kept nowhere
    record DossierNoted(TicketId ticket, DeskId desk, String dossier, Instant at)
            implements OfTicket {
        public DossierNoted {
            if (!dossier.matches("[0-9a-f]{32}"))
                throw new IllegalArgumentException("no hash of a dossier's code");
        }
    }

    record TicketHeld(TicketId ticket, DeskId desk, Instant at) implements OfTicket {}

    record TicketRestored(TicketId ticket, Instant at) implements OfTicket {}

    record TicketReturned(TicketId ticket, Duration order, Instant at) implements OfTicket {}

    record TicketPostponed(TicketId ticket, Duration order, Instant at) implements OfTicket {}

    record TicketTransferred(
            TicketId ticket,
            DeskId from,
            ServiceCode service,
            Optional<DeskId> onlyDesk,
            String note,
            Instant at)
            implements OfTicket {}

    record TicketCancelled(TicketId ticket, Instant at) implements OfTicket {}

    record TicketUnclaimed(TicketId ticket, Instant at) implements OfTicket {}

    /// @param to when the session begins that it is kept for
    /// @param order its place there, before all who come to that session
    record TicketCarriedOver(TicketId ticket, Instant to, Duration order, Instant at)
            implements OfTicket {}

    /// A desk has taken back what it did last.
    ///
    /// @param ticket as it was before and is again
    record DeedUndone(Ticket ticket, DeskId desk, Deed.Kind undone, Instant at) implements Event {}

    /// @param slot when it begins
    record Booked(BookingId booking, ServiceCode service, Instant slot, Instant at)
            implements OfBookings {}

    record BookingCancelled(BookingId booking, Instant at) implements OfBookings {}

    /// Whoever booked has checked in.
    ///
    /// @param ticket issued in the same step
    record BookingArrived(BookingId booking, TicketId ticket, Instant at) implements OfBookings {}

    /// Whoever booked did not check in in time: "không đến".
    record BookingMissed(BookingId booking, Instant at) implements OfBookings {}

    /// What earlier days leave to a new one: a day's events alone give its state.
    record BookingsKept(List<Booking> bookings, Instant at) implements OfBookings {
        public BookingsKept {
            bookings = List.copyOf(bookings);
        }
    }

    record DeskOpened(DeskId desk, Set<ServiceCode> services, String officer, Instant at)
            implements OfDesk {
        public DeskOpened {
            services = Set.copyOf(services);
        }
    }

    record DeskPaused(DeskId desk, PauseReason reason, Optional<Instant> until, Instant at)
            implements OfDesk {}

    record DeskClosed(DeskId desk, Instant at) implements OfDesk {}

    /// Counts, and replaces an earlier rating of the same visit.
    record TicketRated(TicketId ticket, DeskId desk, Command.Opinion opinion, Instant at)
            implements OfTicket {}

    /// Kept for the anomaly list, counted nowhere.
    ///
    /// @param buttons how many levels were offered; absent in the first version's logs
    record RatingRefused(
            Optional<TicketId> ticket,
            Optional<DeskId> desk,
            int level,
            List<RatingReason> reasons,
            String channel,
            Refusal reason,
            Instant at,
            Optional<Integer> buttons)
            implements Event {
        public RatingRefused {
            reasons = List.copyOf(reasons);
        }
    }

    /// @param since when it changed at the device; absent in what older hubs stored
    record PrinterChanged(DeviceId device, PrinterState state, Optional<Instant> since, Instant at)
            implements Event {}

    /// What all desks work with broke down, or works again: waits meanwhile are nobody's fault
    /// here.
    record SharedFault(boolean begins, Instant at) implements Event {}

    /// The lead is to know of this; what is left of an earlier day is raised again with the new
    /// one.
    ///
    /// @param told with what is known of it already
    record ConcernRaised(Concern told, Instant at) implements OfConcern {
        @Override
        public String concern() {
            return told.id();
        }
    }

    /// @param concern see [Matter#id]
    /// @param by as the log names them, for the page that shows it
    record ConcernAnswered(String concern, Concern.Step step, String by, String note, Instant at)
            implements OfConcern {}

    record HelpAsked(DeviceId device, Instant at) implements Event {}

    /// Who did it stands beside the event: staff invites and revokes, the device enrols.
    record DeviceAdmission(DeviceId device, Admission step, Instant at) implements Event {}

    /// Who did it stands beside the event.
    record ChangeNoted(Change change, Instant at) implements Event {}

    /// What citizens wrote with these ratings is erased in the same step; who did it stands beside.
    ///
    /// @param ratings the numbers of the events in which it was said
    record WordsErased(TicketId ticket, List<Long> ratings, Instant at) implements Event {
        public WordsErased {
            ratings = List.copyOf(ratings);
        }
    }

    record Configured(long revision, Instant at) implements Event {}
}
