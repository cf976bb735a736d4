package vn.luot.kiosk.panel;

import java.util.List;
import java.util.Optional;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.PrintResult;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// Numbers without paper: offered again when the printer can, and given up when nobody asks.
///
/// @param panel before the input
/// @param now when the input came
record Reprints(Panel panel, Now now) {
    /// What a touch screen reports for a number that is offered again.
    private static final String BUTTON = "reprint-";

    /// The button of an offered number on a screen.
    static String button(TicketNumber number) {
        return BUTTON + number;
    }

    /// The number that a button prints again; absent for every other button.
    static Optional<Missing> of(String button, Panel panel) {
        if (panel.office().isEmpty()) return Optional.empty();
        var offers = panel.papers().offers();
        if (panel.facts().reprints().contains(button)) return offers.stream().findFirst();
        return offers.stream().filter(one -> button(one.number()).equals(button)).findFirst();
    }

    Step print(Missing one) {
        var slip = one.slip().again();
        var moment = new Moment.Taken(slip.number(), slip.priority().isPresent());
        var stage =
                panel.stage()
                        .forgetting(slip.number())
                        .showing(moment, now.mono().plus(panel.facts().keys().pace().number()));
        return Step.to(
                panel.with(stage).with(panel.papers().printing(slip)), new Action.Print(slip));
    }

    /// Power or program ended before the paper's fate was stored, when nobody can know it now, or
    /// before a number got the paper it lacked. Until it is known the outbox keeps it open, for the
    /// power may go again.
    Step leftOver(List<LeftTicket> tickets) {
        var step = Step.to(panel);
        for (var left : tickets) step = step.then(on(step.next()).leftOver(left));
        return step;
    }

    private Step leftOver(LeftTicket left) {
        var taken = left.taken();
        if (isOver(left)) return left.reported() ? Step.to(panel) : notTaken(taken.ticket());
        var slip =
                new Slip(
                        taken.ticket(),
                        taken.number(),
                        taken.service(),
                        taken.priority(),
                        Optional.empty(),
                        Optional.empty(),
                        left.at(),
                        Optional.empty(),
                        false);
        var one = new Missing(slip, !left.reported(), now.mono(), Optional.empty());
        return Step.to(panel.with(panel.papers().missing(one)));
    }

    /// What the hub knows already is offered as long as if the program had not ended.
    private boolean isOver(LeftTicket left) {
        var old = left.reported() && left.at().plus(Missing.KEPT).isBefore(now.at());
        return old || Hours.day(left.at()).isBefore(Hours.day(now.at()));
    }

    /// Offers begin and end with the printer and with time.
    Step settled() {
        var step = Step.to(panel);
        for (var one : panel.papers().over(now.mono()))
            if (one.leftOver()) step = step.then(on(step.next()).notTaken(one.slip().ticket()));
        var next = step.next();
        var papers = next.papers().at(now.mono(), next.facts().canPrint());
        return step.then(Step.to(next.with(papers)));
    }

    private Step notTaken(TicketId ticket) {
        return Step.to(
                panel.with(panel.papers().printed(ticket)),
                new Action.Save(panel.day(now), new TicketPrinted(ticket, PrintResult.NOT_TAKEN)));
    }

    private Reprints on(Panel next) {
        return new Reprints(next, now);
    }
}
