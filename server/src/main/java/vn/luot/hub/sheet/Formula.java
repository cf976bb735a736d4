package vn.luot.hub.sheet;

import java.util.regex.Pattern;

/// Keeps a spreadsheet from taking a text for something to reckon.
public final class Formula {
    private static final Pattern GUARDED = Pattern.compile("(?s)'+[=+@-].*");
    private static final Pattern OPEN = Pattern.compile("(?s)'*[=+@-].*");

    private Formula() {}

    public static String guarded(String text) {
        return OPEN.matcher(text).matches() ? "'" + text : text;
    }

    /// What [#guarded] was given.
    public static String unguarded(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
