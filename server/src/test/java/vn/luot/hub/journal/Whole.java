package vn.luot.hub.journal;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.luot.fuzz.Holds;

/// Looks for holes in a value: a part that is nothing at all, where its type promises something.
final class Whole {
    private Whole() {}

    static void check(Record value) {
        for (var part : value.getClass().getRecordComponents()) {
            var found = of(value, part);
            Holds.that(
                    found != null, value.getClass().getSimpleName() + " has no " + part.getName());
            inside(found);
        }
    }

    private static void inside(@Nullable Object found) {
        switch (found) {
            case Record inner -> check(inner);
            case Collection<?> many -> many.forEach(Whole::inside);
            case Optional<?> perhaps -> perhaps.ifPresent(Whole::inside);
            case null -> throw new AssertionError("nothing in a list");
            default -> {}
        }
    }

    private static @Nullable Object of(Record value, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot look into " + part, e);
        }
    }
}
