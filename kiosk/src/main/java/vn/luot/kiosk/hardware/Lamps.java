package vn.luot.kiosk.hardware;

import java.util.Set;

/// The lamps in the buttons. Safe for use from any thread; returns at once.
public interface Lamps {
    /// Lights exactly these buttons; the others go dark.
    void light(Set<String> buttons);
}
