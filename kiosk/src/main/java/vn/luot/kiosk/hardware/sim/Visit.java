package vn.luot.kiosk.hardware.sim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One citizen at the kiosk, in office time.
///
/// @param after since the citizen before
/// @param presses the buttons, in order
public record Visit(Duration after, List<String> presses, Optional<LaterRating> rating) {
    public Visit {
        presses = List.copyOf(presses);
    }

    /// On the way out.
    ///
    /// @param after since the number was taken
    public record LaterRating(Duration after, String button) {}
}
