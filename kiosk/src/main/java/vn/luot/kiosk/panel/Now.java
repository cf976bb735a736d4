package vn.luot.kiosk.panel;

import java.time.Duration;
import java.time.Instant;

/// The time of one input.
///
/// @param at office time as well as the device knows it; may jump either way
/// @param mono office time since the program started, which only goes forward: all guards use it
public record Now(Instant at, Duration mono) {}
