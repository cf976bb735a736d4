package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.CITIZEN;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.MONDAY;
import static vn.luot.hub.queue.Hall.OFFICER;
import static vn.luot.hub.queue.Hall.id;
import static vn.luot.hub.queue.Hall.opinion;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Event.RatingRefused;
import vn.luot.hub.queue.Event.TicketRated;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.RatingReason;

/// "Rating cannot be cooked."
class RatingScenarioTest {
    private static final Actor BOX = new Actor.Device(new DeviceId("box-1"));
    private static final Actor LEAD = new Actor.Staff("lead");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final Hall hall = Hall.usual().at("08:40").opens(DESK_1);

    @Test
    void fortyPressesAtAnIdleDeskCountNothingAndAreAllNoted() {
        for (int i = 0; i < 40; i++) {
            hall.later(Duration.ofSeconds(3));
            hall.refuses(new Command.RateDesk(DESK_1, opinion(5)), BOX, Refusal.NOTHING_TO_RATE);
        }
        assertThat(rated()).isEmpty();
        assertThat(refused()).hasSize(40).allMatch(r -> r.desk().equals(Optional.of(DESK_1)));
    }

    @Test
    void theLastRatingCountsAndBothAreKept() {
        served("A033", "08:50");
        hall.at("08:51").accepts(new Command.RateDesk(DESK_1, opinion(4)), BOX);
        assertThat(hall.ticket("A033").rating().map(Ticket.Rating::level)).contains(4);
        hall.at("08:58").accepts(new Command.Rate(id("A033"), opinion(2)), CITIZEN);
        assertThat(hall.ticket("A033").rating())
                .contains(new Ticket.Rating(2, Hall.instant(MONDAY, "08:58")));
        assertThat(rated()).extracting(r -> r.opinion().level()).containsExactly(4, 2);
    }

    @Test
    void aPaperFormIsEnteredOnceInTimeAndNeverOverARating() {
        served("A033", "08:50");
        hall.refuses(keyed("A034"), LEAD, Refusal.UNKNOWN_TICKET);
        hall.refuses(keyed("A033", OFFICER), OFFICER, Refusal.RATING_OWN);
        hall.at("09:30").accepts(keyed("A033"), LEAD);
        assertThat(rated()).last().matches(rating -> rating.opinion().isKeyed());
        hall.refuses(keyed("A033"), LEAD, Refusal.RATED_ALREADY);
        hall.accepts(new Command.Rate(id("A033"), opinion(5)), CITIZEN);
        assertThat(hall.ticket("A033").rating().map(Ticket.Rating::level)).contains(5);
    }

    /// The desk has been somebody else's since, or a night lies between.
    @Test
    void whoServedAVisitEntersNothingAboutItWhoeverIsAtTheDeskNow() {
        served("A033", "08:50");
        hall.accepts(new Command.CloseDesk(DESK_1));
        hall.accepts(new Command.OpenDesk(DESK_1, Set.of()), LEAD);
        hall.refuses(keyed("A033", OFFICER), OFFICER, Refusal.RATING_OWN);
        assertThat(hall.events()).last().isInstanceOf(Event.RatingRefused.class);
        hall.accepts(keyed("A033", OFFICER), LEAD);
    }

    @Test
    void onlyWhatIsEnteredCountsAsPaper() {
        served("A033", "08:50");
        var paper = new Command.Opinion(5, 5, List.of(), "", Command.Opinion.PAPER);
        hall.refuses(new Command.Rate(id("A033"), paper), CITIZEN, Refusal.RATING_OWN);
        hall.refuses(new Command.RateDesk(DESK_1, paper), BOX, Refusal.RATING_OWN);
    }

    private static Command keyed(String number) {
        return keyed(number, Optional.empty());
    }

    private static Command keyed(String number, Actor servedBy) {
        return keyed(number, Optional.of(servedBy.label()));
    }

    private static Command keyed(String number, Optional<String> servedBy) {
        var opinion = new Command.Opinion(2, 5, List.of(), "", Command.Opinion.PAPER);
        return new Command.KeyRating(id(number), opinion, servedBy);
    }

    @Test
    void aBoxRatesAVisitOnce() {
        served("A033", "08:50");
        hall.accepts(new Command.RateDesk(DESK_1, opinion(1)), BOX);
        hall.refuses(new Command.RateDesk(DESK_1, opinion(5)), BOX, Refusal.NOTHING_TO_RATE);
        assertThat(hall.ticket("A033").rating().map(Ticket.Rating::level)).contains(1);
        served("A034", "08:52");
        hall.accepts(new Command.RateDesk(DESK_1, opinion(5)), BOX);
    }

    @Test
    void aBoxLocksThreeMinutesAfterTheVisit() {
        served("A033", "08:50");
        hall.at("08:53").later(Duration.ofSeconds(1));
        hall.refuses(new Command.RateDesk(DESK_1, opinion(5)), BOX, Refusal.NOTHING_TO_RATE);
        hall.refuses(new Command.RateDesk(DeskId.of(9), opinion(5)), BOX, Refusal.UNKNOWN_DESK);
    }

    /// As after a restored backup: the box tells again what it told an hour ago.
    @Test
    void anOldPressRatesNobodyWhoCameSince() {
        served("A033", "08:50");
        for (var early : List.of("07:50", "08:49"))
            hall.refuses(pressedAt(early), BOX, Refusal.NOTHING_TO_RATE);
        assertThat(refused()).hasSize(2).allMatch(r -> r.ticket().isEmpty());
        hall.accepts(new Command.RateDesk(DESK_1, opinion(4)), BOX);
    }

    @Test
    void aPressThatIsToldLateRatesTheVisitItWasFor() {
        served("A033", "08:50");
        hall.at("09:40");
        hall.refuses(pressedAt("08:54"), BOX, Refusal.NOTHING_TO_RATE);
        hall.accepts(pressedAt("08:52"), BOX);
        assertThat(rated()).extracting(TicketRated::ticket).containsExactly(id("A033"));
    }

    private static Command pressedAt(String time) {
        var pressed = Optional.of(Hall.instant(MONDAY, time));
        return new Command.RateDesk(DESK_1, opinion(1), pressed);
    }

    @Test
    void onlyAServedTicketIsRated() {
        hall.reports("A034", A);
        hall.refuses(new Command.Rate(id("A034"), opinion(5)), CITIZEN, Refusal.NOT_SERVED);
        hall.callsNext(DESK_1);
        hall.refuses(new Command.Rate(id("A034"), opinion(5)), CITIZEN, Refusal.NOT_SERVED);
        hall.refuses(new Command.Rate(id("x"), opinion(5)), CITIZEN, Refusal.UNKNOWN_TICKET);
        assertThat(refused()).hasSize(2).allMatch(r -> r.ticket().equals(Optional.of(id("A034"))));
    }

    @Test
    void acceptedUntilTheEndOfTheNextWorkingDay() {
        served("A035", "15:00");
        hall.at(TUESDAY, "00:00").accepts(new Command.OpenDay(TUESDAY));
        hall.at("16:59").accepts(new Command.Rate(id("A035"), opinion(3)), CITIZEN);
        hall.at("17:01");
        hall.refuses(new Command.Rate(id("A035"), opinion(5)), CITIZEN, Refusal.RATING_OVER);
        assertThat(hall.ticket("A035").rating().map(Ticket.Rating::level)).contains(3);
    }

    @Test
    void betweenTwoDaysRatingGoesOn() {
        served("A035", "16:50");
        hall.at("17:30").accepts(new Command.CloseDay());
        hall.at("20:00").accepts(new Command.Rate(id("A035"), opinion(5)), CITIZEN);
        assertThat(rated()).hasSize(1);
    }

    @Test
    void staffRateNobody() {
        served("A033", "08:50");
        hall.refuses(new Command.Rate(id("A033"), opinion(5)), OFFICER, Refusal.RATING_OWN);
        hall.refuses(new Command.RateDesk(DESK_1, opinion(5)), OFFICER, Refusal.RATING_OWN);
        assertThat(rated()).isEmpty();
        assertThat(refused())
                .hasSize(2)
                .allMatch(r -> r.ticket().equals(Optional.of(id("A033"))))
                .allMatch(r -> r.desk().equals(Optional.of(DESK_1)));
    }

    @Test
    void aConfidentialReasonIsKeptInTheEventOnly() {
        served("A033", "08:50");
        hall.accepts(new Command.Rate(id("A033"), opinion(1, RatingReason.R7)), CITIZEN);
        assertThat(rated().getFirst().opinion().reasons()).containsExactly(RatingReason.R7);
        assertThat(hall.office().toString()).doesNotContain("R7");
    }

    @Test
    void aVisitThatGoesOnIsNotRatedYet() {
        served("A033", "08:50");
        hall.accepts(new Command.Return(id("A033")));
        hall.refuses(new Command.RateDesk(DESK_1, opinion(5)), BOX, Refusal.NOTHING_TO_RATE);
        hall.refuses(new Command.Rate(id("A033"), opinion(5)), CITIZEN, Refusal.NOT_SERVED);
    }

    private void served(String number, String time) {
        hall.at(time).reports(number, A);
        assertThat(hall.servesNext(DESK_1)).isEqualTo(number);
    }

    private List<TicketRated> rated() {
        return all(TicketRated.class);
    }

    private List<RatingRefused> refused() {
        return all(RatingRefused.class);
    }

    private <T extends Event> List<T> all(Class<T> kind) {
        return hall.events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
