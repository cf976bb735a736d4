package vn.luot.hub.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.ServiceCode;

/// Takes bookings, and turns them into tickets when people come.
final class Appointing {
    private final Office office;
    private final Rules rules;
    private final Appointments offered;
    private final Instant now;

    Appointing(Office office, Instant now) {
        this.office = office;
        this.rules = office.rules();
        this.offered = rules.appointments();
        this.now = now;
    }

    /// The same booking again changes nothing; of two who want the last place the first has it.
    Decision book(Command.Book asked) {
        var service = asked.service();
        var slot = asked.slot();
        if (office.bookings().get(asked.booking()).isPresent()) return again(asked);
        if (!offered.offers().containsKey(service))
            return Decision.refused(Refusal.NOT_BY_APPOINTMENT);
        if (offered.isTooSoon(slot, now)) return Decision.refused(Refusal.SLOT_OVER);
        if (slot.isAfter(Rules.midnight(offered.lastDay(now).plusDays(1))))
            return Decision.refused(Refusal.NO_SUCH_SLOT);
        return slots(service, Rules.day(slot)).stream()
                .filter(known -> known.at().equals(slot))
                .findFirst()
                .map(known ->
                        known.free() > 0
                                ? Decision.accepted(
                                        new Event.Booked(asked.booking(), service, slot, now))
                                : Decision.refused(Refusal.SLOT_FULL))
                .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_SLOT));
    }

    List<Office.Slot> slots(ServiceCode service, LocalDate day) {
        if (day.isAfter(offered.lastDay(now))) return List.of();
        var taken = office.bookings().taken(service);
        return offered.slots(service, day, rules.calendar()).stream()
                .map(at -> new Office.Slot(at, free(service, at, taken.getOrDefault(at, 0))))
                .toList();
    }

    private int free(ServiceCode service, Instant at, int taken) {
        if (offered.isTooSoon(at, now)) return 0;
        return Math.max(0, offered.places(service) - taken);
    }

    private Decision again(Command.Book asked) {
        var same =
                office.bookings()
                        .get(asked.booking())
                        .filter(known ->
                                known.service().equals(asked.service())
                                        && known.slot().equals(asked.slot()))
                        .isPresent();
        return same ? Decision.accepted() : Decision.refused(Refusal.BOOKING_OVER);
    }

    Decision cancel(BookingId id) {
        var known = office.bookings().get(id);
        if (known.isEmpty()) return Decision.refused(Refusal.UNKNOWN_BOOKING);
        return switch (known.get().state()) {
            case EXPECTED -> Decision.accepted(new Event.BookingCancelled(id, now));
            case CANCELLED -> Decision.accepted();
            case ARRIVED -> Decision.refused(Refusal.BOOKING_USED);
            case MISSED -> Decision.refused(Refusal.BOOKING_OVER);
        };
    }

    /// The same ticket again changes nothing; another one is refused, and so is one that is not in
    /// the line any more: nobody shall have paper for it now.
    Decision checkIn(Command.CheckIn asked, Actor by) {
        var known = office.bookings().get(asked.booking());
        var before = office.ticket(asked.ticket());
        if (before.isPresent())
            return known.flatMap(Booking::ticket).filter(asked.ticket()::equals).isPresent()
                            && isAwaited(before.get())
                    ? Decision.accepted()
                    : Decision.refused(Refusal.BOOKING_USED);
        if (known.isEmpty()) return Decision.refused(Refusal.UNKNOWN_BOOKING);
        return switch (known.get().state()) {
            case EXPECTED -> arrived(known.get(), asked, by);
            case ARRIVED -> Decision.refused(Refusal.BOOKING_USED);
            case CANCELLED -> Decision.refused(Refusal.BOOKING_CANCELLED);
            case MISSED -> Decision.refused(Refusal.BOOKING_OVER);
        };
    }

    private static boolean isAwaited(Ticket ticket) {
        return switch (ticket.stage()) {
            case Stage.Waiting _, Stage.Called _, Stage.Serving _, Stage.Held _ -> true;
            case Stage.Missed _,
                    Stage.Served _,
                    Stage.Cancelled _,
                    Stage.Unclaimed _,
                    Stage.CarriedOver _,
                    Stage.NotServed _ ->
                    false;
        };
    }

    private Decision arrived(Booking booking, Command.CheckIn asked, Actor by) {
        if (now.isBefore(offered.opens(booking.slot())))
            return Decision.refused(Refusal.BOOKING_TOO_EARLY);
        if (now.isAfter(offered.closes(booking.slot())))
            return Decision.refused(Refusal.BOOKING_OVER);
        var issued = new Issuing(office, now).appointed(booking, asked, by);
        if (issued instanceof Decision.Refused) return issued;
        var events = new ArrayList<>(issued.events());
        events.add(new Event.BookingArrived(booking.id(), asked.ticket(), now));
        return new Decision.Accepted(events);
    }

    /// Those whose time to check in is over did not come.
    List<Event> missed() {
        return office.bookings()
                .expected()
                .filter(booking -> now.isAfter(offered.closes(booking.slot())))
                .<Event>map(booking -> new Event.BookingMissed(booking.id(), now))
                .toList();
    }

    /// What a new day begins with; nothing to say if nothing is booked.
    static List<Event> kept(Office before, LocalDate day, Instant now) {
        var kept = before.bookings().kept(day);
        return kept.isEmpty() ? List.of() : List.of(new Event.BookingsKept(kept, now));
    }
}
