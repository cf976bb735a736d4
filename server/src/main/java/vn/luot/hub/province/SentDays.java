package vn.luot.hub.province;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/// What the province was told of which day, kept over a restart.
public interface SentDays {
    /// What was told last of one day.
    ///
    /// @param digest of its figures
    /// @param taken false while nobody knows whether the province has it
    record Sent(int revision, String digest, boolean taken) {}

    /// By day.
    SortedMap<LocalDate, Sent> all();

    /// Remembered before it is told, so that no revision ever has two contents.
    void begin(LocalDate day, int revision, String digest);

    void taken(LocalDate day);

    /// What stands for a day in [#all].
    default Optional<Sent> of(LocalDate day) {
        return Optional.ofNullable(all().get(day));
    }
}
