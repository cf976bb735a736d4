package vn.luot.kiosk.panel;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.FromHub.DeskStatus;

/// What follows from a panel's state for the eyes: the moment of the screen and the lamps.
final class Scene {
    private Scene() {}

    static Moment of(Panel panel, Now now) {
        var stage = panel.stage();
        var moment = stage.passing().map(Stage.Passing::moment).orElseGet(() -> base(panel, now));
        return stage.remember().isEmpty() || !mayGiveWay(moment, stage)
                ? moment
                : new Moment.Unprinted(panel.facts().paperOut());
    }

    static Set<String> lights(Panel panel, Now now) {
        var question = panel.presses().question();
        if (panel.stage().asks() && question.isPresent()) return Set.of(question.get().button());
        var lit = new HashSet<String>();
        if (panel.isOpen(now) && !panel.presses().isPaused(now.mono()))
            lit.addAll(panel.facts().services());
        if (panel.stage().isArmed()) lit.addAll(panel.facts().keys().priorities());
        if (!panel.papers().offers().isEmpty()) lit.addAll(panel.facts().reprints());
        if (panel.stage().found().filter(Moment.Found::mayPostpone).isPresent())
            lit.addAll(panel.facts().keys().postponing());
        if (panel.stage().isUnlocked()) lit.addAll(panel.facts().keys().ratings());
        return Set.copyOf(lit);
    }

    private static Moment base(Panel panel, Now now) {
        var facts = panel.facts();
        if (facts.keys().isOfDesk()) return desk(panel, now);
        if (!facts.keys().takesNumbers())
            return panel.stage().isUnlocked() ? new Moment.RateNow() : new Moment.RateLater();
        if (facts.office().isEmpty()) return new Moment.Starting();
        var offers = panel.papers().offers();
        if (!offers.isEmpty())
            return new Moment.Reprint(
                    offers.stream().map(Missing::number).toList(), offers.getFirst().leftOver());
        if (!panel.isOpen(now))
            return new Moment.Closed(Hours.next(facts.office().get(), now.at()));
        return panel.stage().isArmed() ? new Moment.Armed() : new Moment.Idle(!facts.canPrint());
    }

    private static Moment desk(Panel panel, Now now) {
        var facts = panel.facts();
        var deaf = facts.keys().isOfOfficer() && !facts.hub();
        var status = deaf ? Optional.<DeskStatus>empty() : facts.deskAt(now.mono());
        return new Moment.Desk(status, panel.presses().pad().typed().at(now.mono()).text());
    }

    /// Whether a number without paper is more important than this moment.
    private static boolean mayGiveWay(Moment moment, Stage stage) {
        return switch (moment) {
            case Moment.Idle _, Moment.Closed _, Moment.RateLater _, Moment.RateNow _ -> true;
            case Moment.Taken(var number, _) -> stage.numbers().contains(number);
            case Moment.Starting _,
                    Moment.Armed _,
                    Moment.Busy _,
                    Moment.Again _,
                    Moment.Unprinted _,
                    Moment.Reprint _,
                    Moment.Refused _,
                    Moment.Helping _,
                    Moment.Looking _,
                    Moment.CheckingIn _,
                    Moment.Found _,
                    Moment.Offered _,
                    Moment.NotOffered _,
                    Moment.Desk _,
                    Moment.Thanks _ ->
                    false;
        };
    }
}
