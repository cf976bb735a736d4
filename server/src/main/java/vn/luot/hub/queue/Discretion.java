package vn.luot.hub.queue;

import java.util.Locale;

/// Takes numbers of people out of what they write: telephone, identity card, bank account.
final class Discretion {
    /// Eight digits or more of any script, however they are grouped; dates and ticket numbers are
    /// shorter.
    private static final String LONG_NUMBER = "(?U)\\d(?:[ .\\-]{0,2}\\d){7,}";

    /// Agency, date received and the day's number, such as `H15.12.34-260302-0017`.
    private static final String DOSSIER = "[0-9A-Z]{1,3}(\\.[0-9A-Z]{1,3}){0,3}-\\d{6}-\\d{4}";

    private static final int MAX_CODE = 40;
    private static final String LEFT_OUT = "•••";

    private Discretion() {}

    static String masked(String text) {
        return printable(text).replaceAll(LONG_NUMBER, LEFT_OUT);
    }

    static boolean isDossier(String text) {
        return code(text).matches(DOSSIER);
    }

    private static String code(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /// A dossier's code as it is; of anything else, which old logs may hold, no long number is
    /// kept.
    static String dossier(String text) {
        var code = code(text);
        if (code.matches(DOSSIER)) return code;
        var masked = masked(text.strip()).replace('\n', ' ');
        return masked.length() <= MAX_CODE ? masked : masked.substring(0, MAX_CODE);
    }

    /// Without what no database and no page can show; lines stay.
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
