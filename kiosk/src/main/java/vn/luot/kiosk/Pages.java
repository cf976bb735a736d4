package vn.luot.kiosk;

import static vn.luot.kiosk.Phrases.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.device.DeviceProfile;
import vn.luot.device.DeviceProfile.Action;
import vn.luot.device.DeviceProfile.Button;
import vn.luot.kiosk.hardware.Screen.Frame;
import vn.luot.kiosk.hardware.Screen.Kind;
import vn.luot.kiosk.hardware.Screen.Page;
import vn.luot.kiosk.panel.View;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.text.Words;
import vn.luot.wire.FromHub.QueueStatus;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.TicketNumber;

/// Puts what the panel wants to show into words, in every language. Pure.
///
/// @param office absent until the device is configured
/// @param training said on every page: nothing counts
record Pages(DeviceProfile profile, Optional<OfficeCard> office, boolean training)
        implements Phrases {
    Pages(DeviceProfile profile, Optional<OfficeCard> office) {
        this(profile, office, false);
    }

    Page page(View view) {
        var page = words(view);
        var lines = new ArrayList<>(page.lines());
        if (!view.remember().isEmpty() && !(view.moment() instanceof Moment.Unprinted))
            lines.add(say("remember", numbers(view.remember())));
        return new Page(
                page.kind(),
                page.headline(),
                page.number(),
                lines,
                new Tiles(profile, office).of(view),
                frame(view));
    }

    private Frame frame(View view) {
        var title = office.map(OfficeCard::title).orElse(List.of());
        var bookings = office.filter(OfficeCard::takesBookings).isPresent();
        var themes = office.flatMap(OfficeCard::themes).orElse(List.of());
        var passing = isPassing(view.moment());
        return new Frame(title, training, passing, site(), bookings, languages(), themes);
    }

    /// Where phones find more, if the office has said so.
    private Optional<String> site() {
        return office.map(OfficeCard::ticketPage)
                .filter(page -> page.startsWith("http") && page.endsWith("/t/"))
                .map(page -> page.substring(0, page.length() - "/t/".length()));
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
                    Moment.CheckingIn _,
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
            case Moment.Closed(var opening) -> new OpeningPage(office).of(opening);
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
            case Moment.CheckingIn _ -> Page.of(Kind.BUSY, say("booking-looking"));
            case Moment.Found found -> new DeskPages(office).found(found, postpones());
            case Moment.Offered(var code) -> offered(code);
            case Moment.NotOffered() -> with(Kind.REFUSED, say("not-offered"), say("card-notice"));
            case Moment.Desk desk -> new DeskPages(office).desk(desk);
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

    private Page idle(View view, boolean paperless) {
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

    private Page unprinted(List<TicketNumber> numbers, boolean paperOut) {
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

    private Words refused(String reason) {
        return each(language -> {
            var texts = texts(language);
            return texts.get(texts.has(reason) ? reason : "kiosk.refused");
        });
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
}
