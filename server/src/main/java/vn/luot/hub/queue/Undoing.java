package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;

/// Takes back what a desk did last, as long as nobody has built upon it.
final class Undoing {
    /// How long a press may be regretted.
    private static final Duration WITHIN = Duration.ofSeconds(60);

    private final Office office;
    private final Instant now;

    Undoing(Office office, Instant now) {
        this.office = office;
        this.now = now;
    }

    Decision undo(DeskId desk) {
        if (last(desk).isEmpty()) return Decision.refused(Refusal.NOTHING_TO_UNDO);
        return undoable(desk)
                .map(deed ->
                        Decision.accepted(
                                new Event.DeedUndone(restored(deed), desk, deed.kind(), now)))
                .orElse(Decision.refused(Refusal.UNDO_TOO_LATE));
    }

    /// A desk that is closed takes nothing back: its officer may be gone.
    Optional<Deed> undoable(DeskId desk) {
        var isOpen = office.desk(desk).filter(d -> d.state() != DeskState.CLOSED).isPresent();
        return last(desk).filter(_ -> isOpen).filter(this::nobodyBuiltUpon);
    }

    private Optional<Deed> last(DeskId desk) {
        var done = office.deeds().getOrDefault(desk, List.of());
        return done.isEmpty() || now.isAfter(done.getLast().at().plus(WITHIN))
                ? Optional.empty()
                : Optional.of(done.getLast());
    }

    private boolean nobodyBuiltUpon(Deed deed) {
        return office.ticket(deed.before().id())
                .filter(ticket -> deed.after().renumbered(ticket.number()).equals(ticket))
                .isPresent();
    }

    private Ticket restored(Deed deed) {
        var number = office.ticket(deed.before().id()).map(Ticket::number);
        return deed.before().renumbered(number.orElse(deed.before().number()));
    }
}
