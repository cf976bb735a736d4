package vn.luot.kiosk.panel;

import java.time.Duration;
import java.util.Optional;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.DeskAction;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.FromHub.DeskAnswer;
import vn.luot.wire.FromHub.DeskStatus;
import vn.luot.wire.FromKiosk.DeskRequest;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// What an officer's keys do. The hub decides; the keypad only says what it is asked.
///
/// @param panel before the input
/// @param now when the input came
record Officer(Panel panel, Now now) {
    /// NEXT means something else as soon as it was done: a key that bounces must not finish whom it
    /// has just called.
    static final Duration NEXT_AGAIN = Duration.ofSeconds(1);

    Step digit(int digit) {
        return typed(typed().with(digit, now.mono()));
    }

    Step pressed(Key.Desk.Wish wish, TicketId press) {
        if (pad().waiting().isPresent()) return Step.to(panel);
        return switch (wish) {
            case CLEAR -> typed(Typed.NONE);
            case TRANSFER -> typed(new Typed(true, "", now.mono()));
            case NEXT -> next(press);
            case PAUSE -> ask(isOpen() ? DeskAction.PAUSE : DeskAction.OPEN, press);
            case FINISH_NEXT -> ask(DeskAction.FINISH_NEXT, press);
            case CALL_NEXT -> ask(DeskAction.CALL_NEXT, press);
            case RECALL -> ask(DeskAction.RECALL, press);
            case START -> ask(DeskAction.START, press);
            case FINISH -> ask(DeskAction.FINISH, press);
            case NO_SHOW -> ask(DeskAction.NO_SHOW, press);
            case HOLD -> ask(DeskAction.HOLD, press);
            case CLOSE -> ask(DeskAction.CLOSE, press);
        };
    }

    private Step next(TicketId press) {
        if (typed().transfer())
            return typed().desk().isPresent() ? ask(DeskAction.TRANSFER, press) : typed(Typed.NONE);
        if (pad().answeredWithin(NEXT_AGAIN, now.mono())) return Step.to(panel);
        if (ticket().isPresent()) return ask(DeskAction.FINISH, press);
        return ask(isOpen() ? DeskAction.CALL_NEXT : DeskAction.OPEN, press);
    }

    private Step ask(DeskAction action, TicketId press) {
        var desk = panel.facts().keys().desk();
        if (desk.isEmpty() || !panel.facts().hub()) return refused("kiosk.desk-offline");
        var request = request(action, press, desk.get());
        return Step.to(
                with(pad().waitingFor(press)),
                new Action.Press(press, request),
                new Action.Deadline(press, Panel.ANSWER));
    }

    private DeskRequest request(DeskAction action, TicketId press, DeskId desk) {
        var finishes = action == DeskAction.FINISH || action == DeskAction.FINISH_NEXT;
        return new DeskRequest(
                press.toString(),
                desk,
                action,
                ticket(),
                finishes ? typed().purpose() : Optional.empty(),
                finishes ? typed().dossiers() : 0,
                action == DeskAction.TRANSFER ? typed().desk() : Optional.empty());
    }

    Step answered(DeskAnswer answer) {
        if (!pad().waitsFor(answer.press())) return Step.to(panel);
        var known = panel.facts().withTicket(answer.ticket());
        var done = answer.refused().isEmpty();
        var pad = done ? pad().answeredAt(now.mono()) : pad().released();
        var next = with(pad).with(known);
        return answer.refused().isPresent()
                ? new Officer(next, now).refused(answer.refused().get())
                : Step.to(next.with(next.stage().cleared()), new Action.Signal(true));
    }

    Step late(TicketId press) {
        if (!pad().waitsFor(press.toString())) return Step.to(panel);
        var next = with(pad().released());
        return new Officer(next, now).refused("kiosk.desk-offline");
    }

    private Step refused(String reason) {
        return Step.to(panel.saying(new Moment.Refused(reason), now), new Action.Signal(false));
    }

    private Step typed(Typed typed) {
        return Step.to(with(pad().with(typed)));
    }

    private Typed typed() {
        return pad().typed().at(now.mono());
    }

    private Pad pad() {
        return panel.presses().pad();
    }

    private Panel with(Pad next) {
        return panel.with(panel.presses().with(next));
    }

    private boolean isOpen() {
        return panel.facts().desk().filter(d -> d.state() == DeskState.OPEN).isPresent();
    }

    private Optional<TicketNumber> ticket() {
        return panel.facts().desk().flatMap(DeskStatus::ticket);
    }
}
