package vn.luot.kiosk.panel;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.BookingCode;
import vn.luot.wire.FromKiosk.Happened;
import vn.luot.wire.FromKiosk.HelpAsked;
import vn.luot.wire.FromKiosk.PrinterChanged;
import vn.luot.wire.FromKiosk.RatingGiven;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.PrinterState;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// What the kiosk does: its whole state, and one function from an input to the next state and the
/// actions to perform. Immutable, deterministic.
///
/// @param own the kiosk's own number series, used while the hub is away
/// @param asked tickets whose number the hub was asked for
/// @param checkIns tickets that the hub was asked for with the code of a booking
/// @param papers tickets at the printer, and those without paper
/// @param shown what the screen shows
/// @param lit the buttons that are lit
public record Panel(
        Facts facts,
        Numbers own,
        Map<TicketId, Asked> asked,
        Map<BookingCode, TicketId> checkIns,
        Papers papers,
        Presses presses,
        Stage stage,
        View shown,
        Set<String> lit) {
    /// How long the hub may take to answer.
    public static final Duration ANSWER = Duration.ofMillis(700);

    /// What "Cần thêm thời gian" gives.
    static final Duration MORE_TIME = Duration.ofSeconds(60);

    static final Duration RATING_COUNTS = Duration.ofMinutes(3);

    public Panel {
        asked = Map.copyOf(asked);
        checkIns = Map.copyOf(checkIns);
        lit = Set.copyOf(lit);
    }

    /// A panel that knows nothing but its buttons and the numbers it gave before.
    public static Panel start(Keys keys, Numbers own) {
        var facts = Facts.none(keys);
        var view = new View(new Moment.Starting(), List.of(), Map.of());
        return new Panel(
                facts,
                own,
                Map.of(),
                Map.of(),
                Papers.NONE,
                Presses.NONE,
                Stage.EMPTY,
                view,
                Set.of());
    }

    public Step on(Input input, Now now) {
        var step = with(stage.at(now.mono())).answer(input, now);
        step = step.then(new Reprints(step.next(), now).settled());
        return step.then(step.next().settled(now));
    }

    private Step answer(Input input, Now now) {
        var tickets = new Tickets(this, now);
        return switch (input) {
            case Input.Pressed press -> pressed(press, now);
            case Input.NumberGiven(var answer) -> tickets.given(answer);
            case Input.BookingGiven(var booked) -> new CheckIns(this, now).given(booked);
            case Input.NumberRefused(var ticket, var reason) -> refused(ticket, reason, now);
            case Input.AnswerLate(var ticket) -> late(ticket, now);
            case Input.NotSaved(var happened) -> notSaved(happened, tickets);
            case Input.Printed(var ticket, var result) -> tickets.printed(ticket, result);
            case Input.PrinterIs(var state) -> printer(state, now);
            case Input.HubIs(var there) -> tickets.hubIs(there);
            case Input.Configured(var office) -> Step.to(with(facts.withOffice(office)));
            case Input.QueueIs(var queue) -> Step.to(with(facts.withLine(queue)));
            case Input.DeskIs(var desk) -> Step.to(with(facts.withDesk(desk)));
            case Input.KeyAnswered(var answer) -> new Officer(this, now).answered(answer);
            case Input.Scanned scanned -> new Scans(this, now).scanned(scanned);
            case Input.TicketFound(var answer) -> new Scans(this, now).checked(answer);
            case Input.RatingUnlocked() ->
                    Step.to(with(stage.unlocked(now.mono().plus(RATING_COUNTS))));
            case Input.LeftOver(var taken) -> new Reprints(this, now).leftOver(taken);
            case Input.Tick() -> Step.to(this);
        };
    }

    private Step refused(TicketId ticket, String reason, Now now) {
        var checkIns = new CheckIns(this, now);
        return checkIns.isFor(ticket)
                ? checkIns.refused(ticket, reason)
                : new Tickets(this, now).refused(ticket, reason);
    }

    private Step pressed(Input.Pressed press, Now now) {
        var again = Reprints.of(press.button(), this);
        if (again.isPresent() && !presses.tooSoon(now.mono()))
            return new Reprints(with(presses.heeded(now.mono())), now).print(again.get());
        var key = facts.key(press.button());
        if (key.isEmpty()) return Step.to(this);
        if (key.get() instanceof Key.Rating(var level)) return rated(level, now);
        if (presses.tooSoon(now.mono())) return Step.to(this);
        var heeded = with(presses.heeded(now.mono()));
        return switch (key.get()) {
            case Key.Service(var service) -> new Tickets(heeded, now).pressed(press, service);
            case Key.Priority() -> heeded.armed(now);
            case Key.Help() -> heeded.helped(now);
            case Key.MoreTime() -> Step.to(heeded.with(stage.longer(now.mono().plus(MORE_TIME))));
            case Key.Done() -> Step.to(heeded.with(stage.done()));
            case Key.Desk(var wish) -> new Officer(heeded, now).pressed(wish, press.fresh());
            case Key.Digit(var digit) -> new Officer(heeded, now).digit(digit);
            case Key.Postpone() -> new Scans(heeded, now).postpone();
            case Key.Rating _, Key.Reprint _, Key.EveryService _ -> Step.to(this);
        };
    }

    /// What was asked for this press: a number, an officer's key, a booking, or where a ticket is.
    private Step late(TicketId press, Now now) {
        var step = new Tickets(this, now).late(press);
        step = step.then(new Officer(step.next(), now).late(press));
        step = step.then(new CheckIns(step.next(), now).late(press));
        return step.then(new Scans(step.next(), now).late(press));
    }

    private Step armed(Now now) {
        if (!isOpen(now) || facts.priority().isEmpty()) return Step.to(this);
        return Step.to(
                with(stage.cleared().armed(now.mono().plus(facts.keys().pace().priority()))));
    }

    private Step helped(Now now) {
        var coming = new Moment.Helping();
        if (stage.shows(coming)) return Step.to(this);
        return Step.to(saying(coming, now), new Action.Save(day(now), new HelpAsked()));
    }

    /// A locked box reports as well: the hub lists what nobody can have meant.
    private Step rated(int level, Now now) {
        var desk = facts.keys().desk();
        if (desk.isEmpty() || presses.ratedJustNow(now.mono())) return Step.to(this);
        var buttons = facts.keys().ratingButtons();
        var rating = new RatingGiven(desk.get(), Optional.empty(), level, buttons, List.of());
        var words = stage.isUnlocked() ? new Moment.Thanks() : new Moment.RateLater();
        return Step.to(
                with(presses.rated(now.mono())).saying(words, now),
                new Action.Save(day(now), rating));
    }

    private Step notSaved(Happened happened, Tickets tickets) {
        return happened instanceof TicketTaken taken ? tickets.notSaved(taken) : Step.to(this);
    }

    private Step printer(PrinterState state, Now now) {
        if (facts.printer().equals(Optional.of(state))) return Step.to(this);
        return Step.to(
                with(facts.withPrinter(state)),
                new Action.Save(day(now), new PrinterChanged(state)));
    }

    /// Screen and lamps follow from the state: only what changed is an action.
    private Step settled(Now now) {
        var view = new View(Scene.of(this, now), stage.numbers(), facts.lines());
        var lights = Scene.lights(this, now);
        var next = new Panel(facts, own, asked, checkIns, papers, presses, stage, view, lights);
        var step = Step.to(next);
        if (!view.equals(shown)) step = Step.to(next, new Action.Show(view));
        return lights.equals(lit) ? step : step.then(Step.to(next, new Action.Light(lights)));
    }

    /// The business day of the numbers given now.
    LocalDate day(Now now) {
        return own.dayAt(Hours.day(now.at()));
    }

    boolean isOpen(Now now) {
        return facts.office().filter(office -> Hours.open(office, now.at())).isPresent();
    }

    /// What is known of the office; absent before the first configuration.
    public Optional<OfficeCard> office() {
        return facts.office();
    }

    Optional<Asked> asked(TicketId ticket) {
        return Optional.ofNullable(asked.get(ticket));
    }

    Panel with(Facts next) {
        return new Panel(next, own, asked, checkIns, papers, presses, stage, shown, lit);
    }

    Panel with(Numbers next) {
        return new Panel(facts, next, asked, checkIns, papers, presses, stage, shown, lit);
    }

    Panel with(Presses next) {
        return new Panel(facts, own, asked, checkIns, papers, next, stage, shown, lit);
    }

    Panel with(Stage next) {
        return new Panel(facts, own, asked, checkIns, papers, presses, next, shown, lit);
    }

    Panel saying(Moment moment, Now now) {
        return with(stage.showing(moment, now.mono().plus(facts.keys().pace().words())));
    }

    Panel keeping(TicketNumber number, Duration span, Now now) {
        var until = now.mono().plus(span);
        return with(stage.keeping(new Stage.Kept(number, until)));
    }

    Panel asking(TicketId ticket, Asked wish) {
        var next = new TreeMap<>(asked);
        next.put(ticket, wish);
        return new Panel(facts, own, next, checkIns, papers, presses, stage, shown, lit);
    }

    Panel answered(TicketId ticket) {
        var next = new TreeMap<>(asked);
        next.remove(ticket);
        return new Panel(facts, own, next, checkIns, papers, presses, stage, shown, lit);
    }

    Panel checkingIn(Map<BookingCode, TicketId> next) {
        return new Panel(facts, own, asked, next, papers, presses, stage, shown, lit);
    }

    Panel with(Papers next) {
        return new Panel(facts, own, asked, checkIns, next, presses, stage, shown, lit);
    }
}
