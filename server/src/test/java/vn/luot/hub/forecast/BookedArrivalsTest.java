package vn.luot.hub.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Appointments;
import vn.luot.hub.queue.Appointments.Offer;
import vn.luot.hub.queue.BookingId;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;

/// Whoever is booked and still to come counts in what others are told of their wait.
class BookedArrivalsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Actor CLOCK = new Actor.Timer();
    private static final Rules RULES = rules();

    @Test
    void thoseWhoWaitAreToldOfThoseWhoAreBooked() {
        var booked = 8;
        assertThat(waitOfLast(booked)).isGreaterThan(waitOfLast(0) + 5);
    }

    @Test
    void whoHasComeOrStayedAwayIsExpectedNoMore() {
        var office = hall(8, "08:00");
        assertThat(Plans.NONE.expecting(office).bookings()).hasSize(8);
        var later = at("09:30");
        office = does(office, new Command.CheckIn(id(0), SmallOffice.ticket(50), "test"), later);
        office = does(office, new Command.Tick(), at("12:00"));
        assertThat(Plans.NONE.expecting(office).bookings()).isEmpty();
    }

    /// In minutes, of the last of ten who wait at 09:20 for two desks.
    private static double waitOfLast(int booked) {
        var now = at("09:20");
        var office = hall(booked, "08:00");
        for (var desk : RULES.desks().keySet())
            office = does(office, new Command.OpenDesk(desk, Set.of()), now);
        for (int n = 0; n < 10; n++)
            office = does(office, SmallOffice.issue(n, SmallOffice.A), now.plusSeconds(n));
        var forecast = new Estimator(RULES).forecast(office, now.plusSeconds(30), 1);
        var last = SmallOffice.ticket(9);
        var told = Optional.ofNullable(forecast.tickets().get(last));
        return told.flatMap(Forecast.Ahead::outlook).orElseThrow().signs().middle();
    }

    private static Office hall(int booked, String time) {
        var office = Office.empty(RULES);
        office = does(office, new Command.OpenDay(MONDAY), at("07:00"));
        for (int n = 0; n < booked; n++)
            office = does(office, new Command.Book(id(n), SmallOffice.A, at("09:30")), at(time));
        return office;
    }

    private static Office does(Office office, Command command, Instant now) {
        var decision = office.decide(command, CLOCK, now);
        assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
        return office.after(decision.events());
    }

    private static BookingId id(int n) {
        return new BookingId("%016x".formatted(n));
    }

    private static Instant at(String time) {
        return Instant.parse(MONDAY + "T" + time + ":00+07:00");
    }

    private static Rules rules() {
        var small = SmallOffice.rules();
        var offer = new Offer(Duration.ofMinutes(30), 8, List.of());
        var usual = Appointments.NONE;
        var offered =
                new Appointments(
                        Map.of(SmallOffice.A, offer),
                        1,
                        usual.notice(),
                        usual.before(),
                        usual.after(),
                        false);
        return new Rules(
                        small.services(),
                        small.desks(),
                        small.priorities(),
                        CallRule.DEFAULT,
                        small.calendar(),
                        small.limits())
                .offering(offered);
    }
}
