package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import vn.luot.hub.queue.Event.DeskClosed;
import vn.luot.hub.queue.Event.DeskOpened;
import vn.luot.hub.queue.Event.DeskPaused;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.ServiceCode;

/// Opens, pauses and closes desks.
final class Opening {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final Office office;
    private final Instant now;

    Opening(Office office, Instant now) {
        this.office = office;
        this.now = now;
    }

    Decision open(Command.OpenDesk open, Actor by) {
        if (!office.rules().services().keySet().containsAll(open.services()))
            return Decision.refused(Refusal.UNKNOWN_SERVICE);
        var services = open.services().isEmpty() ? usual(open.desk()) : open.services();
        var isOpen =
                office.desk(open.desk())
                        .filter(Desk::isOpen)
                        .filter(d -> d.services().equals(services))
                        .filter(d -> d.officer().equals(by.label()));
        return isOpen.isPresent()
                ? Decision.accepted()
                : Decision.accepted(new DeskOpened(open.desk(), services, by.label(), now));
    }

    /// A desk may pause while it still has a ticket, and finish it then.
    Decision pause(Command.PauseDesk pause) {
        var desk = office.desk(pause.desk()).filter(d -> d.state() != DeskState.CLOSED);
        if (desk.isEmpty()) return Decision.refused(Refusal.DESK_NOT_OPEN);
        if (pause.until().filter(now.plus(LONGEST_PAUSE)::isBefore).isPresent())
            return Decision.refused(Refusal.PAUSE_TOO_LONG);
        var wanted = new Desk.Pause(pause.reason(), pause.until());
        return desk.get().pause().filter(wanted::equals).isPresent()
                ? Decision.accepted()
                : Decision.accepted(
                        new DeskPaused(pause.desk(), pause.reason(), pause.until(), now));
    }

    Decision close(DeskId id) {
        if (office.desk(id).filter(d -> d.state() != DeskState.CLOSED).isEmpty())
            return Decision.accepted();
        return office.at(id).isPresent()
                ? Decision.refused(Refusal.DESK_BUSY)
                : Decision.accepted(new DeskClosed(id, now));
    }

    private Set<ServiceCode> usual(DeskId id) {
        return office.desk(id)
                .filter(d -> d.state() == DeskState.PAUSED)
                .map(Desk::services)
                .orElseGet(() -> office.rules().desks().getOrDefault(id, Set.of()));
    }
}
