package vn.luot.kiosk.hardware.touch;

import java.util.Locale;
import java.util.function.Function;

/// A line to type in, and a board whose every key is a link: it works by touch, by keyboard, by a
/// switch and without scripts.
///
/// @param name of the field
/// @param longest more than anybody types with one finger
/// @param to how the screen is once this stands in the line
record TypingHtml(Look look, String name, String typed, int longest, Function<String, Look> to) {
    /// @param back leads to the first page, in words
    Html line(String back, String label) {
        var html =
                new Html()
                        .add(link(look.home(), "home", back))
                        .add("<label for=\"find\">{}</label>", label)
                        .add("<input id=\"find\" name=\"{}\" value=\"{}\"", name, typed)
                        .add(
                                " maxlength=\"{}\" autocomplete=\"off\" spellcheck=\"false\">",
                                longest);
        look.hidden()
                .forEach((field, value) ->
                        html.add("<input type=\"hidden\" name=\"{}\" value=\"{}\">", field, value));
        return html.add("</form>");
    }

    static Html link(Look to, String key, String words) {
        return new Html()
                .add(
                        "<a class=\"back\" id=\"to-{}\" data-key=\"0\" href=\"{}\">{}</a>",
                        key,
                        to.address(),
                        words);
    }

    /// @param wide keys of more than a letter, below the others
    Html board(String label, String letters, Html wide) {
        var html = new Html().add("<div class=\"board\" role=\"group\" aria-label=\"{}\">", label);
        letters.codePoints().mapToObj(Character::toString).forEach(l -> html.add(letter(l)));
        return html.add(wide).add("</div>");
    }

    private Html letter(String letter) {
        var next = typed.length() < longest ? typed + letter : typed;
        return new Html()
                .add(
                        "<a id=\"key-{}\" href=\"{}\">{}</a>",
                        letter,
                        to.apply(next).address(),
                        letter.toUpperCase(Locale.ROOT));
    }

    Html key(String id, String next, String words) {
        return new Html()
                .add(
                        "<a class=\"wide\" id=\"key-{}\" href=\"{}\">{}</a>",
                        id,
                        to.apply(next).address(),
                        words);
    }

    Html delete(String words) {
        return key("delete", typed.substring(0, Math.max(0, typed.length() - 1)), words);
    }
}
