package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.luot.wire.PrinterState;

/// How long one device has been without paper on the day.
///
/// Counts from when the roll ended until the printer prints again: the cover that is open for the
/// new roll belongs to it.
///
/// @param outSince when the roll ended, while it is out
/// @param before what other rolls of the day cost
public record PaperTime(Optional<Instant> outSince, Duration before) {
    static final PaperTime NONE = new PaperTime(Optional.empty(), Duration.ZERO);

    PaperTime after(PrinterState state, Instant at) {
        if (state == PrinterState.PAPER_OUT && outSince.isEmpty())
            return new PaperTime(Optional.of(at), before);
        return state.canPrint() ? new PaperTime(Optional.empty(), until(at)) : this;
    }

    /// The same roll on a new day, which counts from its midnight.
    PaperTime on(LocalDate day) {
        var midnight = Rules.midnight(day);
        return new PaperTime(outSince.map(_ -> midnight), Duration.ZERO);
    }

    /// All of the day so far.
    public Duration until(Instant now) {
        return outSince.map(since -> Duration.between(since, now))
                .filter(span -> !span.isNegative())
                .map(before::plus)
                .orElse(before);
    }
}
