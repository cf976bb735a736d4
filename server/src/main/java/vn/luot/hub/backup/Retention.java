package vn.luot.hub.backup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.luot.text.Formats;

/// Which backups are worth their place: the newest of each of the last days and months that have
/// one. One that was not proved is kept only while nothing newer is.
///
/// @param days days with a backup, not days of the calendar: an office may be closed for a week
public record Retention(int days, int months) {
    /// What an office can look back for without asking anybody.
    public static final Retention USUAL = new Retention(14, 12);

    public Retention {
        if (days < 1 || months < 0)
            throw new IllegalArgumentException(
                    "keeps %d days and %d months".formatted(days, months));
    }

    /// What may go, the oldest first.
    public List<Made> surplus(List<Made> all) {
        var newestFirst = all.stream().sorted(Comparator.comparing(Made::at).reversed()).toList();
        var proved = newestFirst.stream().filter(Made::proved).toList();
        var kept = new HashSet<Made>();
        newestFirst.stream().findFirst().ifPresent(kept::add);
        kept.addAll(newestOfEach(proved, Retention::day, days));
        kept.addAll(newestOfEach(proved, made -> YearMonth.from(day(made)), months));
        return newestFirst.reversed().stream().filter(made -> !kept.contains(made)).toList();
    }

    private static <T> Set<Made> newestOfEach(
            List<Made> newestFirst, Function<Made, T> period, int most) {
        var seen = new HashSet<T>();
        return newestFirst.stream()
                .filter(made -> seen.size() < most && seen.add(period.apply(made)))
                .collect(Collectors.toSet());
    }

    private static LocalDate day(Made made) {
        return LocalDate.ofInstant(made.at(), Formats.ZONE);
    }
}
