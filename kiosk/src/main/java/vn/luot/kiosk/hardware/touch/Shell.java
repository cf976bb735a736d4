package vn.luot.kiosk.hardware.touch;

import vn.luot.kiosk.hardware.Screen.Kind;
import vn.luot.text.Texts;

/// The page round what changes.
final class Shell {
    /// Without scripts the page asks again by itself, soon while a number is on its way.
    private static final int SOON_SECONDS = 1;

    private static final int LATER_SECONDS = 5;

    /// Nobody types or reads fast enough for less.
    private static final int READING_SECONDS = 90;

    private Shell() {}

    static String kiosk(String screen, TouchScreen.Shown shown, Look look) {
        int again = shown.page().kind() == Kind.BUSY ? SOON_SECONDS : LATER_SECONDS;
        if (look.find().isPresent() || look.book().isPresent()) again = READING_SECONDS;
        return page("kiosk", screen, look, again);
    }

    static String selfTest(String test, Look look) {
        return page("self-test", test, look, LATER_SECONDS);
    }

    private static String page(String name, String live, Look look, int again) {
        var texts = Texts.of(look.language());
        return new Html()
                        .add(
                                "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\">",
                                look.language().tag())
                        .add(
                                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                        .add("<title>{}</title>", texts.get("touch.title-" + name))
                        .add("<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">")
                        .add("<link rel=\"stylesheet\" href=\"/tokens.css\">")
                        .add("<link rel=\"stylesheet\" href=\"/screen.css\">")
                        .add(
                                "<noscript><meta http-equiv=\"refresh\" content=\"{}\"></noscript>",
                                again)
                        .add("<script type=\"module\" src=\"/screen.js\"></script></head>")
                        .add(
                                "<body class=\"{}\"><main class=\"stage\" data-live=\"/{}/live\">",
                                name,
                                name)
                + live
                + new Html()
                        .add(
                                "</main><p class=\"lost\" role=\"alert\" hidden>{}</p>",
                                texts.get("paper.sim-lost"))
                        .add("</body></html>");
    }
}
