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
/// @param call the last call made to it
/// @param lastServed the visit a rating box at this desk would rate; absent once rated
public record Desk(
        DeskId id,
        DeskState state,
        Set<ServiceCode> services,
        String officer,
        Instant since,
        Optional<Pause> pause,
        int prioritiesInRow,
        Optional<Call> call,
        Optional<TicketId> lastServed) {
    public Desk {
        services = Set.copyOf(services);
    }

    /// Why a desk is paused, and the time the hall is told.
    public record Pause(PauseReason reason, Optional<Instant> until) {}

    /// Why the desk called its ticket, and when it did so first.
    public record Call(Why why, Instant at) {}

    /// A desk before it opens.
    static Desk closed(DeskId id, Instant since) {
        return new Desk(
                id,
                DeskState.CLOSED,
                Set.of(),
                "",
                since,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty());
    }

    Desk opened(Set<ServiceCode> nowServes, String by, Instant at) {
        return new Desk(
                id,
                DeskState.OPEN,
                nowServes,
                by,
                at,
                Optional.empty(),
                prioritiesInRow,
                call,
                lastServed);
    }

    Desk paused(Pause why, Instant at) {
        return turned(DeskState.PAUSED, Optional.of(why), at);
    }

    Desk closed(Instant at) {
        return turned(DeskState.CLOSED, Optional.empty(), at);
    }

    Desk calling(boolean priority, Call made) {
        var row = priority ? prioritiesInRow + 1 : 0;
        return new Desk(
                id, state, services, officer, since, pause, row, Optional.of(made), lastServed);
    }

    Desk served(Optional<TicketId> ticket) {
        return new Desk(id, state, services, officer, since, pause, prioritiesInRow, call, ticket);
    }

    /// As it is, with the calls it had before.
    ///
    /// @param rateable the visit that a rating box here would rate
    Desk withCallsOf(Desk before, Optional<TicketId> rateable) {
        return new Desk(
                id,
                state,
                services,
                officer,
                since,
                pause,
                before.prioritiesInRow,
                before.call,
                rateable);
    }

    private Desk turned(DeskState to, Optional<Pause> why, Instant at) {
        return new Desk(id, to, services, officer, at, why, prioritiesInRow, call, lastServed);
    }

    public boolean isOpen() {
        return state == DeskState.OPEN;
    }
}
