package vn.luot.kiosk.hardware.touch;

import vn.luot.kiosk.check.Finding;
import vn.luot.kiosk.check.Part;
import vn.luot.kiosk.check.SelfTest;
import vn.luot.kiosk.hardware.touch.TouchScreen.Shown;
import vn.luot.text.Texts;

/// The self-test as a page for staff: each part with a sign, in words, and what to do.
record SelfTestHtml(Shown shown, Look look) {
    @Override
    public String toString() {
        return new Html()
                .add(
                        "<section class=\"screen test\" id=\"screen\" lang=\"{}\">",
                        look.language().tag())
                .add(
                        "<header id=\"head\"><h1>{}</h1><p>{}</p></header>",
                        text("test-title"),
                        text("test-note"))
                .add(result())
                .add("<form method=\"post\" id=\"choose\" action=\"/self-test/begin\">")
                .add("<input type=\"hidden\" name=\"back\" value=\"{}\">", look.address())
                .add(rows())
                .add(actions())
                .add("</form>")
                .add(foot())
                .add("</section>")
                .toString();
    }

    private Html result() {
        var html = new Html().add("<div class=\"result\" id=\"say\" role=\"status\">");
        shown.test()
                .ifPresent(test -> {
                    var word = test.isPassed() ? "passed" : test.isOver() ? "failed" : "runs";
                    html.add("<p class=\"{}\">{}</p>", word, text("test-" + word));
                });
        return html.add("</div>");
    }

    private Html rows() {
        var html = new Html().add("<ul class=\"checks\">");
        shown.test()
                .ifPresent(test ->
                        test.findings().forEach((part, found) -> html.add(row(test, part, found))));
        return html.add("</ul>");
    }

    private Html row(SelfTest test, Part part, Finding found) {
        var sign = sign(found);
        var html =
                new Html()
                        .add(
                                "<li class=\"{}\" data-part=\"{}\" data-found=\"{}\">",
                                sign,
                                part.word(),
                                sign)
                        .add("<img src=\"/pictures/check-{}.svg\" alt=\"\">", sign)
                        .add("<div><h2>{}</h2>", text("check-" + part.word()))
                        .add("<p>{}</p>", words(part, found));
        if (!(found instanceof Finding.Fine)) html.add(toDo(test, part));
        return html.add("</div></li>");
    }

    private Html toDo(SelfTest test, Part part) {
        return switch (part) {
            case BUTTONS -> buttons(test);
            case LAMPS -> seen(part);
            case PRINTER, SCANNER, DATA, CLOCK, NETWORK -> new Html();
        };
    }

    private Html buttons(SelfTest test) {
        var html = new Html().add("<div class=\"chips\">");
        test.pressed()
                .forEach((button, heard) ->
                        html.add(
                                        "<button id=\"b-{}\" formaction=\"/press/{}\" data-button=\"{}\"",
                                        button,
                                        button,
                                        button)
                                .add(heard ? " class=\"heard\"" : "")
                                .add(">{}{}</button>", heard ? "✓ " : "", label(button)));
        return html.add("</div>");
    }

    private String label(String button) {
        return shown.tile(button).map(tile -> tile.label().in(look.language())).orElse(button);
    }

    private Html seen(Part part) {
        return new Html()
                .add(
                        "<div class=\"chips\"><button formaction=\"/self-test/{}/fine\">{}</button>",
                        part.word(),
                        text("seen-fine"))
                .add(
                        "<button formaction=\"/self-test/{}/faulty\">{}</button></div>",
                        part.word(),
                        text("seen-faulty"));
    }

    private Html actions() {
        var begun = shown.test().isPresent();
        var html =
                new Html()
                        .add(
                                "<div class=\"actions\"><button class=\"{}\" id=\"begin\" formaction=\"/self-test/begin\">{}</button>",
                                begun ? "" : "main",
                                text(begun ? "test-again" : "test-begin"));
        if (begun)
            html.add(
                    "<button class=\"main\" id=\"end\" formaction=\"/self-test/end\">{}</button>",
                    text("test-end"));
        else
            html.add(
                    "<a class=\"button\" href=\"/kiosk{}\">{}</a>",
                    look.address(),
                    text("test-leave"));
        return html.add("</div>");
    }

    private Html foot() {
        var html = new Html().add("<nav id=\"foot\" aria-label=\"{}\">", text("settings"));
        for (var language : shown.page().frame().languages().all())
            html.add("<a href=\"{}\" lang=\"{}\"", look.in(language).address(), language.tag())
                    .add(language.equals(look.language()) ? " aria-current=\"true\"" : "")
                    .add(">{}</a>", language.ownName());
        return html.add("</nav>");
    }

    private String words(Part part, Finding found) {
        return switch (found) {
            case Finding.Waiting() -> text("check-" + part.word() + "-waiting");
            case Finding.Fine(var detail) -> text("check-fine") + detail(detail);
            case Finding.Faulty(var detail) ->
                    text("check-" + part.word() + "-faulty") + detail(detail);
        };
    }

    private static String detail(String detail) {
        return detail.isEmpty() ? "" : " (" + detail + ")";
    }

    private static String sign(Finding found) {
        return switch (found) {
            case Finding.Waiting() -> "waiting";
            case Finding.Fine _ -> "fine";
            case Finding.Faulty _ -> "faulty";
        };
    }

    private String text(String key) {
        return Texts.of(look.language()).get("touch." + key);
    }
}
