package vn.luot.kiosk.hardware.touch;

import java.util.Locale;

/// How values are called in addresses and style sheets.
public final class Names {
    private Names() {}

    /// `NO_PAPER` as `no-paper`.
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
