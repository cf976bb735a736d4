package vn.luot.hub.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

/// The day or the month that an address asks for.
public final class Dates {
    /// Before it there was no such office, and no database reads a year far from it.
    private static final Year FIRST = Year.of(2000);

    private static final Year LAST = Year.of(2999);

    private Dates() {}

    /// @throws Problem 400 if it is there and is none of this age
    public static Optional<LocalDate> day(Context ctx, String name) {
        return asked(ctx, name, LocalDate::parse)
                .map(day -> {
                    check(Year.from(day));
                    return day;
                });
    }

    /// @throws Problem 400 if it is there and is none of this age
    public static Optional<YearMonth> month(Context ctx, String name) {
        return asked(ctx, name, YearMonth::parse)
                .map(month -> {
                    check(Year.from(month));
                    return month;
                });
    }

    private static void check(Year year) {
        if (!isOfOurAge(year)) throw new Problem(400, "status-400");
    }

    /// Whether an office can have worked then.
    public static boolean isOfOurAge(Year year) {
        return !year.isBefore(FIRST) && !year.isAfter(LAST);
    }

    private static <T> Optional<T> asked(Context ctx, String name, Function<String, T> parse) {
        try {
            return Optional.ofNullable(ctx.queryParam(name))
                    .filter(text -> !text.isBlank())
                    .map(parse);
        } catch (DateTimeException _) {
            throw new Problem(400, "status-400");
        }
    }
}
