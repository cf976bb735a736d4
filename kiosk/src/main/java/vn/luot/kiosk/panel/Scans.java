package vn.luot.kiosk.panel;

import java.time.Duration;
import java.util.Optional;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.FromHub.TicketChecked;
import vn.luot.wire.FromKiosk.TicketCheck;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketStage;

/// What follows from something under the scanner.
///
/// @param panel before the input
/// @param now when the input came
record Scans(Panel panel, Now now) {
    static final String BUTTON = "scan";
    static final Duration READ = Duration.ofSeconds(2);

    Step scanned(Input.Scanned scanned) {
        return switch (scanned.scan()) {
            case Scan.OurTicket(var ticket) -> ticket(ticket);
            case Scan.Booked(var code) -> new CheckIns(panel, now).shown(code, scanned.fresh());
            case Scan.Dossier() -> dossier(scanned.fresh());
            case Scan.Card(var age) -> card(age);
            case Scan.Unknown() -> refused("kiosk.scan-unknown");
        };
    }

    /// A second look at the same ticket lets others pass where no button does it.
    private Step ticket(TicketId ticket) {
        var again =
                panel.stage().found().filter(found -> found.ticket().equals(ticket)).isPresent();
        if (!again) return ask(ticket, false);
        var read = panel.stage().found().filter(this::wasRead).isPresent();
        return panel.facts().keys().postpones() || !read ? Step.to(panel) : postpone();
    }

    /// A ticket that still lies under the scanner was not shown again.
    private boolean wasRead(Moment.Found found) {
        return now.mono().compareTo(found.readable()) >= 0;
    }

    Step postpone() {
        return panel.stage()
                .found()
                .filter(Moment.Found::mayPostpone)
                .map(found -> ask(found.ticket(), true))
                .orElse(Step.to(panel));
    }

    private Step ask(TicketId ticket, boolean postpone) {
        if (!panel.facts().hub()) return refused("kiosk.scan-offline");
        return Step.to(
                panel.saying(new Moment.Looking(ticket), now),
                new Action.Check(new TicketCheck(ticket, postpone)),
                new Action.Deadline(ticket, Panel.ANSWER));
    }

    Step checked(TicketChecked answer) {
        if (!looksFor(answer.ticket())) return Step.to(panel);
        if (answer.refused().isPresent()) return refused(answer.refused().get());
        return answer.found()
                .map(found -> Step.to(panel.saying(found(answer.ticket(), found), now)))
                .orElseGet(() -> refused("kiosk.scan-not-today"));
    }

    private Moment found(TicketId ticket, TicketChecked.Found found) {
        var may = found.stage() == TicketStage.WAITING;
        var readable = now.mono().plus(READ);
        return new Moment.Found(ticket, found, may, readable);
    }

    Step late(TicketId ticket) {
        return looksFor(ticket) ? refused("kiosk.scan-offline") : Step.to(panel);
    }

    private boolean looksFor(TicketId ticket) {
        return panel.stage().shows(new Moment.Looking(ticket));
    }

    /// As if the button had been pressed that gives out results.
    private Step dossier(TicketId fresh) {
        return panel.facts()
                .keys()
                .collect()
                .map(service ->
                        new Tickets(panel, now).pressed(new Input.Pressed(BUTTON, fresh), service))
                .orElseGet(() -> refused("kiosk.scan-dossier"));
    }

    /// Offered, never given: whoever takes a number next gets it as a priority number, and the
    /// screen says for how long.
    private Step card(int age) {
        if (!panel.isOpen(now)) return Step.to(panel);
        return panel.facts()
                .priorityAt(age)
                .map(code -> {
                    var until = now.mono().plus(panel.facts().keys().pace().priority());
                    var stage = panel.stage().armed(until).armedAs(Optional.of(code));
                    return Step.to(panel.with(stage.showing(new Moment.Offered(code), until)));
                })
                .orElseGet(() -> Step.to(panel.saying(new Moment.NotOffered(), now)));
    }

    private Step refused(String reason) {
        return Step.to(panel.saying(new Moment.Refused(reason), now));
    }
}
