package vn.luot.kiosk.hardware.touch;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.luot.kiosk.hardware.Screen.Tile;
import vn.luot.text.Texts;
import vn.luot.text.Words;

/// The buttons of the screen. Each sends the form that it stands in to its own address.
record TilesHtml(Look look, Set<String> lit) {
    private static final char NO_BREAK = '\u00a0';
    private static final String JOINED_DASH = "\u2060–\u2060";

    /// Longer parts of a name may not fit on a line.
    private static final int WHOLE = 18;

    Html services(List<Tile> services) {
        var choices = Choices.of(services, look);
        var html = new Html();
        choices.open()
                .ifPresent(name ->
                        html.add("<p class=\"open\">")
                                .add(
                                        "<a class=\"back\" data-key=\"0\" href=\"{}\">{}</a> <b>{}</b></p>",
                                        look.group(0).address(),
                                        text("back"),
                                        said(name)));
        html.add("<div class=\"tiles n{}\">", choices.entries().size());
        int key = 1;
        for (var entry : choices.entries()) html.add(entry(entry, key++));
        html.add("</div>");
        return choices.pages() > 1 ? html.add(pages(choices)) : html;
    }

    private Html entry(Choices.Entry entry, int key) {
        return switch (entry) {
            case Choices.Entry.Service(var tile) -> service(tile, key);
            case Choices.Entry.Group(var number, var name, var size) ->
                    new Html()
                            .add(
                                    "<a class=\"tile group\" href=\"{}\" data-key=\"{}\">",
                                    look.group(number).address(),
                                    key)
                            .add(cap(key))
                            .add(
                                    "<b>{}</b><small>{}</small></a>",
                                    named(name),
                                    text("group-size", size));
        };
    }

    private Html service(Tile tile, int key) {
        var html =
                new Html()
                        .add(
                                "<button class=\"tile service{}{}\"",
                                tile.tight() ? " tight" : "",
                                lit.contains(tile.button()) ? " lit" : "")
                        .add(" id=\"b-{}\" formaction=\"/press/{}\"", tile.button(), tile.button())
                        .add(" data-button=\"{}\" data-key=\"{}\">", tile.button(), key)
                        .add(cap(key))
                        .add(sign(tile))
                        .add("<b>{}</b>", named(tile.label()));
        tile.expect().ifPresent(expect -> html.add("<small>{}</small>", kept(said(expect))));
        return html.add("</button>");
    }

    private static Html sign(Tile tile) {
        var letter =
                new Html()
                        .add(
                                "<span class=\"letter l{}\" aria-hidden=\"true\">{}</span>",
                                tile.mark().length(),
                                tile.mark());
        return tile.pictogram()
                .map(drawn ->
                        new Html()
                                .add("<span class=\"sign\">")
                                .add(letter)
                                .add(Html.drawing(drawn))
                                .add("</span>"))
                .orElse(letter);
    }

    /// The digit that a number pad presses it with; seen once such a pad was used.
    private static Html cap(int key) {
        return key > 9 ? new Html() : new Html().add("<kbd aria-hidden=\"true\">{}</kbd>", key);
    }

    private Html pages(Choices choices) {
        var html = new Html().add("<p class=\"pages\">");
        if (choices.page() > 1)
            html.add(
                    "<a href=\"{}\">{}</a>",
                    look.page(choices.page() - 1).address(),
                    text("page-before"));
        html.add("<span>{}</span>", text("page", choices.page(), choices.pages()));
        if (choices.page() < choices.pages())
            html.add(
                    "<a href=\"{}\">{}</a>",
                    look.page(choices.page() + 1).address(),
                    text("page-after"));
        return html.add("</p>");
    }

    /// Priority or help.
    Html other(Tile tile) {
        var html =
                new Html()
                        .add(
                                "<button class=\"tile {}{}\"",
                                Names.word(tile.role()),
                                lit.contains(tile.button()) ? " lit" : "")
                        .add(
                                " id=\"b-{}\" formaction=\"/press/{}\" data-button=\"{}\">",
                                tile.button(),
                                tile.button(),
                                tile.button())
                        .add("<b>{}</b>", said(tile.label()));
        tile.expect().ifPresent(expect -> html.add("<small>{}</small>", said(expect)));
        return html.add("</button>");
    }

    Html faces(List<Tile> ratings) {
        var html = new Html().add("<div class=\"faces\">");
        int key = 1;
        for (var tile : ratings)
            html.add(
                            "<button class=\"face{}\" id=\"b-{}\"",
                            lit.contains(tile.button()) ? " lit" : "",
                            tile.button())
                    .add(
                            " formaction=\"/press/{}\" data-button=\"{}\" data-key=\"{}\">",
                            tile.button(),
                            tile.button(),
                            key)
                    .add(cap(key++))
                    .add(
                            "<img src=\"/faces/face-{}.svg\" alt=\"\"><b>{}</b></button>",
                            tile.mark(),
                            said(tile.label()));
        return html.add("</div>");
    }

    Html action(String button, String className, String words) {
        return new Html()
                .add("<button class=\"action {}\" id=\"b-{}-{}\"", className, button, className)
                .add(
                        " formaction=\"/press/{}\" data-button=\"{}\">{}</button>",
                        button,
                        button,
                        words);
    }

    /// A name breaks between its parts, such as "Xây dựng – Đô thị", and inside only if it is long.
    private String named(Words words) {
        return Arrays.stream(said(words).split(" – "))
                .map(part -> part.length() > WHOLE ? part : part.replace(' ', NO_BREAK))
                .collect(Collectors.joining(NO_BREAK + "– "));
    }

    /// Breaks only before "·".
    private static String kept(String text) {
        return Arrays.stream(text.split(" · "))
                .map(part -> part.replace(' ', NO_BREAK).replace("–", JOINED_DASH))
                .collect(Collectors.joining(NO_BREAK + "· "));
    }

    private String said(Words words) {
        return words.in(look.language());
    }

    private String text(String key, Object... values) {
        return Texts.of(look.language()).get("touch." + key, values);
    }
}
