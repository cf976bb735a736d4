package vn.luot.kiosk.panel;

import java.time.Duration;

/// More numbers than a line of people takes: a child at the buttons.
///
/// @param most numbers within that time; with the next wish a pause begins
/// @param pause without numbers, begun anew while the wishes come as fast
public record Hurry(int most, Duration within, Duration pause) {
    public static final Hurry USUAL = new Hurry(3, Duration.ofSeconds(8), Duration.ofSeconds(15));
}
