package vn.luot.hub.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.queue.Booking;
import vn.luot.hub.queue.BookingId;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.BookingCode;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromHub.BookingAnswer;
import vn.luot.wire.FromHub.TicketRefused;
import vn.luot.wire.FromKiosk.BookingRequest;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// Two kiosks at a real broker, and people who come with the code of a booking.
class BookingRequestsTest {
    private static final BookingCode CODE = new BookingCode("K7MR2XWD");
    private static final ServiceCode C = new ServiceCode("C");

    @TempDir private Path data;
    private Hall hall;
    private Device one;
    private Device two;
    private Instant slot;

    @BeforeEach
    void open() {
        hall = new Hall(data);
        one = kiosk("kiosk-1");
        two = kiosk("kiosk-2");
        slot = firstFree();
        hall.officer(new Command.Book(BookingId.of(CODE), C, slot));
    }

    private Device kiosk(String name) {
        var kiosk = hall.device(name);
        kiosk.born(1, Optional.empty());
        kiosk.acked(0);
        return kiosk;
    }

    private Instant firstFree() {
        var now = hall.clock.get();
        return List.of(0, 1).stream()
                .map(days -> Rules.day(now).plusDays(days))
                .flatMap(day -> hall.engine.office().slots(C, day, now).stream())
                .filter(known -> known.free() > 0)
                .findFirst()
                .orElseThrow()
                .at();
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        hall.close();
    }

    @Test
    void theNumberComesWithItsServiceAndItsTime() {
        itIs(slot.minus(20, ChronoUnit.MINUTES));
        var answer = (BookingAnswer) asks(one, 1);
        assertThat(answer.service()).isEqualTo(C);
        assertThat(answer.slot()).isEqualTo(slot);
        assertThat(answer.answer().number()).hasToString("C001");
    }

    @Test
    void outsideTheWindowItIsRefusedInWords() {
        itIs(slot.minus(31, ChronoUnit.MINUTES));
        assertThat(asks(one, 1)).isEqualTo(refused(1, "refused.booking-too-early"));
        itIs(slot.plus(16, ChronoUnit.MINUTES));
        assertThat(asks(one, 2)).isEqualTo(refused(2, "refused.booking-over"));
        var unknown = new BookingRequest(ticket(3), "22222222", "scan");
        assertThat(asks(one, unknown)).isEqualTo(refused(3, "refused.unknown-booking"));
        var nonsense = new BookingRequest(ticket(4), "hello", "scan");
        assertThat(asks(one, nonsense)).isEqualTo(refused(4, "refused.unknown-booking"));
    }

    @Test
    void atTwoKiosksAtOnceOneGetsTheNumber() throws Exception {
        itIs(slot);
        Callable<FromHub> here = () -> asks(one, 1);
        Callable<FromHub> there = () -> asks(two, 2);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = people.invokeAll(List.of(here, there));
            var both = List.of(answers.getFirst().get(), answers.getLast().get());
            assertThat(both).hasAtLeastOneElementOfType(BookingAnswer.class);
            assertThat(both)
                    .filteredOn(TicketRefused.class::isInstance)
                    .singleElement()
                    .extracting(said -> ((TicketRefused) said).reason())
                    .isEqualTo("refused.booking-used");
        }
        assertThat(hall.engine.office().tickets()).hasSize(1);
        assertThat(hall.engine.office().bookings().get(BookingId.of(CODE)).map(Booking::state))
                .contains(Booking.State.ARRIVED);
    }

    private void itIs(Instant time) {
        hall.later(Duration.between(hall.clock.get(), time));
    }

    private FromHub asks(Device kiosk, int ticket) {
        return asks(kiosk, new BookingRequest(ticket(ticket), CODE.value(), "scan"));
    }

    private static FromHub asks(Device kiosk, BookingRequest request) {
        return kiosk.asks(request, FromHub.class, said -> isFor(said, request.ticket()));
    }

    private static boolean isFor(FromHub said, TicketId ticket) {
        return (said instanceof BookingAnswer booked && booked.answer().ticket().equals(ticket))
                || (said instanceof TicketRefused refused && refused.ticket().equals(ticket));
    }

    private static TicketRefused refused(int ticket, String reason) {
        return new TicketRefused(ticket(ticket), reason);
    }

    private static TicketId ticket(int n) {
        return new TicketId(new UUID(1, n));
    }
}
