package vn.luot.kiosk.check;

import java.util.Locale;

/// What a self-test looks at, in this order.
public enum Part {
    /// The data folder takes a file and gives it back.
    DATA,
    /// The clock cannot be far from right.
    CLOCK,
    /// The hub is heard.
    NETWORK,
    /// The printer takes a test slip.
    PRINTER,
    /// Each lamp goes on and off; only an eye can tell.
    LAMPS,
    /// Each button is pressed once.
    BUTTONS,
    /// Something is scanned.
    SCANNER;

    /// Whether a person must do or see something.
    public boolean needsPerson() {
        return switch (this) {
            case LAMPS, BUTTONS, SCANNER -> true;
            case DATA, CLOCK, NETWORK, PRINTER -> false;
        };
    }

    /// The name in addresses, keys of words and on the command line, such as `printer`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
