package vn.luot.kiosk.hardware.touch;

import vn.luot.wire.Pictogram;

/// A few lines of HTML, written with every value made harmless.
final class Html {
    private final StringBuilder out = new StringBuilder();

    /// Markup as it stands; each `{}` is replaced by the next value, made harmless.
    Html add(String markup, Object... values) {
        int from = 0;
        for (var value : values) {
            int at = markup.indexOf("{}", from);
            if (at < 0) throw new IllegalArgumentException("no place for " + value);
            out.append(markup, from, at).append(harmless(String.valueOf(value)));
            from = at + 2;
        }
        if (markup.indexOf("{}", from) >= 0)
            throw new IllegalArgumentException("no value for a place in " + markup);
        out.append(markup, from, markup.length());
        return this;
    }

    static Html drawing(Pictogram pictogram) {
        var html = new Html();
        html.out.append(Drawings.of(pictogram));
        return html;
    }

    Html add(Html part) {
        out.append(part.out);
        return this;
    }

    private static String harmless(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace('\n', ' ');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
