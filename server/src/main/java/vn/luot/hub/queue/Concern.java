package vn.luot.hub.queue;

import java.time.Instant;
import java.util.Optional;

/// Something that whoever leads the hall has to know of until it is settled. Immutable.
///
/// @param since when it was raised, on whatever day
/// @param taken by whom it was taken on; absent until somebody has seen it
/// @param settled how it ended
public record Concern(
        Matter matter, Instant since, Optional<Answer> taken, Optional<Answer> settled) {
    /// What somebody does about a concern.
    public enum Step {
        /// Has seen it, or is coming.
        TAKEN,
        SETTLED
    }

    /// Who did something about it, as the log names them, and what they wrote.
    public record Answer(String by, String note, Instant at) {}

    static Concern of(Matter matter, Instant since) {
        return new Concern(matter, since, Optional.empty(), Optional.empty());
    }

    Concern answered(Step step, Answer answer) {
        return switch (step) {
            case TAKEN -> new Concern(matter, since, Optional.of(answer), settled);
            case SETTLED -> new Concern(matter, since, taken, Optional.of(answer));
        };
    }

    public String id() {
        return matter.id();
    }

    public boolean isOpen() {
        return settled.isEmpty();
    }
}
