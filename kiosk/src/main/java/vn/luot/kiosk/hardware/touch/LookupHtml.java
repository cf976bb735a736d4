package vn.luot.kiosk.hardware.touch;

import java.util.List;
import java.util.Optional;
import vn.luot.kiosk.hardware.Screen.Role;
import vn.luot.kiosk.hardware.Screen.Tile;
import vn.luot.kiosk.hardware.touch.TouchScreen.Shown;
import vn.luot.text.Texts;
import vn.luot.wire.Procedure;

/// The look-up of procedures on the touch screen: every key and every result is a link, so that it
/// works by touch, by keyboard, by a switch and without scripts.
record LookupHtml(Shown shown, Look look) {
    private static final int MOST = 4;
    private static final int MOST_LARGE = 3;

    /// More than anybody types with one finger.
    private static final int LONGEST = 60;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    Optional<Procedure> open() {
        return look.code().flatMap(shown.procedures()::byCode);
    }

    /// What stands above: where one came from, and what is looked for.
    Html seek() {
        var html = new Html().add("<form id=\"seek\" method=\"get\" action=\"/kiosk\">");
        var open = open();
        if (open.isPresent())
            return html.add(TypingHtml.link(look.code(Optional.empty()), "back", text("back")))
                    .add("<h1 lang=\"vi\">{}</h1></form>", open.get().name());
        return html.add(typing().line(text("home"), text("search")));
    }

    /// What was found and letters to type with, or the one that is open.
    Html found() {
        return open().map(this::one).orElseGet(this::list);
    }

    private Html list() {
        var all = shown.procedures().find(typed(), Optional.empty());
        int most = look.large() ? MOST_LARGE : MOST;
        int pages = Math.max(1, Math.ceilDiv(all.size(), most));
        int page = Math.min(look.page(), pages);
        var html =
                new Html()
                        .add(
                                "<div class=\"hits\"><p class=\"count\" role=\"status\">{}</p>",
                                all.isEmpty() ? text("none") : text("found", all.size()))
                        .add("<ol class=\"results\">");
        int key = 1;
        for (var hit : all.stream().skip((page - 1L) * most).limit(most).toList())
            html.add(result(hit, key++));
        html.add("</ol>").add(pages(page, pages)).add("</div>");
        return html.add(board());
    }

    private Html result(Procedure hit, int key) {
        return new Html()
                .add(
                        "<li><a class=\"result\" data-key=\"{}\" href=\"{}\">",
                        key,
                        look.code(Optional.of(hit.code())).address())
                .add("<kbd aria-hidden=\"true\">{}</kbd><b lang=\"vi\">{}</b>", key, hit.name())
                .add("<small>{}</small></a></li>", text("code", hit.code()));
    }

    private Html pages(int page, int pages) {
        var html = new Html().add("<p class=\"pages\">");
        if (pages == 1) return html.add("</p>");
        if (page > 1) html.add(turn(page - 1, "before"));
        html.add("<span>{}/{}</span>", page, pages);
        if (page < pages) html.add(turn(page + 1, "after"));
        return html.add("</p>");
    }

    private Html turn(int page, String key) {
        return new Html()
                .add(
                        "<a id=\"page-{}\" href=\"{}\">{}</a>",
                        key,
                        look.page(page).address(),
                        text(key));
    }

    /// In the order of the alphabet: whoever knows no typewriter finds it.
    private Html board() {
        var typing = typing();
        var before = typed();
        var spaced = before.isEmpty() || before.endsWith(" ") ? before : before + " ";
        return typing.board(
                text("keys"),
                ALPHABET,
                typing.key("space", spaced, text("space")).add(typing.delete(text("delete"))));
    }

    private TypingHtml typing() {
        return new TypingHtml(look, "find", typed(), LONGEST, look::find);
    }

    private Html one(Procedure procedure) {
        return new Html()
                .add("<div class=\"procedure\"><section class=\"papers\" tabindex=\"0\">")
                .add("<h2>{}</h2>", text("papers"))
                .add(papers(procedure.papers()))
                .add("</section><section class=\"facts\"><dl>")
                .add(fact("time", procedure.time()))
                .add(fact("fee", procedure.fee()))
                .add("</dl>")
                .add(code(procedure))
                .add("</section></div>");
    }

    private Html papers(List<String> papers) {
        if (papers.isEmpty()) return new Html().add("<p>{}</p>", text("papers-unknown"));
        var html = new Html().add("<ul lang=\"vi\">");
        papers.forEach(paper -> html.add("<li>{}</li>", paper));
        return html.add("</ul>");
    }

    private Html fact(String key, String value) {
        return new Html()
                .add(
                        "<dt>{}</dt><dd>{}</dd>",
                        text(key),
                        value.isEmpty() ? text("unknown") : value);
    }

    /// To be taken away on a phone.
    private Html code(Procedure procedure) {
        var html = new Html();
        shown.page()
                .frame()
                .pages()
                .ifPresent(site ->
                        html.add("<figure>")
                                .add(
                                        QrSvg.of(
                                                site
                                                        + "/procedures?code="
                                                        + Look.encoded(procedure.code())))
                                .add("<figcaption>{}</figcaption></figure>", text("qr")));
        return html;
    }

    /// The number for it, if one can be taken now.
    Html take(Procedure procedure, boolean given) {
        if (procedure.service().isEmpty())
            return new Html().add("<p class=\"no-number\">{}</p>", text("not-here"));
        var code = procedure.service().get().value();
        var tile =
                shown.tiles().stream()
                        .filter(one -> one.role() == Role.SERVICE && one.mark().equals(code))
                        .findFirst();
        if (!given || tile.isEmpty())
            return new Html().add("<p class=\"no-number\">{}</p>", text("take-not"));
        return button(tile.get());
    }

    private Html button(Tile tile) {
        var name = tile.label().in(look.language());
        return new Html()
                .add(
                        "<button class=\"action main\" id=\"b-{}\" formaction=\"/press/{}\"",
                        tile.button(),
                        tile.button())
                .add(" data-button=\"{}\">{}</button>", tile.button(), text("take", name));
    }

    private String typed() {
        return look.find().orElse("");
    }

    private String text(String key, Object... values) {
        return Texts.of(look.language()).get("procedure." + key, values);
    }
}
