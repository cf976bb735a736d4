package vn.luot.hub.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.luot.hub.mqtt.Contact.Birth;
import vn.luot.wire.Envelope;
import vn.luot.wire.FromKiosk.HelpAsked;
import vn.luot.wire.FromKiosk.TicketRequest;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

class HappenedAtTest {
    private static final Instant EIGHT = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant NINE = EIGHT.plusSeconds(3600);
    private static final Instant TEN = NINE.plusSeconds(3600);

    @Test
    void theDevicesEstimateCounts() {
        var event = estimated(NINE.plusSeconds(5));

        assertThat(HappenedAt.of(event, Contact.NONE, TEN)).isEqualTo(NINE.plusSeconds(5));
    }

    @Test
    void theClockOfAProgramThatStillRunsCountsForNothing() {
        var right = at(Duration.ofMinutes(5), EIGHT, Optional.empty());
        var wrong = at(Duration.ofMinutes(5), Instant.EPOCH, Optional.empty());
        var contact = Contact.NONE.seen(right, NINE);

        assertThat(HappenedAt.of(wrong, contact, NINE))
                .isEqualTo(HappenedAt.of(right, contact, NINE))
                .isEqualTo(NINE);
    }

    @Test
    void nothingHappensAfterItsReceipt() {
        assertThat(HappenedAt.of(estimated(TEN), Contact.NONE, NINE)).isEqualTo(NINE);
    }

    @Test
    void countsWholeMillisecondsAsTheLogDoes() {
        assertThat(HappenedAt.of(estimated(NINE.plusNanos(7_300_400)), Contact.NONE, TEN))
                .isEqualTo(NINE.plusMillis(7));
        assertThat(HappenedAt.of(estimated(TEN), Contact.NONE, NINE.plusNanos(999_999)))
                .isEqualTo(NINE);
    }

    @Test
    void aConnectionLostAmidABacklogMovesNothingOfTheRest() {
        var before = Contact.NONE.born(new Birth("boot", 1)).happened(estimated(EIGHT), EIGHT);
        var after = before.born(new Birth("boot", 2));

        assertThat(HappenedAt.of(estimated(NINE), after, TEN)).isEqualTo(NINE);
    }

    @Test
    void withoutAnEstimateAConnectedDevicesEventHappenedWhenItCame() {
        var first = at(Duration.ofMinutes(1), EIGHT, Optional.empty());
        var second = at(Duration.ofMinutes(31), EIGHT, Optional.empty());
        var received = EIGHT.plus(Duration.ofMinutes(30));
        var contact = Contact.NONE.seen(first, EIGHT).seen(second, received);

        assertThat(HappenedAt.of(second, contact, received)).isEqualTo(received);
    }

    @Test
    void withoutAnEstimateTheTimeSinceTheProgramStartedTellsHowOldItIs() {
        var birth = at(Duration.ofMinutes(60), EIGHT, Optional.empty());
        var old = at(Duration.ofMinutes(20), EIGHT, Optional.empty());
        var contact = Contact.NONE.seen(birth, NINE).seen(old, NINE.plusSeconds(2));

        assertThat(HappenedAt.of(old, contact, NINE.plusSeconds(2)))
                .isEqualTo(NINE.minus(Duration.ofMinutes(40)));
    }

    @Test
    void aBacklogOfAnEarlierLifeDoesNotDisturbThePresentOne() {
        var birth = said("second", Duration.ofMinutes(60));
        var earlier = event("first", Duration.ofMinutes(5), EIGHT.minusSeconds(60));
        var present = event("second", Duration.ofMinutes(20), EIGHT.plusSeconds(1200));
        var contact = Contact.NONE.seen(birth, NINE).seen(earlier, NINE).seen(present, NINE);

        assertThat(HappenedAt.of(present, contact, NINE))
                .isEqualTo(NINE.minus(Duration.ofMinutes(40)));
    }

    @Test
    void ofALifeThatIsOverOnlyTheClockIsLeft() {
        var birth = said("second", Duration.ofMinutes(1));
        var earlier = event("first", Duration.ofMinutes(5), EIGHT);
        var neverSet = event("first", Duration.ofMinutes(5), Instant.EPOCH);
        var contact = Contact.NONE.seen(birth, NINE).seen(earlier, NINE);

        assertThat(HappenedAt.of(earlier, contact, NINE)).isEqualTo(EIGHT);
        assertThat(HappenedAt.of(neverSet, contact, NINE)).isEqualTo(NINE);
        assertThat(HappenedAt.of(earlier, contact.happened(earlier, NINE), TEN)).isEqualTo(NINE);
    }

    @Test
    void theEventsOfADeviceKeepTheirOrder() {
        var contact = Contact.NONE.happened(estimated(NINE), NINE);

        assertThat(HappenedAt.of(estimated(EIGHT), contact, TEN)).isEqualTo(NINE);
    }

    /// The hub was restored: the device tells again of what came before the last thing it told.
    @Test
    void whatIsToldAgainInANewEpochHappenedWhenItDid() {
        var contact = Contact.NONE.happened(told("epoch before", 7, NINE), NINE);

        assertThat(HappenedAt.of(estimated(EIGHT), contact, TEN)).isEqualTo(EIGHT);
    }

    @Test
    void anEventThatWasOvertakenHappenedWhenItDid() {
        var third = told("epoch", 3, NINE);
        var second = told("epoch", 2, EIGHT);
        var contact = Contact.NONE.happened(third, NINE);

        assertThat(HappenedAt.of(second, contact, TEN)).isEqualTo(EIGHT);
        assertThat(contact.happened(second, EIGHT)).isEqualTo(contact);
    }

    private static Envelope told(String epoch, long seq, Instant at) {
        var estimate = Optional.of(new Envelope.Estimate(at, Duration.ofMillis(40)));
        return new Envelope(
                new UUID(0, seq), epoch, seq, "boot", Duration.ZERO, at, estimate, new HelpAsked());
    }

    @Test
    void aWillEndsOnlyTheConnectionItBelongsTo() {
        var contact = Contact.NONE.born(new Birth("second", 4));

        assertThat(contact.isEndedBy(new Birth("second", 4))).isTrue();
        assertThat(contact.isEndedBy(new Birth("second", 3))).isFalse();
        assertThat(contact.isEndedBy(new Birth("first", 9))).isFalse();
        assertThat(Contact.NONE.isEndedBy(new Birth("first", 9))).isTrue();
    }

    private static Envelope event(String boot, Duration mono, Instant wall) {
        return new Envelope(
                new UUID(0, 1), "epoch", 1, boot, mono, wall, Optional.empty(), new HelpAsked());
    }

    /// Anything said now, and not stored before.
    private static Envelope said(String boot, Duration mono) {
        var ticket = new TicketId(new UUID(0, 3));
        var request = new TicketRequest(ticket, new ServiceCode("A"), Optional.empty(), "a");
        return new Envelope(
                new UUID(0, 2), "epoch", 0, boot, mono, EIGHT, Optional.empty(), request);
    }

    private static Envelope estimated(Instant at) {
        var estimate = new Envelope.Estimate(at, Duration.ofMillis(40));
        return at(Duration.ofMinutes(1), Instant.EPOCH, Optional.of(estimate));
    }

    private static Envelope at(Duration mono, Instant wall, Optional<Envelope.Estimate> estimate) {
        return new Envelope(
                new UUID(0, 1), "epoch", 1, "boot", mono, wall, estimate, new HelpAsked());
    }
}
