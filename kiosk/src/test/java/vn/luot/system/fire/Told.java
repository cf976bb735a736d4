package vn.luot.system.fire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What people hold in their hands, were told, or are left unsure of. Safe for use from any thread.
final class Told {
    private final ConcurrentLinkedQueue<Fact> facts = new ConcurrentLinkedQueue<>();

    /// Something somebody knows; what is "unsure" may have happened or not.
    sealed interface Fact {
        /// A whole ticket came out of a kiosk's printer.
        record Paper(String ticket, String number, String kiosk) implements Fact {}

        /// The hub gave a phone this number.
        record Issued(String ticket, String number) implements Fact {}

        record Called(String ticket, String number, String desk) implements Fact {}

        record Finished(String ticket, String desk) implements Fact {}

        record Missed(String ticket, String desk) implements Fact {}

        record Rated(String ticket, int level) implements Fact {}

        /// An officer asked for the next one, and the answer was lost.
        record UnsureCall(String desk) implements Fact {}

        record UnsureRating(String ticket, int level) implements Fact {}

        /// Nobody was there to be asked for the next one.
        record CallUnheard(String desk) implements Fact {}

        record RatingUnheard(String ticket) implements Fact {}
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    <T extends Fact> List<T> all(Class<T> kind) {
        var found = new ArrayList<T>();
        for (var fact : facts) if (kind.isInstance(fact)) found.add(kind.cast(fact));
        return List.copyOf(found);
    }
}
