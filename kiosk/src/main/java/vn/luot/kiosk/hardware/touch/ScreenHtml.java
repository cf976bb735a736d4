package vn.luot.kiosk.hardware.touch;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.kiosk.hardware.Screen.Kind;
import vn.luot.kiosk.hardware.Screen.Role;
import vn.luot.kiosk.hardware.Screen.Tile;
import vn.luot.kiosk.hardware.touch.TouchScreen.Shown;
import vn.luot.text.Formats;
import vn.luot.text.Texts;
import vn.luot.text.Words;

/// The citizen's screen as HTML, in one language.
///
/// Each part under the section has an id, so that a script replaces only what changed.
record ScreenHtml(Shown shown, Look look, LookupHtml lookup) {
    /// More fill the screen; the next ones come when these are printed.
    private static final int MOST_REPRINTS = 4;

    ScreenHtml(Shown shown, Look look) {
        this(shown, look, new LookupHtml(shown, look));
    }

    String at(Instant time) {
        var kind = kind();
        return new Html()
                .add("<section class=\"screen {}\"", classes())
                .add(
                        " id=\"screen\" lang=\"{}\" data-kind=\"{}\"",
                        look.language().tag(),
                        Names.word(kind))
                .add(isWaitedFor() ? " data-waits" : "")
                .add(">")
                .add(training())
                .add(head(time))
                .add(books() ? new BookingHtml(look).seek() : looksUp() ? lookup.seek() : say())
                .add(chosen())
                .add(foot())
                .add(moreTime())
                .add("</section>")
                .toString();
    }

    /// While parts are tested, no numbers are given.
    private Kind kind() {
        return shown.test().isPresent() ? Kind.STARTING : shown.page().kind();
    }

    private String classes() {
        var tiles = looksUp() || books() ? "looking" : showsTiles() ? "tiled" : "told";
        return tiles + (look.large() ? " large" : "") + (look.contrast() ? " contrast" : "");
    }

    /// Whether somebody may be in the middle of something that time would take away.
    private boolean isWaitedFor() {
        return !look.isUsual() || (kind() == Kind.ASK && shown.page().frame().passing());
    }

    private Html training() {
        var html = new Html();
        if (shown.training())
            html.add("<p class=\"training\" id=\"training\">")
                    .add("<b>{}</b> <span>{}</span></p>", text("training"), text("training-note"));
        return html;
    }

    private Html head(Instant time) {
        var formats = new Formats(look.language());
        var title = shown.page().frame().title().stream().map(this::said).toList();
        var html = new Html().add("<header id=\"head\"><p class=\"office\">");
        for (int i = 0; i < title.size(); i++)
            html.add(i < title.size() - 1 ? "<span>{}</span>" : "<b>{}</b>", title.get(i));
        var today = time.atZone(Formats.ZONE).toLocalDate();
        html.add("</p>");
        for (var theme : shown.page().frame().themes())
            if (theme.isOn(today)) html.add("<p class=\"theme\">{}</p>", said(theme.name()));
        return html.add("<p class=\"clock\" id=\"clock\"><time>{}</time>", formats.time(time))
                .add("<span>{}</span></p></header>", formats.longDate(today));
    }

    private Html say() {
        var html = new Html().add("<div class=\"say\" id=\"say\" role=\"status\">");
        if (shown.test().isPresent()) return html.add("<h1>{}</h1></div>", text("testing"));
        var page = shown.page();
        html.add(Pictures.of(page.kind()));
        html.add("<h1>{}</h1>", said(page.headline()));
        page.number()
                .ifPresent(
                        number -> html.add("<p class=\"num\" aria-hidden=\"true\">{}</p>", number));
        // The hint of push buttons: here the answers stand below.
        if (page.kind() != Kind.AGAIN)
            for (var line : page.lines()) html.add("<p>{}</p>", said(line));
        return html.add("</div>");
    }

    private Html chosen() {
        var back = looksUp() || books() ? look.home() : look;
        var html =
                new Html()
                        .add("<form method=\"post\" id=\"choose\" action=\"/press/done\">")
                        .add("<input type=\"hidden\" name=\"back\" value=\"{}\">", back.address());
        if (shown.test().isPresent()) return html.add("</form>");
        if (books()) return html.add(new BookingHtml(look).keys()).add("</form>");
        if (looksUp()) return html.add(found()).add("</form>");
        var tiles = new TilesHtml(look, shown.lit());
        if (showsTiles()) html.add(tiles.services(with(Role.SERVICE)));
        else if (kind() == Kind.ASK || kind() == Kind.IDLE)
            html.add(tiles.faces(with(Role.RATING)));
        return html.add(actions(tiles)).add("</form>");
    }

    /// What was found, and the number for it.
    private Html found() {
        var html = new Html().add(lookup.found());
        var open = lookup.open();
        if (open.isEmpty()) return html;
        var given = kind() == Kind.IDLE && !with(Role.SERVICE).isEmpty();
        return html.add("<div class=\"actions\">")
                .add(lookup.take(open.get(), given))
                .add("</div>");
    }

    /// Somebody looks something up, and nothing has to be told meanwhile.
    private boolean looksUp() {
        return look.find().isPresent() && isIdle() && shown.procedures().size() > 0;
    }

    /// Somebody types the code of a booking.
    private boolean books() {
        return look.book().isPresent() && takesBookings();
    }

    private boolean takesBookings() {
        return isIdle() && shown.page().frame().bookings();
    }

    private boolean isIdle() {
        return kind() == Kind.IDLE || kind() == Kind.CLOSED;
    }

    private Html actions(TilesHtml tiles) {
        var html = new Html().add("<div class=\"actions\">");
        var kind = kind();
        if (kind == Kind.AGAIN)
            shown.lit().stream()
                    .sorted()
                    .limit(1)
                    .forEach(button -> html.add(tiles.action(button, "yes", text("again-yes"))));
        if (shown.page().frame().passing()) {
            // Several people's numbers are nobody's to send away.
            if (kind != Kind.NO_PAPER || shown.page().number().isPresent())
                html.add(tiles.action(Screen.DONE, "main", text(doneWord(kind))));
            html.add(tiles.action(Screen.MORE_TIME, "", text("more-time")));
        } else if (showsTiles()) tiles(Role.PRIORITY).forEach(tile -> html.add(tiles.other(tile)));
        tiles(Role.DESK).forEach(tile -> html.add(tiles.other(tile)));
        tiles(Role.REPRINT).limit(MOST_REPRINTS).forEach(tile -> html.add(tiles.other(tile)));
        tiles(Role.POSTPONE)
                .filter(tile -> shown.lit().contains(tile.button()))
                .forEach(tile -> html.add(tiles.other(tile)));
        if (takesBookings())
            html.add(
                            "<a class=\"tile lookup\" id=\"to-booking\" href=\"{}\">",
                            look.book("").address())
                    .add("<b>{}</b><small>{}</small></a>", text("booking"), text("booking-lead"));
        if (isIdle() && shown.procedures().size() > 0)
            html.add(
                            "<a class=\"tile lookup\" id=\"to-lookup\" href=\"{}\">",
                            look.find("").address())
                    .add("<b>{}</b><small>{}</small></a>", lookup("title"), lookup("lead"));
        if (kind == Kind.IDLE || kind == Kind.CLOSED || kind == Kind.BUSY)
            tiles(Role.HELP).forEach(tile -> html.add(tiles.other(tile)));
        return html.add("</div>");
    }

    private static String doneWord(Kind kind) {
        return switch (kind) {
            case ASK -> "no-priority";
            case AGAIN -> "again-no";
            case NO_PAPER -> "remembered";
            case IDLE, BUSY, DONE, CLOSED, REFUSED, THANKS, STARTING -> "done";
        };
    }

    private Html foot() {
        var html = new Html().add("<nav id=\"foot\" aria-label=\"{}\">", text("settings"));
        for (var language : shown.page().frame().languages().all())
            html.add(
                            "<a href=\"{}\" lang=\"{}\" hreflang=\"{}\"",
                            look.in(language).address(),
                            language.tag(),
                            language.tag())
                    .add(language.equals(look.language()) ? " aria-current=\"true\"" : "")
                    .add(">{}</a>", language.ownName());
        return html.add(toggle(look.large(!look.large()), look.large(), "large"))
                .add(toggle(look.contrast(!look.contrast()), look.contrast(), "contrast"))
                .add("</nav>");
    }

    private Html toggle(Look next, boolean on, String word) {
        return new Html()
                .add("<a class=\"{}\" href=\"{}\"", word, next.address())
                .add(on ? " aria-current=\"true\"" : "")
                .add(">{}</a>", text(on ? word + "-off" : word));
    }

    private Html moreTime() {
        return new Html()
                .add(
                        "<dialog id=\"more\" aria-labelledby=\"more-words\"><h2 id=\"more-words\">{}</h2>",
                        text("need-more-time"))
                .add("<div class=\"left\"><i></i></div><div class=\"actions\">")
                .add("<button type=\"button\" class=\"main\" data-stay>{}</button>", text("stay"))
                .add(
                        "<button type=\"button\" data-leave>{}</button></div></dialog>",
                        text("leave"));
    }

    private boolean showsTiles() {
        return switch (kind()) {
            case IDLE, BUSY, ASK -> !with(Role.SERVICE).isEmpty();
            case AGAIN, DONE, NO_PAPER, CLOSED, REFUSED, THANKS, STARTING -> false;
        };
    }

    private List<Tile> with(Role role) {
        return tiles(role).toList();
    }

    private Stream<Tile> tiles(Role role) {
        return shown.tiles().stream().filter(tile -> tile.role() == role);
    }

    private String said(Words words) {
        return words.in(look.language());
    }

    private String lookup(String key) {
        return Texts.of(look.language()).get("procedure." + key);
    }

    private String text(String key) {
        return Texts.of(look.language()).get("touch." + key);
    }
}
