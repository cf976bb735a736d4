package vn.luot.kiosk.panel;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.luot.wire.TicketNumber;

/// The kiosk's own series: the last number taken of each prefix on the newest business day.
///
/// The day never goes back, whatever the clock says, so that no number comes twice.
///
/// @param day absent before the first number, and after a loss
/// @param skipped numbers below and with this one may have been taken before a loss
public record Numbers(Optional<LocalDate> day, int skipped, Map<String, Integer> last) {
    /// However much was lost, numbers are left for the rest of the day.
    public static final int MOST_SKIPPED = TicketNumber.MAX_N - 10_000;

    public static final Numbers NONE = new Numbers(Optional.empty(), 0, Map.of());

    public Numbers {
        last = Collections.unmodifiableMap(new TreeMap<>(last));
    }

    /// The business day to use when the clock says it is `reckoned`.
    public LocalDate dayAt(LocalDate reckoned) {
        return day.filter(known -> known.isAfter(reckoned)).orElse(reckoned);
    }

    /// The next number of a prefix on a day given by [#dayAt].
    public TicketNumber next(LocalDate at, String prefix, int series) {
        var same = on(at);
        var before = same.last.getOrDefault(prefix, 0);
        return new TicketNumber(prefix, series, Math.max(before, same.skipped) + 1);
    }

    /// After this number was taken on this day; the hub's numbers and those of past days change
    /// nothing.
    public Numbers taken(LocalDate at, TicketNumber number) {
        if (number.series() == 0 || dayAt(at).isAfter(at)) return this;
        var same = on(at);
        var next = new TreeMap<>(same.last);
        next.merge(number.prefix(), number.n(), Math::max);
        return new Numbers(Optional.of(at), same.skipped, next);
    }

    /// After `lost` records went missing, of which nobody knows what they were.
    public Numbers afterLosing(int lost) {
        var highest = last.values().stream().mapToInt(n -> n).max().orElse(0);
        var beyond = Math.min(Math.max(highest, skipped) + lost, MOST_SKIPPED);
        return new Numbers(Optional.empty(), beyond, Map.of());
    }

    private Numbers on(LocalDate at) {
        return day.isEmpty() || !at.isAfter(day.get())
                ? this
                : new Numbers(Optional.of(at), 0, Map.of());
    }
}
