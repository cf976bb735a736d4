package vn.luot.hub.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// A desk as it is now. Immutable.
///
/// @param services what it serves while open
/// @param officer who opened it, as the log names them
/// @param since when it came into this state
/// @param pause why and until when, while paused
/// @param prioritiesInRow priority calls since the last ordinary one
/// @param lastServed the visit a rating box at this desk would rate
public record Desk(
        DeskId id,
        DeskState state,
        Set<ServiceCode> services,
        String officer,
        Instant since,
        Optional<Pause> pause,
        int prioritiesInRow,
        Optional<TicketId> lastServed) {
    public Desk {
        services = Set.copyOf(services);
    }

    /// Why a desk is paused, and the time the hall is told.
    public record Pause(PauseReason reason, Optional<Instant> until) {}

    public boolean isOpen() {
        return state == DeskState.OPEN;
    }
}
