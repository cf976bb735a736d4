package vn.luot.hub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Rules;

/// Which report is due next. Pure.
///
/// @param after how long after the last session of a day
record Due(Supplier<Calendar> calendar, Duration after) {
    /// Nobody wants more at once after a hub was off for long.
    private static final int MOST_DAYS = 31;

    private static final int MOST_MONTHS = 12;

    /// Of the first day of the next month: what kiosks told at night is in.
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /// The last day of the period before `now`, from which a new way begins.
    static LocalDate before(Period period, Instant now) {
        var today = Rules.day(now);
        return switch (period) {
            case DAY -> today.minusDays(1);
            case MONTH -> YearMonth.from(today).minusMonths(1).atEndOfMonth();
        };
    }

    /// The last day of the first period after `last` that is over; absent if none is.
    Optional<LocalDate> next(Period period, LocalDate last, Instant now) {
        return switch (period) {
            case DAY -> day(last, now);
            case MONTH -> month(last, now);
        };
    }

    private Optional<LocalDate> day(LocalDate last, Instant now) {
        var today = Rules.day(now);
        var from = later(last.plusDays(1), today.minusDays(MOST_DAYS));
        if (from.isAfter(today)) return Optional.empty();
        return from.datesUntil(today.plusDays(1)).filter(day -> isOver(day, now)).findFirst();
    }

    private boolean isOver(LocalDate day, Instant now) {
        return calendar.get().end(day).filter(end -> !now.isBefore(end.plus(after))).isPresent();
    }

    private static Optional<LocalDate> month(LocalDate last, Instant now) {
        var earliest = YearMonth.from(Rules.day(now)).minusMonths(MOST_MONTHS);
        var end = later(last.plusMonths(1), earliest.atDay(1));
        var month = YearMonth.from(end).atEndOfMonth();
        var due = month.plusDays(1).atTime(MORNING).atZone(Rules.ZONE).toInstant();
        return now.isBefore(due) ? Optional.empty() : Optional.of(month);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
