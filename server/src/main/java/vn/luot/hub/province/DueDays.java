package vn.luot.hub.province;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.luot.hub.province.SentDays.Sent;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Rules;

/// Which days the province is to be told of. Pure.
///
/// @param after how long after the last session of a day
record DueDays(Supplier<Calendar> calendar, Duration after) {
    /// For so long a day is looked at again: a rating, a kiosk that was cut off.
    private static final int AGAIN_DAYS = 31;

    /// Days that are over and not taken yet, however long the province was away. Closed ones too:
    /// else the province would wait for them.
    Stream<LocalDate> untold(LocalDate first, SortedMap<LocalDate, Sent> sent, Instant now) {
        return days(first, now)
                .filter(day ->
                        Optional.ofNullable(sent.get(day)).map(of -> !of.taken()).orElse(true))
                .filter(day -> isOver(day, now));
    }

    /// Days that may have changed since.
    Stream<LocalDate> again(LocalDate first, Instant now) {
        var earliest = Rules.day(now).minusDays(AGAIN_DAYS);
        var from = first.isAfter(earliest) ? first : earliest;
        return days(from, now).filter(day -> isOver(day, now));
    }

    private static Stream<LocalDate> days(LocalDate first, Instant now) {
        var today = Rules.day(now);
        return first.isAfter(today) ? Stream.empty() : first.datesUntil(today.plusDays(1));
    }

    private boolean isOver(LocalDate day, Instant now) {
        var end =
                calendar.get()
                        .end(day)
                        .map(last -> last.plus(after))
                        .orElseGet(() -> Rules.midnight(day.plusDays(1)));
        return !now.isBefore(end);
    }
}
