package vn.luot.kiosk.hardware.touch;

import java.util.Optional;
import vn.luot.text.Texts;
import vn.luot.wire.BookingCode;

/// Where somebody types the code of their booking on the touch screen; the scanner takes it as
/// well.
record BookingHtml(Look look) {
    /// A code with its dash.
    private static final int LONGEST = 9;

    Html seek() {
        return new Html()
                .add("<form id=\"seek\" method=\"get\" action=\"/kiosk\">")
                .add(typing().line(text("back"), text("booking-code")));
    }

    /// What to do, the keys, and the number once the code is whole.
    Html keys() {
        var typing = typing();
        return new Html()
                .add("<div class=\"hits\"><p class=\"count\" role=\"status\">{}</p></div>", said())
                .add(
                        typing.board(
                                text("booking-keys"),
                                BookingCode.LETTERS,
                                typing.delete(text("booking-delete"))))
                .add("<div class=\"actions\">")
                .add(code().map(this::go).orElseGet(Html::new))
                .add("</div>");
    }

    private Html go(BookingCode code) {
        return new Html()
                .add(
                        "<button class=\"action main\" id=\"b-book\" formaction=\"/book/{}\">{}</button>",
                        code.value(),
                        text("booking-go"));
    }

    private String said() {
        var wrong = code().isEmpty() && typed().length() >= BookingCode.LENGTH;
        return wrong
                ? Texts.of(look.language()).get("kiosk.booking-not-a-code")
                : text("booking-scan");
    }

    private Optional<BookingCode> code() {
        return BookingCode.in(typed());
    }

    private TypingHtml typing() {
        return new TypingHtml(look, "book", typed(), LONGEST, look::book);
    }

    private String typed() {
        return look.book().orElse("");
    }

    private String text(String key) {
        return Texts.of(look.language()).get("touch." + key);
    }
}
