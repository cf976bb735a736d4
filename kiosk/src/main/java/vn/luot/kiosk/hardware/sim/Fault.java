package vn.luot.kiosk.hardware.sim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be made to go wrong with the virtual kiosk.
public enum Fault {
    PAPER_LOW,
    PAPER_OUT,
    PRINTER_GONE,
    NETWORK_CUT;

    /// The name in addresses, such as `paper-low`.
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Fault> of(String path) {
        return Arrays.stream(values()).filter(fault -> fault.path().equals(path)).findFirst();
    }
}
