package vn.luot.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.luot.kiosk.hardware.Screen.Kind;
import vn.luot.kiosk.hardware.Screen.Page;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.text.Texts;
import vn.luot.text.Words;
import vn.luot.wire.FromHub.DeskStatus;
import vn.luot.wire.FromHub.TicketChecked;
import vn.luot.wire.TicketNumber;

/// The words for what scanners, keypads and signs show. Pure.
final class DeskPages {
    private DeskPages() {}

    /// @param byButton whether a button lets others pass; else the ticket is shown again
    static Page found(Moment.Found moment, boolean byButton) {
        var found = moment.found();
        var lines = new ArrayList<Words>();
        found.range()
                .ifPresent(range ->
                        lines.add(
                                Phrases.each(language ->
                                        Texts.of(language)
                                                .get("kiosk.found-range", range.in(language)))));
        if (moment.mayPostpone())
            lines.add(Phrases.say(byButton ? "found-postpone" : "found-postpone-again"));
        return new Page(
                Kind.THANKS,
                found(found),
                Optional.of(found.number().toString()),
                lines,
                List.of());
    }

    private static Words found(TicketChecked.Found found) {
        var number = found.number();
        var desk = found.desk().map(Object::toString).orElse("");
        return switch (found.stage()) {
            case WAITING ->
                    found.ahead() == 0
                            ? Phrases.say("found-next", number)
                            : Phrases.say("found-waiting", number, found.ahead());
            case CALLED -> Phrases.say("found-called", number, desk);
            case SERVING -> Phrases.say("found-serving", number, desk);
            case HELD -> Phrases.say("found-held", number);
            case MISSED -> Phrases.say("found-missed", number);
            case CARRIED_OVER -> Phrases.say("found-carried-over", number);
            case OVER -> Phrases.say("found-over", number);
        };
    }

    static Page desk(Moment.Desk moment) {
        var typed = moment.typed();
        List<Words> lines = typed.isEmpty() ? List.of() : List.of(Phrases.say("desk-typed", typed));
        var number = moment.status().flatMap(DeskStatus::ticket).map(TicketNumber::toString);
        return new Page(kind(moment), desk(moment.status()), number, lines, List.of());
    }

    private static Kind kind(Moment.Desk moment) {
        return moment.status().isPresent() ? Kind.IDLE : Kind.STARTING;
    }

    private static Words desk(Optional<DeskStatus> status) {
        return status.map(desk ->
                        switch (desk.state()) {
                            case OPEN -> Phrases.say("desk-open", desk.desk());
                            case PAUSED -> Phrases.say("desk-paused", desk.desk());
                            case CLOSED -> Phrases.say("desk-closed", desk.desk());
                        })
                .orElse(Phrases.say("desk-unknown"));
    }
}
