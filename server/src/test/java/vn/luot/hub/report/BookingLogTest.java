package vn.luot.hub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.C;
import static vn.luot.hub.SmallOffice.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.luot.hub.office.Agency;
import vn.luot.hub.queue.Booking;
import vn.luot.hub.queue.BookingId;
import vn.luot.hub.queue.Bookings;
import vn.luot.hub.queue.Event;
import vn.luot.text.Words;
import vn.luot.wire.BookingCode;
import vn.luot.wire.ServiceCode;

/// What became of bookings, told by events alone.
class BookingLogTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Scope ALL = new Scope.Whole();

    @Test
    void countsEveryEndAndHowLateThoseWereWhoCameLate() {
        var log =
                BookingLog.of(
                        Stream.of(
                                booked("K7MR2XWD", C, "08:00"),
                                booked("K7MR2XWF", C, "08:30"),
                                booked("K7MR2XWG", C, "09:00"),
                                booked("K7MR2XWH", C, "09:30"),
                                booked("K7MR2XWJ", C, "10:00"),
                                booked("K7MR2XWK", C, "10:30"),
                                came("K7MR2XWD", 1, "07:50"),
                                came("K7MR2XWF", 2, "08:40"),
                                came("K7MR2XWG", 3, "09:05"),
                                new Event.BookingMissed(id("K7MR2XWH"), at("09:46")),
                                new Event.BookingCancelled(id("K7MR2XWJ"), at("07:45"))));

        var figures = log.on(DAY, DAY, ALL).getOrDefault(C, BookingFigures.NONE);

        assertThat(figures).isEqualTo(new BookingFigures(6, 3, 1, 1, 1, 2, 15 * 60));
        assertThat(figures.meanLate()).hasValue(450.0);
    }

    /// The office itself forgets yesterday's when a new day begins.
    @Test
    void pastOnesAreNotForgottenAndThoseOfEarlierDaysAreKnownFromWhatIsKept() {
        var kept = Bookings.of(Stream.of(booked("K7MR2XWF", A, "08:30"))).all().values();
        var log =
                BookingLog.of(
                        Stream.of(
                                new Event.BookingsKept(List.copyOf(kept), at("00:01")),
                                booked("K7MR2XWD", C, "08:00"),
                                came("K7MR2XWD", 1, "08:00"),
                                new Event.BookingsKept(
                                        List.<Booking>of(), at("00:01").plusSeconds(86_400))));

        assertThat(log.on(DAY, DAY, ALL))
                .containsOnly(
                        Map.entry(A, new BookingFigures(1, 0, 0, 0, 1, 0, 0)),
                        Map.entry(C, new BookingFigures(1, 1, 0, 0, 0, 0, 0)));
        assertThat(log.on(DAY.plusDays(1), DAY.plusDays(9), ALL)).isEmpty();
    }

    @Test
    void anAgencySeesItsOwnAlone() {
        var log =
                BookingLog.of(
                        Stream.of(booked("K7MR2XWD", C, "08:00"), booked("K7MR2XWF", A, "08:30")));
        var agency = new Agency(new Agency.Code("tu-phap"), Words.vi("Sở Tư pháp"));
        var own = new Scope.Own(agency, Set.of(C), Set.of());

        assertThat(log.on(DAY, DAY, own)).containsOnlyKeys(C);
        assertThat(log.on(DAY, DAY, ALL)).containsOnlyKeys(A, C);
    }

    private static Event booked(String code, ServiceCode service, String slot) {
        return new Event.Booked(id(code), service, at(slot), at("07:00").minusSeconds(90_000));
    }

    private static Event came(String code, int n, String time) {
        return new Event.BookingArrived(id(code), ticket(n), at(time));
    }

    private static BookingId id(String code) {
        return BookingId.of(new BookingCode(code));
    }

    private static Instant at(String time) {
        return Instant.parse(DAY + "T" + time + ":00+07:00");
    }
}
