package vn.luot.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.BookingCode;
import vn.luot.wire.FromHub.BookingAnswer;
import vn.luot.wire.FromHub.TicketAnswer;
import vn.luot.wire.FromKiosk.BookingRequest;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// Somebody who booked holds their code under the scanner, or types it.
class CheckInsTest {
    private static final BookingCode CODE = new BookingCode("K7MR2XWD");
    private static final TicketId TICKET = new TicketId(new UUID(1, 77));
    private static final Instant SLOT = Instant.parse("2026-03-02T01:30:00Z");
    private static final TicketNumber NUMBER = TicketNumber.parse("A012");

    private final TryOut kiosk = TryOut.ready();

    @Test
    void theHubsNumberIsPrintedWithTheTimeThatWasBooked() {
        kiosk.hubIsThere();
        scans();
        assertThat(kiosk.moment()).isEqualTo(new Moment.CheckingIn(TICKET));
        assertThat(requests()).containsExactly(new BookingRequest(TICKET, "K7MR2XWD", "scan"));
        answers();
        assertThat(kiosk.moment()).isEqualTo(new Moment.Taken(NUMBER, false));
        assertThat(kiosk.all(Action.Print.class).map(Action.Print::slip).toList())
                .singleElement()
                .satisfies(slip -> {
                    assertThat(slip.number()).isEqualTo(NUMBER);
                    assertThat(slip.slot()).contains(SLOT);
                });
        assertThat(taken()).containsExactly(NUMBER);
    }

    @Test
    void anAnswerThatComesTwiceIsPrintedOnce() {
        kiosk.hubIsThere();
        scans();
        answers();
        answers();
        assertThat(taken()).containsExactly(NUMBER);
    }

    @Test
    void cutOffFromTheHubItOffersAnOrdinaryNumber() {
        scans();
        assertThat(requests()).isEmpty();
        assertThat(kiosk.moment()).isEqualTo(new Moment.Refused("kiosk.booking-offline"));
    }

    @Test
    void withoutAnAnswerNothingIsPrintedAndALateOneIsNot() {
        kiosk.hubIsThere();
        scans();
        kiosk.hears(new Input.AnswerLate(TICKET));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Refused("kiosk.booking-offline"));
        answers();
        assertThat(taken()).isEmpty();
    }

    @Test
    void askedAgainAfterALateAnswerItIsTheSameTicketAndPrintedOnce() {
        kiosk.hubIsThere();
        scans();
        kiosk.hears(new Input.AnswerLate(TICKET));
        answers();
        var again = new TicketId(new UUID(1, 78));
        kiosk.hears(new Input.Scanned(new Scan.Booked(CODE), again));
        assertThat(requests()).extracting(BookingRequest::ticket).containsExactly(TICKET, TICKET);
        answers();
        assertThat(taken()).containsExactly(NUMBER);
        kiosk.hears(new Input.Scanned(new Scan.Booked(CODE), again));
        assertThat(requests()).extracting(BookingRequest::ticket).last().isEqualTo(again);
    }

    @Test
    void whatTheRulesRefuseIsSaidInTheirWords() {
        kiosk.hubIsThere();
        scans();
        kiosk.hears(new Input.NumberRefused(TICKET, "refused.booking-too-early"));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Refused("refused.booking-too-early"));
        assertThat(taken()).isEmpty();
    }

    private void scans() {
        kiosk.hears(new Input.Scanned(new Scan.Booked(CODE), TICKET));
    }

    private void answers() {
        var answer = new TicketAnswer(TICKET, NUMBER, 2, Optional.empty(), SLOT.minusSeconds(900));
        kiosk.hears(new Input.BookingGiven(new BookingAnswer(answer, new ServiceCode("A"), SLOT)));
    }

    private List<BookingRequest> requests() {
        return kiosk.all(Action.CheckIn.class).map(Action.CheckIn::request).toList();
    }

    private List<TicketNumber> taken() {
        return kiosk.all(Action.Save.class)
                .map(Action.Save::happened)
                .filter(TicketTaken.class::isInstance)
                .map(TicketTaken.class::cast)
                .map(TicketTaken::number)
                .toList();
    }
}
