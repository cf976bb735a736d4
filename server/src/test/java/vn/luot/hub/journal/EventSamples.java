package vn.luot.hub.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.luot.hub.queue.Admission;
import vn.luot.hub.queue.Booking;
import vn.luot.hub.queue.BookingId;
import vn.luot.hub.queue.Change;
import vn.luot.hub.queue.Command.Opinion;
import vn.luot.hub.queue.Concern;
import vn.luot.hub.queue.Deed;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Matter;
import vn.luot.hub.queue.PauseReason;
import vn.luot.hub.queue.Promise;
import vn.luot.hub.queue.Promise.Signs;
import vn.luot.hub.queue.Purpose;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Handover;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.hub.queue.Why;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PrinterState;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// One event of every kind.
final class EventSamples {
    private static final Instant AT = Instant.parse("2026-03-02T01:15:30.250Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final TicketId TICKET = TicketId.parse("01995f3e-7c00-7abc-8def-000000000001");
    private static final DeskId DESK = DeskId.of(3);
    private static final TicketNumber NUMBER = new TicketNumber("A", 0, 50);
    private static final ServiceCode A = new ServiceCode("A");
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");
    private static final Duration PLACE = Duration.ofMinutes(435).plusSeconds(30);

    private EventSamples() {}

    static List<Event> all() {
        return Stream.of(
                        days(),
                        tickets(),
                        atDesks(),
                        desksAndDevices(),
                        ratings(),
                        concerns(),
                        bookings())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Event> days() {
        return List.of(
                new Event.DayOpened(DAY, kept(), AT),
                new Event.DayClosed(DAY, AT),
                new Event.DeviceAdmission(KIOSK, Admission.ENROLLED, AT),
                new Event.ChangeNoted(
                        new Change(
                                Change.Matter.ROLE,
                                "hanh",
                                Optional.of("officer"),
                                Optional.of("lead")),
                        AT),
                new Event.WordsErased(TICKET, List.of(41L, 47L), AT),
                new Event.Configured(4, AT));
    }

    private static List<Event> bookings() {
        var id = new BookingId("0123456789abcdef");
        var booking =
                new Booking(
                        id, A, AT.plusSeconds(86_400), Booking.State.EXPECTED, Optional.empty());
        return List.of(
                new Event.Booked(id, A, AT.plusSeconds(86_400), AT),
                new Event.BookingCancelled(id, AT),
                new Event.BookingArrived(id, TICKET, AT),
                new Event.BookingMissed(id, AT),
                new Event.BookingsKept(List.of(booking), AT));
    }

    private static List<Event> tickets() {
        return List.of(
                new Event.TicketIssued(
                        TICKET,
                        NUMBER,
                        A,
                        Optional.of(new PriorityCode("P4")),
                        "kiosk-1/a",
                        AT.minusSeconds(3),
                        PLACE,
                        Optional.empty(),
                        AT),
                new Event.TicketRenumbered(TICKET, NUMBER, new TicketNumber("A", 1, 2), AT),
                new Event.PrintReported(TICKET, PrintResult.PRINTED, AT),
                new Event.WaitPromised(TICKET, promise(), AT));
    }

    private static List<Event> atDesks() {
        return List.of(
                new Event.TicketCalled(TICKET, DESK, 17, why(), AT),
                new Event.TicketRecalled(TICKET, DESK, 18, AT),
                new Event.ServiceStarted(TICKET, DESK, AT),
                new Event.TicketFinished(
                        TICKET,
                        DESK,
                        AT.minusSeconds(240),
                        Optional.of(Purpose.SUPPLEMENT),
                        2,
                        AT.plusSeconds(86_400),
                        AT),
                new Event.TurnEnded(
                        TICKET,
                        DESK,
                        AT.minusSeconds(2700),
                        Optional.of(Purpose.NEW),
                        3,
                        9,
                        PLACE,
                        Optional.of(AT.plusSeconds(7200)),
                        AT),
                new Event.TicketMissed(TICKET, DESK, AT),
                new Event.TicketHeld(TICKET, DESK, AT),
                new Event.DossierNoted(TICKET, DESK, "0123456789abcdef0123456789abcdef", AT),
                new Event.TicketRestored(TICKET, AT),
                new Event.TicketReturned(TICKET, PLACE, AT),
                new Event.TicketPostponed(TICKET, PLACE, AT),
                new Event.TicketTransferred(
                        TICKET,
                        DESK,
                        new ServiceCode("C"),
                        Optional.of(DeskId.of(5)),
                        "thiếu bản sao",
                        AT),
                new Event.TicketCancelled(TICKET, AT),
                new Event.TicketUnclaimed(TICKET, AT),
                new Event.TicketCarriedOver(TICKET, AT.plusSeconds(18_000), PLACE, AT));
    }

    private static Promise promise() {
        return new Promise(41, 9, 16, new Signs(9.25, 12.5, 15.75, 12.6, 11, 10.5, 14));
    }

    private static List<Event> desksAndDevices() {
        return List.of(
                new Event.DeskOpened(DESK, Set.of(A, new ServiceCode("C")), "hanh", AT),
                new Event.DeskPaused(
                        DESK, PauseReason.MEETING, Optional.of(AT.plusSeconds(600)), AT),
                new Event.DeskClosed(DESK, AT),
                new Event.DeedUndone(
                        ticket(
                                new Stage.Waiting(AT),
                                Optional.of(new Handover(9, "thiếu bản sao"))),
                        DESK,
                        Deed.Kind.CALL,
                        AT),
                new Event.PrinterChanged(
                        KIOSK, PrinterState.PAPER_LOW, Optional.of(AT.minusSeconds(90)), AT),
                new Event.SharedFault(true, AT),
                new Event.HelpAsked(KIOSK, AT));
    }

    private static List<Event> ratings() {
        return List.of(
                new Event.TicketRated(
                        TICKET,
                        DESK,
                        new Opinion(
                                2,
                                5,
                                List.of(RatingReason.R1, RatingReason.R3),
                                "Chờ lâu quá",
                                "phone"),
                        AT),
                new Event.RatingRefused(
                        Optional.of(TICKET),
                        Optional.empty(),
                        5,
                        List.of(),
                        "rating-box-1",
                        Refusal.RATING_OWN,
                        AT,
                        Optional.of(4)));
    }

    private static List<Event> concerns() {
        var low = new Matter.LowRating(TICKET, NUMBER, DESK, 2, List.of(RatingReason.R1));
        var seen = Optional.of(new Concern.Answer("staff:hoa", "Đã gọi lại", AT));
        return List.of(
                new Event.ConcernRaised(new Concern(low, AT, seen, Optional.empty()), AT),
                new Event.ConcernAnswered(low.id(), Concern.Step.SETTLED, "staff:hoa", "", AT));
    }

    /// Tickets of an earlier day, one in each stage.
    private static List<Ticket> kept() {
        return List.<Stage>of(
                        new Stage.Waiting(AT),
                        new Stage.Called(DESK, AT, 2),
                        new Stage.Serving(DESK, AT),
                        new Stage.Held(DESK, AT),
                        new Stage.Missed(DESK, AT),
                        new Stage.Served(DESK, AT, AT.plusSeconds(60)),
                        new Stage.Cancelled(AT),
                        new Stage.Unclaimed(AT),
                        new Stage.CarriedOver(AT.plusSeconds(60)),
                        new Stage.NotServed(AT))
                .stream()
                .map(stage -> ticket(stage, Optional.empty()))
                .toList();
    }

    private static Ticket ticket(Stage stage, Optional<Handover> handover) {
        return new Ticket(
                TICKET,
                NUMBER,
                A,
                Optional.empty(),
                "phone",
                Optional.of(DESK),
                AT,
                PLACE,
                7,
                1,
                Optional.of(AT),
                stage,
                Optional.of(new Ticket.Rating(4, AT)),
                handover,
                handover.map(_ -> promise()),
                Optional.empty());
    }

    private static Why why() {
        return new Why(
                Why.Basis.PRIORITY,
                PLACE,
                Duration.ofMinutes(60),
                Optional.of(new TicketNumber("C", 0, 9)),
                PLACE.plusMinutes(2));
    }
}
