package vn.luot.system;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What people in the hall saw with their own eyes, kept apart from everything the hub writes.
///
/// Safe for use from any thread.
final class Ledger {
    private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();

    /// Something somebody saw.
    sealed interface Seen {
        /// A ticket on paper, decoded from the printer's bytes.
        ///
        /// @param at office time at which the paper came out
        record Paper(int person, String ticket, String number, String kiosk, Instant at)
                implements Seen {}

        /// Somebody pressed and the kiosk died: there may be a ticket or none.
        record Unsure(int person, String kiosk) implements Seen {}

        /// The hub told an officer whom to serve.
        record Called(String ticket, String number, String desk) implements Seen {}

        record Finished(String ticket, String desk) implements Seen {}

        record Rated(String ticket, int level) implements Seen {}
    }

    void add(Seen something) {
        seen.add(something);
    }

    <T extends Seen> List<T> all(Class<T> kind) {
        var found = new ArrayList<T>();
        for (var one : seen) if (kind.isInstance(one)) found.add(kind.cast(one));
        return List.copyOf(found);
    }

    Optional<Seen.Paper> paper(String ticket) {
        return all(Seen.Paper.class).stream().filter(p -> p.ticket().equals(ticket)).findFirst();
    }
}
