package vn.luot.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.luot.kiosk.panel.Key.Desk.Wish;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.DeskAction;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.FromHub.DeskAnswer;
import vn.luot.wire.FromHub.DeskStatus;
import vn.luot.wire.FromKiosk.DeskRequest;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

class OfficerTest {
    private static final DeskId DESK = DeskId.of(7);
    private final TryOut pad = TryOut.with(keys());

    @Test
    void oneKeyLeadsThroughTheDay() {
        pad.hubIsThere();
        sign(DeskState.CLOSED, "");
        press("next");
        sign(DeskState.OPEN, "");
        press("next");
        sign(DeskState.OPEN, "A050");
        press("next");
        sign(DeskState.OPEN, "");
        press("next");
        assertThat(actions())
                .containsExactly(
                        DeskAction.OPEN,
                        DeskAction.CALL_NEXT,
                        DeskAction.FINISH,
                        DeskAction.CALL_NEXT);
    }

    @Test
    void digitsSayWhySomebodyCameAndHowManyDossiersThereWere() {
        pad.hubIsThere();
        sign(DeskState.OPEN, "A050");
        for (var digit : List.of("d1", "d1", "d2")) type(digit);
        assertThat(((Moment.Desk) pad.moment()).typed()).isEqualTo("112");
        press("next");
        assertThat(last().purpose()).contains(1);
        assertThat(last().dossiers()).isEqualTo(12);
        assertThat(last().ticket()).contains(TicketNumber.parse("A050"));
        assertThat(((Moment.Desk) pad.moment()).typed()).isEmpty();
    }

    @Test
    void digitsOfSomebodyLongGoneDoNotCount() {
        pad.hubIsThere();
        sign(DeskState.OPEN, "A050");
        type("d2");
        pad.after(Duration.ofSeconds(20));
        press("next");
        assertThat(last().purpose()).isEmpty();
        sign(DeskState.OPEN, "A051");
        type("d2");
        type("clear");
        press("next");
        assertThat(last().purpose()).isEmpty();
    }

    @Test
    void anAsteriskAndADeskSendSomebodyThere() {
        pad.hubIsThere();
        sign(DeskState.OPEN, "A050");
        for (var key : List.of("transfer", "d1", "d2")) type(key);
        assertThat(((Moment.Desk) pad.moment()).typed()).isEqualTo("→ 12");
        press("next");
        assertThat(last().action()).isEqualTo(DeskAction.TRANSFER);
        assertThat(last().toDesk()).contains(DeskId.of(12));
        assertThat(last().purpose()).isEmpty();
    }

    @Test
    void aKeyThatBouncesDoesNotFinishWhomItHasJustCalled() {
        pad.hubIsThere();
        sign(DeskState.OPEN, "");
        press("next");
        sign(DeskState.OPEN, "A050");
        pad.after(Duration.ofMillis(500));
        type("next");
        assertThat(actions()).containsExactly(DeskAction.CALL_NEXT);
        pad.after(Duration.ofMillis(500));
        press("next");
        assertThat(actions()).containsExactly(DeskAction.CALL_NEXT, DeskAction.FINISH);
    }

    @Test
    void pausesAndComesBackWithTheSameKey() {
        pad.hubIsThere();
        sign(DeskState.OPEN, "");
        press("pause");
        sign(DeskState.PAUSED, "");
        press("pause");
        assertThat(actions()).containsExactly(DeskAction.PAUSE, DeskAction.OPEN);
    }

    @Test
    void aRefusalIsShownAndSignalled() {
        pad.hubIsThere();
        sign(DeskState.OPEN, "");
        type("next");
        answer(Optional.of("refused.nobody-waiting"), "");
        assertThat(pad.moment()).isEqualTo(new Moment.Refused("refused.nobody-waiting"));
        assertThat(signals()).containsExactly(false);
        type("next");
        assertThat(actions()).as("a refused key delays nothing").hasSize(2);
        answer(Optional.of("refused.nobody-waiting"), "");
        press("recall");
        assertThat(signals()).containsExactly(false, false, true);
    }

    @Test
    void withoutTheHubNoKeyHasAnyEffectThenOrLater() {
        sign(DeskState.OPEN, "");
        type("next");
        assertThat(pad.moment()).isEqualTo(new Moment.Refused("kiosk.desk-offline"));
        assertThat(actions()).isEmpty();

        pad.hubIsThere();
        type("recall");
        type("no-show");
        assertThat(actions()).containsExactly(DeskAction.RECALL);
        pad.hears(new Input.AnswerLate(press()));
        assertThat(signals()).containsExactly(false, false);
        press("no-show");
        assertThat(actions()).containsExactly(DeskAction.RECALL, DeskAction.NO_SHOW);
    }

    @Test
    void theSignsOfOtherDesksDoNotMatter() {
        pad.hubIsThere();
        sign(DeskState.OPEN, "A050");
        pad.hears(
                new Input.DeskIs(
                        new DeskStatus(
                                DeskId.of(1),
                                DeskState.CLOSED,
                                Optional.empty(),
                                false,
                                Optional.empty())));
        press("next");
        assertThat(actions()).containsExactly(DeskAction.FINISH);
    }

    @Test
    void aSignGoesDarkFortySecondsAfterTheHubIsLost() {
        var sign = TryOut.with(new Keys(new LinkedHashMap<>(), Optional.of(DESK)));
        sign.hubIsThere().hears(new Input.DeskIs(status(DeskState.OPEN, "A050")));
        assertThat(((Moment.Desk) sign.moment()).status()).isPresent();
        sign.after(Duration.ofMinutes(5)).hears(new Input.HubIs(false));
        sign.after(Duration.ofSeconds(39));
        assertThat(((Moment.Desk) sign.moment()).status()).isPresent();
        sign.after(Duration.ofSeconds(1));
        assertThat(((Moment.Desk) sign.moment()).status()).isEmpty();
        sign.hubIsThere();
        assertThat(((Moment.Desk) sign.moment()).status()).isPresent();
    }

    private static Keys keys() {
        var keys = new LinkedHashMap<String, Key>();
        for (var wish : Wish.values())
            keys.put(wish.name().toLowerCase(Locale.ROOT).replace('_', '-'), new Key.Desk(wish));
        for (int digit = 0; digit <= 9; digit++) keys.put("d" + digit, new Key.Digit(digit));
        return new Keys(keys, Optional.of(DESK));
    }

    private void sign(DeskState state, String ticket) {
        pad.hears(new Input.DeskIs(status(state, ticket)));
    }

    private static DeskStatus status(DeskState state, String ticket) {
        return new DeskStatus(
                DESK,
                state,
                Optional.of(ticket).filter(t -> !t.isEmpty()).map(TicketNumber::parse),
                false,
                Optional.empty());
    }

    private void type(String key) {
        pad.after(Duration.ofMillis(100)).presses(key);
    }

    /// A press that the hub accepts, some seconds after the one before.
    private void press(String key) {
        pad.after(Duration.ofSeconds(2));
        type(key);
        answer(Optional.empty(), ticket().map(TicketNumber::toString).orElse(""));
    }

    private Optional<TicketNumber> ticket() {
        return pad.panel().facts().desk().flatMap(DeskStatus::ticket);
    }

    private void answer(Optional<String> refused, String ticket) {
        pad.hears(
                new Input.KeyAnswered(
                        new DeskAnswer(
                                press().toString(),
                                refused,
                                status(DeskState.OPEN, ticket).ticket())));
    }

    private TicketId press() {
        return pad.all(Action.Press.class).toList().getLast().press();
    }

    private DeskRequest last() {
        return pad.all(Action.Press.class).toList().getLast().request();
    }

    private List<DeskAction> actions() {
        return pad.all(Action.Press.class).map(action -> action.request().action()).toList();
    }

    private List<Boolean> signals() {
        return pad.all(Action.Signal.class).map(Action.Signal::taken).toList();
    }
}
