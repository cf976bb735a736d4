package vn.luot.kiosk.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.FromHub.BookingAnswer;
import vn.luot.wire.FromHub.TicketAnswer;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.FromKiosk.TicketRequest;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// How a press becomes a number on paper.
///
/// @param panel before the input
/// @param now when the input came
record Tickets(Panel panel, Now now) {
    static final Duration REMEMBER = Duration.ofSeconds(30);

    /// A number that was given, with what the hub said about it.
    private record Given(
            TicketNumber number, Optional<TicketAnswer> answer, Optional<Instant> slot) {}

    Step pressed(Input.Pressed press, ServiceCode service) {
        if (!panel.isOpen(now)) return Step.to(panel.with(panel.stage().cleared()));
        if (!panel.facts().serves(service))
            return Step.to(panel.saying(new Moment.Refused("kiosk.no-service"), now));
        var doubtful =
                panel.presses()
                        .doubtful(press.button(), now.mono(), pace().question())
                        .filter(_ -> !panel.presses().isPaused(now.mono()));
        if (doubtful.isPresent()) return question(press.button(), doubtful.get());
        var presses = panel.presses().wished(now.mono(), panel.facts().keys().hurry());
        var wished = panel.with(presses);
        return presses.isPaused(now.mono())
                ? Step.to(wished.saying(new Moment.Refused("kiosk.too-fast"), now))
                : on(wished).wish(press, service);
    }

    private Step question(String button, Presses.Recent recent) {
        if (recent.number().isEmpty()) return Step.to(panel);
        var again = new Moment.Again(recent.number().get());
        var until = now.mono().plus(pace().question());
        return Step.to(
                panel.with(panel.presses().asked(button, now.mono()))
                        .with(panel.stage().showing(again, until)));
    }

    private Step wish(Input.Pressed press, ServiceCode service) {
        var priority =
                panel.stage().isArmed()
                        ? panel.stage().armedAs().or(panel.facts()::priority)
                        : Optional.<PriorityCode>empty();
        var wish = new Asked(service, priority, press.button());
        var ticket = press.fresh();
        var taking =
                panel.with(panel.stage().disarmed().cleared())
                        .with(panel.presses().took(press.button(), ticket, now.mono()));
        return panel.facts().hub() ? on(taking).ask(ticket, wish) : on(taking).own(ticket, wish);
    }

    private Step ask(TicketId ticket, Asked wish) {
        var request = new TicketRequest(ticket, wish.service(), wish.priority(), wish.button());
        return Step.to(
                panel.asking(ticket, wish).saying(new Moment.Busy(), now),
                new Action.Ask(request),
                new Action.Deadline(ticket, Panel.ANSWER));
    }

    private Step own(TicketId ticket, Asked wish) {
        var series = panel.facts().series();
        var number = panel.own().next(panel.day(now), wish.prefix(), series);
        return take(ticket, wish, new Given(number, Optional.empty(), Optional.empty()));
    }

    /// The durable steps in their order: taken, then paper, then what became of it.
    private Step take(TicketId ticket, Asked wish, Given given) {
        var number = given.number();
        var day = panel.day(now);
        var moment = new Moment.Taken(number, wish.priority().isPresent());
        var taken =
                panel.with(panel.own().taken(day, number))
                        .with(panel.presses().numbered(ticket, number))
                        .with(panel.stage().showing(moment, now.mono().plus(pace().number())));
        var event = new TicketTaken(ticket, number, wish.service(), wish.priority(), wish.button());
        var save = new Action.Save(day, event);
        var slip = slip(ticket, wish, given);
        return panel.facts().canPrint()
                ? Step.to(taken.with(taken.papers().printing(slip)), save, new Action.Print(slip))
                : Step.to(
                        missing(taken, slip),
                        save,
                        new Action.Save(day, new TicketPrinted(ticket, PrintResult.FAILED)));
    }

    /// The number is shown, and offered again when the printer can.
    private Panel missing(Panel before, Slip slip) {
        var one = new Missing(slip, false, now.mono(), Optional.empty());
        return before.with(before.papers().missing(one)).keeping(slip.number(), REMEMBER, now);
    }

    private Slip slip(TicketId ticket, Asked wish, Given given) {
        var answer = given.answer();
        return new Slip(
                ticket,
                given.number(),
                wish.service(),
                wish.priority(),
                answer.map(TicketAnswer::ahead),
                answer.flatMap(TicketAnswer::range),
                answer.map(TicketAnswer::issuedAt).orElse(now.at()),
                given.slot(),
                false);
    }

    /// An answer after its deadline proves that the hub is back; its number is not used, and the
    /// hub voids it on hearing which one was.
    Step given(TicketAnswer answer) {
        return panel.asked(answer.ticket())
                .map(wish ->
                        on(panel.answered(answer.ticket()))
                                .take(
                                        answer.ticket(),
                                        wish,
                                        new Given(
                                                answer.number(),
                                                Optional.of(answer),
                                                Optional.empty())))
                .orElseGet(this::hubIsBack);
    }

    /// Who booked has a number of the hub's as well; their paper says which time it was.
    Step booked(BookingAnswer booked) {
        var answer = booked.answer();
        var wish = new Asked(booked.service(), Optional.empty(), Scans.BUTTON);
        var slot = Optional.of(booked.slot());
        return take(answer.ticket(), wish, new Given(answer.number(), Optional.of(answer), slot));
    }

    Step refused(TicketId ticket, String reason) {
        if (panel.asked(ticket).isEmpty()) return hubIsBack();
        return Step.to(panel.answered(ticket).saying(new Moment.Refused(reason), now));
    }

    private Step hubIsBack() {
        return Step.to(panel.with(panel.facts().withHub(true, now.mono())));
    }

    Step late(TicketId ticket) {
        return panel.asked(ticket)
                .map(wish ->
                        on(panel.answered(ticket).with(panel.facts().withHub(false, now.mono())))
                                .own(ticket, wish))
                .orElse(Step.to(panel));
    }

    /// Nobody waits any longer for a hub that has gone.
    Step hubIs(boolean there) {
        var step = Step.to(panel.with(panel.facts().withHub(there, now.mono())));
        if (there) return step;
        for (var ticket : panel.asked().keySet().stream().sorted().toList())
            step = step.then(on(step.next()).late(ticket));
        return step;
    }

    Step notSaved(TicketTaken taken) {
        return Step.to(
                panel.with(panel.papers().printed(taken.ticket()))
                        .with(panel.stage().forgetting(taken.number()))
                        .saying(new Moment.Refused("kiosk.not-saved"), now));
    }

    Step printed(TicketId ticket, PrintResult result) {
        var slip = panel.papers().atPrinter(ticket);
        if (slip.isEmpty()) return Step.to(panel);
        if (!isOnPaper(result)) return Step.to(missing(panel, slip.get()), save(ticket, result));
        var known = slip.get().reprint() ? PrintResult.REPRINTED : result;
        return Step.to(panel.with(panel.papers().printed(ticket)), save(ticket, known));
    }

    private Action save(TicketId ticket, PrintResult result) {
        return new Action.Save(panel.day(now), new TicketPrinted(ticket, result));
    }

    private Pace pace() {
        return panel.facts().keys().pace();
    }

    private static boolean isOnPaper(PrintResult result) {
        return switch (result) {
            case PRINTED, SENT, REPRINTED -> true;
            case UNKNOWN, FAILED, NOT_TAKEN -> false;
        };
    }

    private Tickets on(Panel next) {
        return new Tickets(next, now);
    }
}
