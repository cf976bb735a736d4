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
import vn.luot.wire.OfficeCard;
import vn.luot.wire.TicketNumber;

/// The words for what scanners, keypads and signs show. Pure.
///
/// @param office absent until the device is configured
record DeskPages(Optional<OfficeCard> office) implements Phrases {
    /// @param byButton whether a button lets others pass; else the ticket is shown again
    Page found(Moment.Found moment, boolean byButton) {
        var found = moment.found();
        var lines = new ArrayList<Words>();
        found.range()
                .ifPresent(range ->
                        lines.add(
                                each(language ->
                                        Texts.of(language)
                                                .get("kiosk.found-range", range.in(language)))));
        if (moment.mayPostpone())
            lines.add(say(byButton ? "found-postpone" : "found-postpone-again"));
        return new Page(
                Kind.THANKS,
                found(found),
                Optional.of(found.number().toString()),
                lines,
                List.of());
    }

    private Words found(TicketChecked.Found found) {
        var number = found.number();
        var desk = found.desk().map(Object::toString).orElse("");
        return switch (found.stage()) {
            case WAITING ->
                    found.ahead() == 0
                            ? say("found-next", number)
                            : say("found-waiting", number, found.ahead());
            case CALLED -> say("found-called", number, desk);
            case SERVING -> say("found-serving", number, desk);
            case HELD -> say("found-held", number);
            case MISSED -> say("found-missed", number);
            case CARRIED_OVER -> say("found-carried-over", number);
            case OVER -> say("found-over", number);
        };
    }

    Page desk(Moment.Desk moment) {
        var typed = moment.typed();
        List<Words> lines = typed.isEmpty() ? List.of() : List.of(say("desk-typed", typed));
        var number = moment.status().flatMap(DeskStatus::ticket).map(TicketNumber::toString);
        return new Page(kind(moment), desk(moment.status()), number, lines, List.of());
    }

    private static Kind kind(Moment.Desk moment) {
        return moment.status().isPresent() ? Kind.IDLE : Kind.STARTING;
    }

    private Words desk(Optional<DeskStatus> status) {
        return status.map(desk ->
                        switch (desk.state()) {
                            case OPEN -> say("desk-open", desk.desk());
                            case PAUSED -> say("desk-paused", desk.desk());
                            case CLOSED -> say("desk-closed", desk.desk());
                        })
                .orElse(say("desk-unknown"));
    }
}
