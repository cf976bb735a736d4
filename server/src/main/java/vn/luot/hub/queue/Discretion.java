package vn.luot.hub.queue;

/// Takes numbers of people out of what they write: telephone, identity card, bank account.
final class Discretion {
    /// Eight digits or more of any script, however they are grouped; dates and ticket numbers are
    /// shorter.
    private static final String LONG_NUMBER = "(?U)\\d(?:[ .\\-]{0,2}\\d){7,}";

    private static final String LEFT_OUT = "•••";

    private Discretion() {}

    static String masked(String text) {
        return printable(text).replaceAll(LONG_NUMBER, LEFT_OUT);
    }

    /// Without what no database and no page can show; lines stay.
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
