package vn.luot.hub.forecast;

import java.time.LocalTime;
import java.util.Optional;
import vn.luot.hub.queue.Promise;
import vn.luot.hub.queue.Promise.Signs;
import vn.luot.wire.WaitRange;

/// How long one wait will be from now on, in minutes: eight of ten lie between `low` and `high`.
///
/// @param signs what it rests on, as it was before correction and calibration
/// @param before the end of the session whose break lies between `low` and `high`, if one does
public record Outlook(
        Signs signs, double low, double middle, double high, Optional<LocalTime> before) {
    private static final int NARROWEST = 2;
    private static final int FINE = 10;
    private static final int MEDIUM = 30;

    /// As people are told it: rounded outward to minutes that are easily said, at least two wide.
    public WaitRange range() {
        var from = rounded(low, false);
        var to = Math.max(rounded(high, true), rounded(from + NARROWEST, true));
        return new WaitRange(from, to, before);
    }

    /// What a ticket is told, to be kept.
    ///
    /// @param basis the number of the event after which this was worked out
    public Promise promise(long basis) {
        var told = range();
        return new Promise(basis, told.fromMinutes(), told.toMinutes(), signs);
    }

    private static int rounded(double minutes, boolean up) {
        var step = minutes < FINE ? 1 : minutes < MEDIUM ? 2 : 5;
        var steps = up ? Math.ceil(minutes / step) : Math.floor(minutes / step);
        return step * (int) steps;
    }
}
