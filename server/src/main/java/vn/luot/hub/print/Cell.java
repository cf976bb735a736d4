package vn.luot.hub.print;

import java.time.LocalDate;
import java.time.LocalTime;

/// What stands in one place of a table: a value of its kind, not how it looks.
public sealed interface Cell {
    record Text(String text) implements Cell {}

    record Whole(long number) implements Cell {}

    /// @param seconds shown in minutes
    record Took(double seconds) implements Cell {}

    /// @param share 0..1
    record Share(double share) implements Cell {}

    /// Of a score, with two decimals.
    record Points(double points) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Clock(LocalTime time) implements Cell {}

    /// There is no such figure.
    record None() implements Cell {}

    static Cell none() {
        return new None();
    }

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(long number) {
        return new Whole(number);
    }

    /// Whether it stands at the end of its column.
    default boolean isFigure() {
        return switch (this) {
            case Text _ -> false;
            case Whole _, Took _, Share _, Points _, Day _, Clock _, None _ -> true;
        };
    }
}
