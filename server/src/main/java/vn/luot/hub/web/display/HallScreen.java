package vn.luot.hub.web.display;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.office.HallSpec.Display;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.hub.web.Hours;
import vn.luot.hub.web.Scene;
import vn.luot.hub.web.display.CallLog.Call;
import vn.luot.hub.web.display.HallView.Called;
import vn.luot.hub.web.display.HallView.Foot;
import vn.luot.hub.web.display.HallView.Head;
import vn.luot.hub.web.display.HallView.Hero;
import vn.luot.hub.web.display.HallView.Welcome;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.LunarDate;
import vn.luot.text.Texts;
import vn.luot.wire.DeskId;

/// Draws one of the hall's screens from the office.
///
/// @param calls those it shows, newest first
record HallScreen(Scene scene, List<Call> calls, Display display, Language language) {
    private static final Duration ARRIVES = Duration.ofSeconds(3);
    private static final Duration CALL_STAYS = Duration.ofMinutes(10);
    private static final int LAST = 4;
    private static final int MISSED = 6;
    private static final int SHORT = 12;

    static HallScreen of(Scene scene, List<Call> all, Display display, Language language) {
        var calls =
                all.stream().filter(call -> display.shows(call.service(), call.desk())).toList();
        return new HallScreen(scene, calls, display, language);
    }

    HallView view() {
        var hero = calls.stream().findFirst().filter(call -> !isQuiet(call));
        return new HallView(
                head(),
                hero.map(this::hero),
                welcome(),
                hero.map(this::before).orElse(List.of()),
                new HallDesks(scene, display, language).view(hero),
                foot());
    }

    private Head head() {
        var formats = new Formats(language);
        var day = scene.today();
        var date = formats.longDate(day) + " · " + LunarDate.of(day).dayAndMonth(language);
        var title =
                scene.config().title().stream()
                        .map(words -> words.in(language))
                        .collect(Collectors.joining(" · "));
        var lead = texts().get("hall.lead", scene.config().limits().calls());
        var theme =
                scene.config().hall().themes(day).stream()
                        .map(words -> words.in(language))
                        .collect(Collectors.joining(" · "));
        return new Head(title, lead, formats.time(scene.now()), date, theme);
    }

    private Hero hero(Call call) {
        return new Hero(
                call.ticket().toString(),
                scene.name(call.desk(), language),
                call.priority(),
                call.times() > 1
                        ? Optional.of(texts().get("hall.times", call.times()))
                        : Optional.empty(),
                age(call.at()).compareTo(ARRIVES) < 0);
    }

    /// Nobody waits, nobody is at a desk, and the last call is some time ago.
    private boolean isQuiet(Call newest) {
        return scene.office().tickets().values().stream()
                        .filter(ticket -> ticket.waits() || ticket.desk().isPresent())
                        .noneMatch(this::isShown)
                && age(newest.at()).compareTo(CALL_STAYS) > 0;
    }

    private boolean isShown(Ticket ticket) {
        return ticket.desk()
                .map(desk -> display.shows(ticket.service(), desk))
                .orElseGet(() -> display.serves(ticket.service(), scene.config()));
    }

    private Welcome welcome() {
        var hours = Hours.of(scene, language);
        var lines = new ArrayList<String>();
        hours.next()
                .ifPresentOrElse(
                        next -> lines.add(texts().get("hall.opens", next)),
                        () -> lines.add(texts().get("hall.take-number")));
        hours.today().ifPresent(today -> lines.add(texts().get("hall.hours", today)));
        hours.numbers().ifPresent(numbers -> lines.add(texts().get("hall.number-hours", numbers)));
        return new Welcome(texts().get(hours.open() ? "hall.welcome" : "hall.closed-now"), lines);
    }

    private List<Called> before(Call hero) {
        var first = new LinkedHashMap<Object, Called>();
        for (var call : calls)
            first.putIfAbsent(
                    call.id(), new Called(call.ticket().toString(), shortName(call.desk())));
        first.remove(hero.id());
        return first.values().stream().limit(LAST).toList();
    }

    /// A name too long for a small card would lose its number at the end.
    private String shortName(DeskId desk) {
        var name = scene.name(desk, language);
        return name.length() <= SHORT ? name : texts().get("hall.desk-short", desk);
    }

    private Foot foot() {
        var notices = new HallNotices(scene, language).all();
        return new Foot(missed(), notices, scene.config().hotline());
    }

    /// Those who may still come back, the latest first.
    private Optional<String> missed() {
        var within = scene.config().limits().restoreWithin();
        var missed =
                scene.office().tickets().values().stream()
                        .filter(t ->
                                t.stage() instanceof Stage.Missed(var desk, var at)
                                        && display.shows(t.service(), desk)
                                        && age(at).compareTo(within) < 0)
                        .sorted(Comparator.comparing(HallScreen::missedAt).reversed())
                        .map(t -> t.number().toString())
                        .toList();
        var more = missed.size() > MISSED ? " · +" + (missed.size() - MISSED) : "";
        return missed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        missed.stream().limit(MISSED).collect(Collectors.joining(" · ")) + more);
    }

    private static Instant missedAt(Ticket ticket) {
        return ticket.stage() instanceof Stage.Missed(_, var at) ? at : Instant.MIN;
    }

    private Duration age(Instant at) {
        return Duration.between(at, scene.now());
    }

    private Texts texts() {
        return Texts.of(language);
    }
}
