package vn.luot.hub.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.luot.hub.office.OfficeConfig.Priority;
import vn.luot.hub.queue.Concern;
import vn.luot.hub.queue.Deed;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Matter;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Handover;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.hub.queue.WhySentence;
import vn.luot.hub.web.Scene;
import vn.luot.hub.web.desk.DeskView.Around;
import vn.luot.hub.web.desk.DeskView.Aside;
import vn.luot.hub.web.desk.DeskView.Bar;
import vn.luot.hub.web.desk.DeskView.Brought;
import vn.luot.hub.web.desk.DeskView.Current;
import vn.luot.hub.web.desk.DeskView.Line;
import vn.luot.hub.web.desk.DeskView.Main;
import vn.luot.hub.web.desk.DeskView.Timer;
import vn.luot.hub.web.desk.DeskView.Undo;
import vn.luot.hub.web.desk.DeskView.Waiting;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;

/// Draws an officer's page from the office.
record Console(Scene scene, DeskId desk, Language language) {
    private static final Duration LONG_WAIT = Duration.ofMinutes(15);
    private static final int NEXT = 5;
    private static final int ASIDE = 4;

    DeskView view() {
        var current = scene.office().at(desk);
        var choices = new Choices(scene, desk, language);
        return new DeskView(
                bar(current.isEmpty()),
                main(current),
                current.map(ticket -> current(ticket, choices)),
                line(),
                aside(t -> t.stage() instanceof Stage.Held(var at, _) && at.equals(desk)),
                aside(t -> t.stage() instanceof Stage.Missed && serves(t.service())),
                choices.targets(current),
                choices.services(),
                scene.office().undoable(desk, scene.now()).map(this::undo),
                scene.today() + "/" + scene.office().tickets().size(),
                around());
    }

    private Around around() {
        var help = scene.office().concerns().open(Matter.HelpAtDesk.id(desk)).map(this::help);
        var codes = scene.office().rules().limits().dossiers().codes();
        return new Around(scene.office().fault().isPresent(), help, codes, inVain(), many());
    }

    private Optional<String> many() {
        var rules = scene.office().rules();
        return rules.manyFrom(scene.now())
                .map(from ->
                        text(
                                "desk.many",
                                rules.limits().dossiers().inTurn(),
                                formats().time(from)));
    }

    private int inVain() {
        return (int)
                scene.office().concerns().all().stream()
                        .filter(concern ->
                                concern.matter() instanceof Matter.NoResult note
                                        && note.desk().equals(desk)
                                        && note.day().equals(scene.today()))
                        .count();
    }

    private String help(Concern call) {
        return call.taken()
                .map(lead -> text("desk.help-coming", name(lead.by()), formats().time(lead.at())))
                .orElseGet(() -> text("desk.help-told", formats().time(call.since())));
    }

    private static String name(String by) {
        return by.replaceFirst("^[a-z]+:", "");
    }

    private Bar bar(boolean idle) {
        var state = scene.state(desk);
        var waiting = scene.office().line(desk).toList();
        var longest =
                waiting.stream()
                        .map(Ticket::issuedAt)
                        .min(Comparator.naturalOrder())
                        .map(first -> formats().duration(since(first)));
        return new Bar(
                desk.value(),
                scene.name(desk, language),
                stateWords(state),
                kind(state),
                formats().time(scene.now()),
                waiting.size(),
                longest,
                idle && state != DeskState.CLOSED);
    }

    private static String kind(DeskState state) {
        return switch (state) {
            case OPEN -> "ok";
            case PAUSED -> "warn";
            case CLOSED -> "";
        };
    }

    private String stateWords(DeskState state) {
        return switch (state) {
            case OPEN -> text("desk.open");
            case CLOSED -> text("desk.closed");
            case PAUSED ->
                    scene.desk(desk)
                            .flatMap(Desk::pause)
                            .flatMap(Desk.Pause::until)
                            .map(until -> text("desk.paused-until", formats().time(until)))
                            .orElse(text("desk.paused"));
        };
    }

    private Main main(Optional<Ticket> current) {
        var open = scene.state(desk) == DeskState.OPEN;
        if (current.isEmpty())
            return switch (scene.state(desk)) {
                case OPEN -> new Main("call-next", text("desk.call-next"));
                case PAUSED -> new Main("open", text("desk.reopen"));
                case CLOSED -> new Main("open", text("desk.do-open"));
            };
        if (current.get().stage() instanceof Stage.Called)
            return new Main("start", text("desk.start"));
        return open
                ? new Main("finish-next", text("desk.finish-next"))
                : new Main("finish", text("desk.finish"));
    }

    private Current current(Ticket ticket, Choices choices) {
        var waited =
                Duration.between(ticket.issuedAt(), ticket.firstCalledAt().orElse(scene.now()));
        return new Current(
                ticket.id().toString(),
                ticket.number().toString(),
                scene.name(ticket.service(), language),
                ticket.priority().map(this::priority),
                text("desk.facts", formats().time(ticket.issuedAt()), formats().duration(waited)),
                ticket.stage() instanceof Stage.Serving,
                timer(ticket),
                choices.purposes(),
                brought(ticket));
    }

    private Brought brought(Ticket ticket) {
        var left = ticket.handover().map(Handover::dossiers).filter(n -> n > 0);
        var notes = new ArrayList<String>();
        ticket.told()
                .map(told -> text("desk.told", told.fromMinutes(), told.toMinutes()))
                .ifPresent(notes::add);
        left.map(n -> text("desk.left", n)).ifPresent(notes::add);
        ticket.handover()
                .map(Handover::note)
                .filter(note -> !note.isEmpty())
                .map(note -> text("desk.note", note))
                .ifPresent(notes::add);
        return new Brought(left.orElse(1), notes);
    }

    private Undo undo(Deed deed) {
        var word = deed.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Undo(deed.id(), text("desk.deed." + word, deed.before().number()));
    }

    private String priority(PriorityCode code) {
        return scene.config().priorities().stream()
                .filter(priority -> priority.code().equals(code))
                .findFirst()
                .map(Priority::name)
                .map(words -> words.in(language))
                .orElse(code.value());
    }

    private Timer timer(Ticket ticket) {
        var usual = scene.office().rules().usual(ticket.service());
        if (ticket.stage() instanceof Stage.Called(_, var at, var times))
            return timer(
                    since(at),
                    Duration.ZERO,
                    text(times == 1 ? "desk.called-once" : "desk.called-times", times));
        var begun = ticket.stage() instanceof Stage.Serving(_, var since) ? since : scene.now();
        return timer(since(begun), usual, text("desk.usual", usual.toMinutes()));
    }

    private static Timer timer(Duration passed, Duration usual, String words) {
        var seconds = Math.max(0, passed.toSeconds());
        var kind =
                usual.isZero() || seconds <= usual.toSeconds()
                        ? "ok"
                        : seconds <= usual.toSeconds() * 2 ? "warn" : "bad";
        var shown = "%02d:%02d".formatted(seconds / 60, seconds % 60);
        return new Timer(seconds, shown, usual.toSeconds(), words, kind);
    }

    private Line line() {
        var waiting = scene.office().line(desk).toList();
        var sentence =
                new WhySentence(scene.config().calendar(), scene.today(), Texts.of(language));
        var why =
                scene.office()
                        .next(desk)
                        .map(pick -> sentence.of(pick.ticket().number(), pick.why()));
        return new Line(
                why,
                waiting.stream().limit(NEXT).map(this::waiting).toList(),
                Math.max(0, waiting.size() - NEXT));
    }

    private Waiting waiting(Ticket ticket) {
        var waits = since(ticket.issuedAt());
        var taken = text("desk.taken", formats().time(ticket.issuedAt()));
        return new Waiting(
                ticket.number().toString(),
                scene.name(ticket.service(), language),
                ticket.priority().map(code -> taken + " · " + priority(code)).orElse(taken),
                formats().duration(waits),
                waits.compareTo(LONG_WAIT) < 0 ? "ok" : "warn",
                ticket.priority().isPresent());
    }

    private List<Aside> aside(Predicate<Ticket> which) {
        return scene.office().tickets().values().stream()
                .filter(which)
                .sorted(Comparator.comparing(Console::asideSince).reversed())
                .limit(ASIDE)
                .map(t -> new Aside(t.id().toString(), t.number().toString(), asideWords(t)))
                .toList();
    }

    private String asideWords(Ticket ticket) {
        return formats().duration(since(asideSince(ticket)))
                + " · "
                + scene.name(ticket.service(), language);
    }

    private static Instant asideSince(Ticket ticket) {
        return switch (ticket.stage()) {
            case Stage.Held(_, var since) -> since;
            case Stage.Missed(_, var at) -> at;
            case Stage.Waiting _,
                    Stage.Called _,
                    Stage.Serving _,
                    Stage.Served _,
                    Stage.Cancelled _,
                    Stage.Unclaimed _,
                    Stage.CarriedOver _,
                    Stage.NotServed _ ->
                    ticket.issuedAt();
        };
    }

    private boolean serves(ServiceCode service) {
        return scene.desk(desk).map(Desk::services).orElse(Set.of()).contains(service);
    }

    private Duration since(Instant at) {
        return Duration.between(at, scene.now());
    }

    private Formats formats() {
        return new Formats(language);
    }

    private String text(String key, Object... values) {
        return Texts.of(language).get(key, values);
    }
}
