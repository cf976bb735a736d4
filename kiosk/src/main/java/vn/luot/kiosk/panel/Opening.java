package vn.luot.kiosk.panel;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// When numbers are given again.
///
/// @param next absent if the calendar knows no further day
/// @param holiday today is a holiday, not just outside the hours
public record Opening(Optional<Next> next, boolean holiday) {
    /// @param today the opening is still on the day of asking
    public record Next(LocalDate day, LocalTime from, boolean today) {}
}
