package vn.luot.hub.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.luot.hub.queue.Ticket;
import vn.luot.link.Outgoing;
import vn.luot.wire.DeskAction;
import vn.luot.wire.DeskId;
import vn.luot.wire.FromHub.DeskAnswer;
import vn.luot.wire.FromHub.TicketChecked;
import vn.luot.wire.FromKiosk.DeskRequest;
import vn.luot.wire.FromKiosk.TicketCheck;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.TicketStage;
import vn.luot.wire.Wire;

/// An officer's keypad and a scanner at a real broker.
@Execution(ExecutionMode.CONCURRENT)
class RequestsTest {
    private static final DeskId DESK = DeskId.of(1);
    private static final ServiceCode A = new ServiceCode("A");

    @TempDir private Path data;
    private Hall hall;
    private Device pad;
    private int presses;

    @BeforeEach
    void open() {
        hall = new Hall(data);
        pad = hall.device("keypad-1");
        pad.born(1, Optional.of(DESK));
        pad.acked(0);
    }

    @AfterEach
    void close() {
        pad.close();
        hall.close();
    }

    @Test
    void anOfficerWorksADayWithKeysAlone() {
        tickets(2);
        assertThat(press(DeskAction.OPEN).refused()).isEmpty();
        assertThat(press(DeskAction.CALL_NEXT).ticket()).hasValue(number("A601"));
        assertThat(press(DeskAction.RECALL).refused()).hasValue("refused.recalled-too-soon");
        assertThat(press(DeskAction.START).refused()).isEmpty();
        var finish = finish(DeskAction.FINISH_NEXT, Optional.of(number("A601")));
        assertThat(finish.ticket()).hasValue(number("A602"));
        assertThat(press(DeskAction.NO_SHOW).ticket()).isEmpty();
        assertThat(press(DeskAction.CALL_NEXT).refused()).hasValue("refused.nobody-waiting");
        assertThat(press(DeskAction.PAUSE).refused()).isEmpty();
        assertThat(press(DeskAction.CALL_NEXT).refused()).hasValue("refused.desk-not-open");
        assertThat(press(DeskAction.OPEN).refused()).isEmpty();
        assertThat(press(DeskAction.CLOSE).refused()).isEmpty();

        var log = hall.engine.office();
        assertThat(log.desk(DESK).orElseThrow().officer()).isEqualTo("device:keypad-1");
        assertThat(log.tickets().sequencedValues().getFirst().stage())
                .isInstanceOf(Ticket.Stage.Served.class);
    }

    @Test
    void aTransferNamesOnlyTheDesk() {
        tickets(1);
        press(DeskAction.OPEN);
        press(DeskAction.CALL_NEXT);
        var away =
                new DeskRequest(
                        press(),
                        DESK,
                        DeskAction.TRANSFER,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.of(DeskId.of(2)));

        assertThat(answer(away).refused()).isEmpty();
        assertThat(hall.engine.office().waiting(A).toList().getFirst().onlyDesk())
                .hasValue(DeskId.of(2));
    }

    @Test
    void aKeyThatComesLateDoesNotHitTheNextOne() {
        tickets(2);
        press(DeskAction.OPEN);
        press(DeskAction.CALL_NEXT);
        finish(DeskAction.FINISH_NEXT, Optional.of(number("A601")));

        var late = finish(DeskAction.FINISH, Optional.of(number("A601")));

        assertThat(late.refused()).hasValue("refused.ticket-over");
        assertThat(late.ticket()).hasValue(number("A602"));
    }

    @Test
    void aKeyThatTheBrokerBringsTwiceIsPressedOnce() {
        tickets(3);
        press(DeskAction.OPEN);
        press(DeskAction.CALL_NEXT);
        var key = request(DeskAction.FINISH_NEXT, Optional.empty());
        var answers = hall.topics.answer(pad.id).name();
        var twice =
                new Outgoing(
                                hall.topics.request(pad.id),
                                Wire.write(pad.envelope(0, key, Optional.empty())))
                        .asking(answers, new byte[] {1});
        pad.raw(twice);
        pad.raw(twice);

        assertThat(press(DeskAction.START).ticket()).hasValue(number("A602"));
    }

    @Test
    void aKeypadActsForItsOwnDeskOnly() {
        var other =
                new DeskRequest(
                        press(),
                        DeskId.of(2),
                        DeskAction.OPEN,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty());
        assertThat(answer(other).refused()).hasValue("refused.unknown-desk");
        assertThat(hall.engine.office().desks()).isEmpty();
    }

    @Test
    void aScannedTicketSaysHowManyAreBeforeIt() {
        tickets(4);
        hall.openDesk(1);

        var third = check(3, false).found().orElseThrow();

        assertThat(third.number()).isEqualTo(number("A603"));
        assertThat(third.stage()).isEqualTo(TicketStage.WAITING);
        assertThat(third.ahead()).isEqualTo(2);
        assertThat(third.range()).isPresent();
    }

    @Test
    void aScannedTicketMayLetOthersPass() {
        tickets(6);
        hall.openDesk(1);

        var back = check(1, true);

        assertThat(back.refused()).isEmpty();
        assertThat(back.found().orElseThrow().ahead()).isEqualTo(3);
    }

    @Test
    void aTicketThatWasCalledCannotGoBack() {
        tickets(2);
        press(DeskAction.OPEN);
        press(DeskAction.CALL_NEXT);

        var called = check(1, true);

        assertThat(called.refused()).hasValue("refused.ticket-not-waiting");
        assertThat(called.found().orElseThrow().desk()).hasValue(DESK);
        assertThat(called.found().orElseThrow().stage()).isEqualTo(TicketStage.CALLED);
    }

    @Test
    void aTicketNobodyKnowsIsNotFound() {
        assertThat(check(9, false).found()).isEmpty();
        assertThat(check(8, true).refused()).hasValue("refused.unknown-ticket");
    }

    private void tickets(int count) {
        for (int n = 1; n <= count; n++) {
            hall.later(Duration.ofSeconds(1));
            pad.event(n, Device.taken(n), hall.clock.get());
            pad.acked(n);
        }
    }

    private TicketChecked check(int ticket, boolean postpone) {
        var id = new TicketId(new UUID(1, ticket));
        return pad.asks(
                new TicketCheck(id, postpone), TicketChecked.class, c -> c.ticket().equals(id));
    }

    private DeskAnswer press(DeskAction action) {
        return answer(request(action, Optional.empty()));
    }

    private DeskAnswer finish(DeskAction action, Optional<TicketNumber> shown) {
        return answer(request(action, shown));
    }

    private DeskAnswer answer(DeskRequest key) {
        return pad.asks(key, DeskAnswer.class, a -> a.press().equals(key.press()));
    }

    private DeskRequest request(DeskAction action, Optional<TicketNumber> shown) {
        return new DeskRequest(press(), DESK, action, shown, Optional.empty(), 0, Optional.empty());
    }

    private String press() {
        return "press-" + ++presses;
    }

    private static TicketNumber number(String text) {
        return TicketNumber.parse(text);
    }
}
