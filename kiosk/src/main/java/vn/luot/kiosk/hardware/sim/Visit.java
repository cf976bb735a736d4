package vn.luot.kiosk.hardware.sim;

import java.time.Duration;
import java.util.List;

/// One citizen at the kiosk, in office time.
///
/// @param after since the citizen before
/// @param presses the buttons, in order
public record Visit(Duration after, List<String> presses) {
    public Visit {
        presses = List.copyOf(presses);
    }

    /// Somebody who was served and says how it was.
    ///
    /// @param after since the rating buttons were lit
    public record Rating(Duration after, String button) {}
}
