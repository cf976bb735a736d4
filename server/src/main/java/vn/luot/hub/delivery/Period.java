package vn.luot.hub.delivery;

import java.util.Locale;

/// Of what time a report tells.
public enum Period {
    DAY,
    MONTH;

    /// As files and the database call it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
