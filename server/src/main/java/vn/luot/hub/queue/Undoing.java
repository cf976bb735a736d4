package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import vn.luot.wire.DeskId;

/// Takes back what a desk did last, as long as nobody has built upon it.
final class Undoing {
    /// How long a press may be regretted.
    static final Duration WITHIN = Duration.ofSeconds(60);

    private final Office office;
    private final Instant now;

    Undoing(Office office, Instant now) {
        this.office = office;
        this.now = now;
    }

    Decision undo(DeskId desk) {
        var last = office.deed(desk, now);
        if (last.isEmpty()) return Decision.refused(Refusal.NOTHING_TO_UNDO);
        var deed = last.get();
        var id = deed.before().id();
        var ticket = office.ticket(id);
        if (!ticket.filter(t -> deed.after().renumbered(t.number()).equals(t)).isPresent())
            return Decision.refused(Refusal.UNDO_TOO_LATE);
        if (deed.givesTicketBack() && office.at(desk).filter(t -> !t.id().equals(id)).isPresent())
            return Decision.refused(Refusal.DESK_BUSY);
        var restored = deed.before().renumbered(ticket.get().number());
        return Decision.accepted(new Event.DeedUndone(restored, desk, deed.kind(), now));
    }
}
