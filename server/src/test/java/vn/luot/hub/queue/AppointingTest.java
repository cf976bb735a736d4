package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.C;
import static vn.luot.hub.queue.Hall.CITIZEN;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.E;
import static vn.luot.hub.queue.Hall.KIOSK;
import static vn.luot.hub.queue.Hall.MONDAY;
import static vn.luot.hub.queue.Hall.id;
import static vn.luot.hub.queue.Hall.instant;
import static vn.luot.hub.queue.Hall.window;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.luot.hub.queue.Appointments.Offer;
import vn.luot.hub.queue.Booking.State;
import vn.luot.hub.queue.Bookings.Count;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.ServiceCode;

/// Bookings from the page to the ticket: what may be booked, when one may check in, and where that
/// puts somebody in the line.
class AppointingTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Appointments OFFERED = offering(1);

    private final Hall hall = Hall.offering(OFFERED, CallRule.DEFAULT).opens(DESK_1);

    private static Appointments offering(int places) {
        var usual = Appointments.NONE;
        return new Appointments(
                Map.of(
                        A,
                        new Offer(Duration.ofMinutes(15), places, List.of()),
                        C,
                        new Offer(
                                Duration.ofMinutes(30),
                                2,
                                List.of(window("08:00", "09:00"), window("14:00", "14:45")))),
                7,
                usual.notice(),
                usual.before(),
                usual.after(),
                false);
    }

    @Test
    void timesFillTheSessionsAndLeaveTheBreakFree() {
        var calendar = hall.office().rules().calendar();
        assertThat(OFFERED.slots(A, MONDAY, calendar))
                .hasSize(16 + 14)
                .startsWith(instant(MONDAY, "07:30"))
                .contains(instant(MONDAY, "11:15"), instant(MONDAY, "13:30"))
                .doesNotContain(instant(MONDAY, "11:30"))
                .endsWith(instant(MONDAY, "16:45"));
        assertThat(OFFERED.slots(C, MONDAY, calendar))
                .containsExactly(
                        instant(MONDAY, "08:00"),
                        instant(MONDAY, "08:30"),
                        instant(MONDAY, "14:00"));
        assertThat(OFFERED.slots(E, MONDAY, calendar)).isEmpty();
    }

    @Test
    void holidaysAndWeekendsHaveNoTimesAndAWorkedSaturdayHas() {
        var saturday = MONDAY.plusDays(5);
        var calendar = Hall.calendar(Set.of(TUESDAY), Set.of(saturday));
        assertThat(OFFERED.slots(A, TUESDAY, calendar)).isEmpty();
        assertThat(OFFERED.slots(A, MONDAY.plusDays(6), calendar)).isEmpty();
        assertThat(OFFERED.slots(A, saturday, calendar)).hasSize(30);
    }

    @Test
    void theLastPlaceIsGivenOnce() {
        books("first", A, TUESDAY, "09:00");
        hall.refuses(book("second", A, TUESDAY, "09:00"), CITIZEN, Refusal.SLOT_FULL);
        hall.accepts(new Command.CancelBooking(booking("first")), CITIZEN);
        books("second", A, TUESDAY, "09:00");
        books("third", A, TUESDAY, "09:15");
    }

    @Test
    void whoBooksTwiceWithOneCodeHasOnePlace() {
        books("first", A, TUESDAY, "09:00");
        assertThat(hall.accepts(book("first", A, TUESDAY, "09:00"), CITIZEN)).isEmpty();
        hall.refuses(book("first", A, TUESDAY, "09:15"), CITIZEN, Refusal.BOOKING_OVER);
    }

    @ParameterizedTest
    @CsvSource({
        "A, 0, 08:00, SLOT_OVER", // within the hour from 07:00 on
        "A, 0, 07:45, SLOT_OVER",
        "A, 1, 12:00, NO_SUCH_SLOT",
        "A, 1, 09:07, NO_SUCH_SLOT",
        "A, 6, 09:00, NO_SUCH_SLOT", // Sunday
        "A, 8, 09:00, NO_SUCH_SLOT", // a day too far
        "C, 1, 09:00, NO_SUCH_SLOT",
        "E, 1, 09:00, NOT_BY_APPOINTMENT",
    })
    void refusesWhatCannotBeBooked(ServiceCode service, int days, String time, Refusal why) {
        hall.at("07:00:01");
        hall.refuses(book("x", service, MONDAY.plusDays(days), time), CITIZEN, why);
    }

    @Test
    void anHourAheadIsSoonEnough() {
        hall.at("07:00");
        books("x", A, MONDAY, "08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "08:29:59, BOOKING_TOO_EARLY",
        "08:30:00, ",
        "09:15:00, ",
        "09:15:01, BOOKING_OVER",
    })
    void checksInWithinTheWindow(String time, Refusal refusal) {
        books("x", A, MONDAY, "09:00");
        hall.at(time);
        if (refusal != null) hall.refuses(checkIn("x", "ticket"), KIOSK, refusal);
        else assertThat(checksIn("x", "ticket").slot()).contains(instant(MONDAY, "09:00"));
    }

    @Test
    void oneCodeMakesOneTicketAtTwoKiosks() {
        books("x", A, MONDAY, "09:00");
        hall.at("08:50");
        checksIn("x", "at kiosk 1");
        hall.refuses(checkIn("x", "at kiosk 2"), KIOSK, Refusal.BOOKING_USED);
        assertThat(hall.accepts(checkIn("x", "at kiosk 1"), KIOSK))
                .as("the same message again")
                .isEmpty();
        assertThat(hall.office().tickets()).hasSize(1);
    }

    @Test
    void whoIsNotInTheLineAnyMoreGetsNoPaper() {
        books("x", A, MONDAY, "09:00");
        hall.at("08:50");
        var ticket = checksIn("x", "at kiosk 1").id();
        hall.accepts(new Command.Cancel(ticket), KIOSK);
        hall.refuses(checkIn("x", "at kiosk 1"), KIOSK, Refusal.BOOKING_USED);
    }

    @Test
    void anUnknownOrCancelledCodeGetsNoTicket() {
        hall.refuses(checkIn("x", "ticket"), KIOSK, Refusal.UNKNOWN_BOOKING);
        books("x", A, MONDAY, "09:00");
        hall.accepts(new Command.CancelBooking(booking("x")), CITIZEN);
        hall.at("08:50").refuses(checkIn("x", "ticket"), KIOSK, Refusal.BOOKING_CANCELLED);
        assertThat(hall.office().tickets()).isEmpty();
    }

    @Test
    void whoDoesNotComeLosesThePlaceAndIsCounted() {
        books("absent", A, MONDAY, "09:00");
        books("there", C, MONDAY, "08:30");
        books("later", A, MONDAY, "10:00");
        hall.at("08:20");
        checksIn("there", "ticket");
        assertThat(hall.at("09:15").accepts(new Command.Tick())).isEmpty();
        assertThat(hall.at("09:15:01").accepts(new Command.Tick())).hasSize(1);
        hall.refuses(checkIn("absent", "late"), KIOSK, Refusal.BOOKING_OVER);
        assertThat(hall.office().bookings().on(MONDAY))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(A, new Count(2, 0, 1), C, new Count(1, 1, 0)));
    }

    @Test
    void earlyArrivalGainsNothingAndALateOneCountsFromArrival() {
        books("early", A, MONDAY, "09:00");
        books("late", A, MONDAY, "09:15");
        hall.at("08:31");
        assertThat(checksIn("early", "early").order()).isEqualTo(office("08:10")); // 08:55 − 45
        hall.at("09:20");
        assertThat(checksIn("late", "late").order()).isEqualTo(office("08:35")); // 09:20 − 45
    }

    @Test
    void isCalledByTheHeadStartAndSaysSo() {
        books("booked", A, MONDAY, "09:00");
        hall.at("08:05").takes("before", A).at("08:20").takes("after", A);
        hall.at("08:50");
        checksIn("booked", "booked");
        hall.takesPriority("priority", A); // 08:50 − 60 = 07:50
        assertThat(hall.servesNext(DESK_1)).isEqualTo(hall.number("priority"));
        assertThat(hall.servesNext(DESK_1)).isEqualTo(hall.number("before"));
        assertThat(hall.callsNext(DESK_1)).isEqualTo(hall.number("booked"));
        var why = hall.desk(DESK_1).call().orElseThrow().why();
        var words =
                new WhySentence(hall.office().rules().calendar(), MONDAY, Texts.of(Language.VI));
        assertThat(words.of(hall.ticket("booked").number(), why))
                .isEqualTo("A003 trước A002: có lịch hẹn, 08:55 − 45 phút = 08:10, sớm hơn 08:20.");
    }

    @Test
    void withoutAHeadStartAnAppointmentStandsWhereItsArrivalPutsIt() {
        var fifo = Hall.offering(OFFERED, new CallRule.Fifo());
        fifo.accepts(book("x", A, MONDAY, "09:00"), CITIZEN);
        fifo.at("08:40").accepts(checkIn("x", "ticket"), KIOSK);
        assertThat(fifo.ticket("ticket").order()).isEqualTo(office("08:40"));
        assertThat(Place.isFromArrival(fifo.office().rules(), fifo.ticket("ticket"))).isTrue();
    }

    @Test
    void aBookingOutlivesTheNightAndARestart() {
        books("today", A, MONDAY, "09:00");
        books("tomorrow", A, TUESDAY, "09:00");
        hall.at(TUESDAY, "00:00:01").accepts(new Command.OpenDay(TUESDAY));
        assertThat(hall.office().bookings().get(booking("today"))).isEmpty();
        assertThat(hall.office().bookings().get(booking("tomorrow")).map(Booking::state))
                .contains(State.EXPECTED);
        var opened = hall.events().stream().map(Event::kind).toList().lastIndexOf("DayOpened");
        var ofToday = hall.events().subList(opened, hall.events().size());
        var read = Office.empty(hall.office().rules()).after(ofToday);
        assertThat(read.bookings()).isEqualTo(hall.office().bookings());
        hall.at("08:50");
        checksIn("tomorrow", "ticket");
    }

    @Test
    void whatIsNoLongerOfferedStaysBooked() {
        books("x", A, MONDAY, "09:00");
        hall.under(Hall.rules(CallRule.DEFAULT).offering(Appointments.NONE));
        hall.refuses(book("y", A, MONDAY, "10:00"), CITIZEN, Refusal.NOT_BY_APPOINTMENT);
        hall.at("08:50");
        assertThat(checksIn("x", "ticket").slot()).isPresent();
    }

    @Test
    void aServiceThatSomebodyBookedIsNeeded() {
        books("x", C, TUESDAY, "08:00");
        var rules = Hall.rules(CallRule.DEFAULT);
        var without =
                new Rules(
                        Map.of(A, Duration.ofMinutes(6), E, Duration.ofMinutes(15)),
                        rules.desks(),
                        rules.priorities(),
                        rules.callRule(),
                        rules.calendar(),
                        rules.limits());
        assertThat(hall.office().neededBeside(without).services()).isEqualTo(Map.of(C, 1));
    }

    private void books(String name, ServiceCode service, LocalDate day, String time) {
        assertThat(hall.accepts(book(name, service, day, time), CITIZEN)).hasSize(1);
    }

    private static Command.Book book(String name, ServiceCode service, LocalDate day, String time) {
        return new Command.Book(booking(name), service, instant(day, time));
    }

    private Ticket checksIn(String booking, String ticket) {
        hall.accepts(checkIn(booking, ticket), KIOSK);
        return hall.ticket(ticket);
    }

    private static Command.CheckIn checkIn(String booking, String ticket) {
        return new Command.CheckIn(booking(booking), id(ticket), "kiosk-1/scan");
    }

    private static BookingId booking(String name) {
        return new BookingId("%016x".formatted(name.hashCode() & 0xffffffffL));
    }

    private static Duration office(String time) {
        return Duration.between(LocalTime.MIDNIGHT, LocalTime.parse(time));
    }
}
