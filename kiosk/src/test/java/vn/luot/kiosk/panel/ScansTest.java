package vn.luot.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.FromHub.TicketChecked;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.TicketStage;

class ScansTest {
    private static final TicketId TICKET = new TicketId(new UUID(1, 50));
    private final TryOut kiosk = TryOut.ready();

    @Test
    void aTicketUnderTheScannerSaysHowManyAreBeforeIt() {
        kiosk.hubIsThere();
        scans(new Scan.OurTicket(TICKET));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Looking(TICKET));
        assertThat(kiosk.all(Action.Check.class).toList())
                .singleElement()
                .extracting(action -> action.check().postpone())
                .isEqualTo(false);
        answers(TicketStage.WAITING, 3);
        assertThat(found().found().ahead()).isEqualTo(3);
        assertThat(found().mayPostpone()).isTrue();
    }

    @Test
    void theSameTicketShownAgainLetsOthersPass() {
        kiosk.hubIsThere();
        scans(new Scan.OurTicket(TICKET));
        answers(TicketStage.WAITING, 3);
        scans(new Scan.OurTicket(TICKET));
        assertThat(checks()).containsExactly(false);

        kiosk.after(Duration.ofSeconds(2));
        scans(new Scan.OurTicket(TICKET));
        assertThat(checks()).containsExactly(false, true);
        answers(TicketStage.WAITING, 6);
        assertThat(found().found().ahead()).isEqualTo(6);
    }

    @Test
    void whoIsCalledCannotLetOthersPass() {
        kiosk.hubIsThere();
        scans(new Scan.OurTicket(TICKET));
        answers(TicketStage.CALLED, 0);
        kiosk.after(Duration.ofSeconds(3));
        scans(new Scan.OurTicket(TICKET));
        assertThat(checks()).containsExactly(false);
    }

    @Test
    void withoutTheHubNobodyKnows() {
        scans(new Scan.OurTicket(TICKET));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Refused("kiosk.scan-offline"));
        kiosk.hubIsThere();
        scans(new Scan.OurTicket(TICKET));
        kiosk.hears(new Input.AnswerLate(TICKET));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Refused("kiosk.scan-offline"));
        answers(TicketStage.WAITING, 3);
        assertThat(kiosk.moment()).isEqualTo(new Moment.Refused("kiosk.scan-offline"));
    }

    @Test
    void anotherDaysTicketIsNotFound() {
        kiosk.hubIsThere();
        scans(new Scan.OurTicket(TICKET));
        kiosk.hears(
                new Input.TicketFound(
                        new TicketChecked(TICKET, Optional.empty(), Optional.empty())));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Refused("kiosk.scan-not-today"));
    }

    @Test
    void aCardOf75YearsOffersPriorityToTheNextNumber() {
        scans(new Scan.Card(75));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Offered(new PriorityCode("P4")));
        kiosk.presses("a");
        assertThat(kiosk.taken()).containsExactly("P601");
        assertThat(((TicketTaken) kiosk.saved().getFirst()).priority())
                .contains(new PriorityCode("P4"));
        kiosk.after(Duration.ofSeconds(4)).presses("c");
        assertThat(kiosk.taken()).containsExactly("P601", "C601");
    }

    @Test
    void theOfferGoesAwayByItself() {
        scans(new Scan.Card(90));
        kiosk.after(Duration.ofSeconds(10)).presses("a");
        assertThat(kiosk.taken()).containsExactly("A601");
    }

    @Test
    void theButtonStandsForTheFirstClassWhateverWasScannedBefore() {
        scans(new Scan.Card(75));
        kiosk.presses("priority").after(Duration.ofMillis(100)).presses("a");
        assertThat(((TicketTaken) kiosk.saved().getFirst()).priority())
                .contains(new PriorityCode("P1"));
    }

    @Test
    void aYoungerCardIsToldSoAndChangesNothing() {
        scans(new Scan.Card(74));
        assertThat(kiosk.moment()).isEqualTo(new Moment.NotOffered());
        kiosk.presses("a");
        assertThat(kiosk.taken()).containsExactly("A601");
    }

    @Test
    void theReceiptOfADossierTakesANumberWhereResultsAreGivenOut() {
        var collecting =
                TryOut.with(
                        new Keys(
                                TryOut.keys().byButton(),
                                Optional.empty(),
                                Optional.of(new ServiceCode("C")),
                                Duration.ofSeconds(40),
                                Hurry.USUAL));
        collecting.hears(new Input.Scanned(new Scan.Dossier(), TICKET));
        assertThat(collecting.taken()).containsExactly("C601");
        assertThat(((TicketTaken) collecting.saved().getFirst()).button()).isEqualTo("scan");

        scans(new Scan.Dossier());
        assertThat(kiosk.moment()).isEqualTo(new Moment.Refused("kiosk.scan-dossier"));
    }

    @Test
    void whatNobodyKnowsIsSaidSo() {
        scans(new Scan.Unknown());
        assertThat(kiosk.moment()).isEqualTo(new Moment.Refused("kiosk.scan-unknown"));
    }

    private Moment.Found found() {
        return (Moment.Found) kiosk.moment();
    }

    private List<Boolean> checks() {
        return kiosk.all(Action.Check.class).map(action -> action.check().postpone()).toList();
    }

    private void scans(Scan scan) {
        kiosk.hears(new Input.Scanned(scan, new TicketId(new UUID(8, kiosk.done().size()))));
    }

    private void answers(TicketStage stage, int ahead) {
        var found =
                new TicketChecked.Found(
                        TicketNumber.parse("A050"),
                        stage,
                        ahead,
                        Optional.empty(),
                        Optional.empty());
        kiosk.hears(
                new Input.TicketFound(
                        new TicketChecked(TICKET, Optional.of(found), Optional.empty())));
    }
}
