package vn.luot.kiosk;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.device.DeviceProfile;
import vn.luot.device.DeviceProfile.Action;
import vn.luot.device.DeviceProfile.Button;
import vn.luot.kiosk.hardware.Screen.Frame;
import vn.luot.kiosk.hardware.Screen.Kind;
import vn.luot.kiosk.hardware.Screen.Page;
import vn.luot.kiosk.hardware.Screen.Role;
import vn.luot.kiosk.hardware.Screen.Tile;
import vn.luot.kiosk.panel.Opening;
import vn.luot.kiosk.panel.View;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.text.Words;
import vn.luot.wire.FromHub.QueueStatus;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.ServiceCard;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketNumber;

/// Puts what the panel wants to show into words, in every language. Pure.
///
/// @param office absent until the device is configured
/// @param training said on every page: nothing counts
record Pages(DeviceProfile profile, Optional<OfficeCard> office, boolean training) {
    Pages(DeviceProfile profile, Optional<OfficeCard> office) {
        this(profile, office, false);
    }

    /// From here on a line is shown as long.
    private static final int LONG_LINE = 10;

    private static final int LONG_MINUTES = 45;

    Page page(View view) {
        var page = words(view);
        var lines = new ArrayList<>(page.lines());
        if (!view.remember().isEmpty() && !(view.moment() instanceof Moment.Unprinted))
            lines.add(say("remember", numbers(view.remember())));
        return new Page(
                page.kind(), page.headline(), page.number(), lines, tiles(view), frame(view));
    }

    private Frame frame(View view) {
        var title = office.map(OfficeCard::title).orElse(List.of());
        return new Frame(title, training, isPassing(view.moment()));
    }

    private static boolean isPassing(Moment moment) {
        return switch (moment) {
            case Moment.Armed _,
                    Moment.Taken _,
                    Moment.Again _,
                    Moment.Unprinted _,
                    Moment.Refused _,
                    Moment.Helping _,
                    Moment.Found _,
                    Moment.Offered _,
                    Moment.NotOffered _,
                    Moment.Thanks _ ->
                    true;
            case Moment.Starting _,
                    Moment.Busy _,
                    Moment.Idle _,
                    Moment.Reprint _,
                    Moment.Closed _,
                    Moment.Looking _,
                    Moment.Desk _,
                    Moment.RateLater _,
                    Moment.RateNow _ ->
                    false;
        };
    }

    private Page words(View view) {
        return switch (view.moment()) {
            case Moment.Starting() -> Page.of(Kind.STARTING, say("starting"));
            case Moment.Idle(var paperless) -> idle(view, paperless);
            case Moment.Closed(var opening) ->
                    new Page(
                            Kind.CLOSED,
                            closed(opening),
                            Optional.empty(),
                            hours(opening),
                            List.of());
            case Moment.Armed() -> with(Kind.ASK, say("armed"), say("armed-hint"));
            case Moment.Busy() -> Page.of(Kind.BUSY, say("busy"));
            case Moment.Taken(var number, var priority) ->
                    numbered(Kind.DONE, say(priority ? "done-priority" : "done", number), number);
            case Moment.Again(var number) ->
                    with(Kind.AGAIN, say("again", number), say("again-hint"));
            case Moment.Unprinted(var paperOut) -> unprinted(view.remember(), paperOut);
            case Moment.Reprint reprint -> reprint(reprint);
            case Moment.Refused(var reason) -> Page.of(Kind.REFUSED, refused(reason));
            case Moment.Helping() -> Page.of(Kind.THANKS, say("helping"));
            case Moment.RateLater() -> Page.of(Kind.IDLE, say("rate-later"));
            case Moment.RateNow() -> with(Kind.ASK, say("rate-now"), say("rate-now-hint"));
            case Moment.Thanks() -> Page.of(Kind.THANKS, say("thanks"));
            case Moment.Looking _ -> Page.of(Kind.BUSY, say("looking"));
            case Moment.Found found -> DeskPages.found(found, postpones());
            case Moment.Offered(var code) -> offered(code);
            case Moment.NotOffered() -> with(Kind.REFUSED, say("not-offered"), say("card-notice"));
            case Moment.Desk desk -> DeskPages.desk(desk);
        };
    }

    private Page offered(PriorityCode code) {
        var names =
                office.stream()
                        .flatMap(card -> card.priorities().stream())
                        .filter(one -> one.code().equals(code))
                        .map(OfficeCard.PriorityCard::name)
                        .findFirst()
                        .orElse(Words.vi(code.value()));
        var headline = each(language -> texts(language).get("kiosk.offered", names.in(language)));
        return new Page(
                Kind.ASK,
                headline,
                Optional.empty(),
                List.of(say("armed-hint"), say("card-notice")),
                List.of());
    }

    private boolean postpones() {
        return profile.buttons().stream().anyMatch(b -> b.action() instanceof Action.Postpone);
    }

    private static Page idle(View view, boolean paperless) {
        var lines = new ArrayList<Words>();
        var queues = view.lines().values();
        if (!queues.isEmpty())
            lines.add(
                    say(
                            "idle-now",
                            queues.stream().mapToInt(q -> q.nowServing().size()).sum(),
                            queues.stream().mapToInt(QueueStatus::waiting).sum()));
        if (paperless) lines.add(say("paperless"));
        return new Page(Kind.IDLE, say("idle"), Optional.empty(), lines, List.of());
    }

    private static Page unprinted(List<TicketNumber> numbers, boolean paperOut) {
        var key = paperOut ? "paper-out" : "printer-fault";
        return numbers.size() == 1
                ? numbered(Kind.NO_PAPER, say(key, numbers.getFirst()), numbers.getFirst())
                : Page.of(Kind.NO_PAPER, say(key + "-many", numbers(numbers)));
    }

    /// A question that does not keep others from taking numbers.
    private Page reprint(Moment.Reprint offered) {
        var first = offered.numbers().getFirst();
        var one = offered.leftOver() ? "reprint-left-over" : "reprint";
        var headline =
                offered.numbers().size() == 1
                        ? say(one, first)
                        : say("reprint-many", numbers(offered.numbers()));
        var lines = new ArrayList<Words>();
        reprintButton()
                .ifPresent(button ->
                        lines.add(
                                each(language ->
                                        texts(language)
                                                .get(
                                                        "kiosk.reprint-press",
                                                        button.label().in(language),
                                                        first))));
        return new Page(Kind.IDLE, headline, Optional.empty(), lines, List.of());
    }

    private Optional<Button> reprintButton() {
        return Stream.of(Action.Reprint.class, Action.Help.class)
                .flatMap(
                        kind -> profile.buttons().stream().filter(b -> kind.isInstance(b.action())))
                .findFirst();
    }

    private static Words closed(Opening opening) {
        return opening.next()
                .map(next -> opensAgain(next, opening.holiday()))
                .orElse(say("closed"));
    }

    /// When numbers are given on the day of the next opening.
    private List<Words> hours(Opening opening) {
        return opening.next().stream()
                .flatMap(next -> {
                    var day = next.day().getDayOfWeek();
                    var windows =
                            office.flatMap(card -> Optional.ofNullable(card.numbers().get(day)));
                    return windows.stream().map(all -> hours(day, all));
                })
                .toList();
    }

    private static Words hours(DayOfWeek day, List<Window> windows) {
        return each(language -> {
            var formats = new Formats(language);
            var spans =
                    windows.stream()
                            .map(w -> formats.time(w.from()) + "–" + formats.time(w.to()))
                            .collect(Collectors.joining(", "));
            return texts(language).get("kiosk.hours", formats.weekday(day), spans);
        });
    }

    private static Words opensAgain(Opening.Next next, boolean holiday) {
        if (next.today()) return say("closed-today", new Formats(Language.VI).time(next.from()));
        return each(language -> {
            var formats = new Formats(language);
            return texts(language)
                    .get(
                            holiday ? "kiosk.closed-holiday" : "kiosk.closed-day",
                            formats.time(next.from()),
                            formats.longDate(next.day()));
        });
    }

    private static Words refused(String reason) {
        return each(language -> {
            var texts = texts(language);
            return texts.get(texts.has(reason) ? reason : "kiosk.refused");
        });
    }

    private List<Tile> tiles(View view) {
        return Stream.concat(
                        reprints(view),
                        Stream.concat(ofOffice(), profile.buttons().stream())
                                .flatMap(button -> tile(button, view).stream()))
                .toList();
    }

    private static Stream<Tile> reprints(View view) {
        return view.moment() instanceof Moment.Reprint(var numbers, _)
                ? numbers.stream()
                        .map(number ->
                                Tile.of(
                                        Moment.Reprint.button(number),
                                        Role.REPRINT,
                                        "↻",
                                        say("reprint-tile", number)))
                : Stream.empty();
    }

    /// A touch screen whose profile names no service offers all that the office has.
    private Stream<Button> ofOffice() {
        if (!profile.offersEveryService()) return Stream.empty();
        return office.stream().flatMap(card -> card.services().stream()).map(Pages::button);
    }

    private static Button button(ServiceCard service) {
        return new Button(
                service.code().value().toLowerCase(Locale.ROOT),
                service.name(),
                new Action.Service(service.code()),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private Optional<Tile> tile(Button button, View view) {
        return switch (button.action()) {
            case Action.Service(var service) -> service(button, service, view.lines());
            case Action.Priority() -> priority(button);
            case Action.Help() -> Optional.of(Tile.of(button.id(), Role.HELP, "?", button.label()));
            // On a screen each number has a tile of its own.
            case Action.Reprint() -> Optional.empty();
            case Action.Postpone() -> postpone(button, view);
            case Action.Desk _ -> Optional.of(Tile.of(button.id(), Role.DESK, "", button.label()));
            case Action.Digit(var digit) ->
                    Optional.of(
                            Tile.of(
                                    button.id(),
                                    Role.DESK,
                                    Integer.toString(digit),
                                    button.label()));
            case Action.Rating(var level) ->
                    Optional.of(
                            Tile.of(
                                    button.id(),
                                    Role.RATING,
                                    Integer.toString(level),
                                    button.label()));
        };
    }

    /// Only while there is a ticket to put back.
    private static Optional<Tile> postpone(Button button, View view) {
        return view.moment() instanceof Moment.Found found && found.mayPostpone()
                ? Optional.of(Tile.of(button.id(), Role.POSTPONE, "↷", button.label()))
                : Optional.empty();
    }

    /// A service the office does not offer has no tile.
    private Optional<Tile> service(
            Button button, ServiceCode code, Map<ServiceCode, QueueStatus> lines) {
        if (office.isEmpty())
            return Optional.of(Tile.of(button.id(), Role.SERVICE, code.value(), button.label()));
        var line = Optional.ofNullable(lines.get(code));
        return office.get().services().stream()
                .filter(card -> card.code().equals(code))
                .findFirst()
                .map(card ->
                        new Tile(
                                button.id(),
                                Role.SERVICE,
                                code.value(),
                                card.name(),
                                line.map(Pages::expect),
                                line.filter(Pages::isLong).isPresent(),
                                card.group()));
    }

    private Optional<Tile> priority(Button button) {
        var classes = office.map(OfficeCard::priorities).orElse(List.of());
        if (office.isPresent() && classes.isEmpty()) return Optional.empty();
        var who =
                classes.isEmpty()
                        ? Optional.<Words>empty()
                        : Optional.of(
                                each(language ->
                                        classes.stream()
                                                .map(c -> c.name().in(language))
                                                .collect(Collectors.joining(" · "))));
        return Optional.of(new Tile(button.id(), Role.PRIORITY, "P", button.label(), who, false));
    }

    private static Words expect(QueueStatus line) {
        return each(language -> {
            if (line.waiting() == 0) return texts(language).get("kiosk.line-empty");
            var waiting = texts(language).get("kiosk.line", line.waiting());
            return line.range().map(range -> waiting + " · " + range.in(language)).orElse(waiting);
        });
    }

    private static boolean isLong(QueueStatus line) {
        return line.waiting() >= LONG_LINE
                || line.range().filter(r -> r.fromMinutes() >= LONG_MINUTES).isPresent();
    }

    private static Page with(Kind kind, Words headline, Words line) {
        return new Page(kind, headline, Optional.empty(), List.of(line), List.of());
    }

    private static Page numbered(Kind kind, Words headline, TicketNumber number) {
        return new Page(kind, headline, Optional.of(number.toString()), List.of(), List.of());
    }

    private static String numbers(List<TicketNumber> numbers) {
        return numbers.stream().map(TicketNumber::toString).collect(Collectors.joining(", "));
    }

    static Words say(String key, Object... values) {
        return each(language -> texts(language).get("kiosk." + key, values));
    }

    static Words each(Function<Language, String> words) {
        return new Words(words.apply(Language.VI), words.apply(Language.EN));
    }

    private static Texts texts(Language language) {
        return Texts.of(language);
    }
}
