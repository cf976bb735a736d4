package vn.luot.hub.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.wire.DeskId;
import vn.luot.wire.TicketId;

/// The last deeds of each desk, kept while events are folded. "Finish and call" are two.
final class Deeds {
    private static final int KEPT = 2;

    private final Map<DeskId, List<Deed>> last;

    Deeds(Map<DeskId, List<Deed>> from) {
        last = new HashMap<>(from);
    }

    Map<DeskId, List<Deed>> all() {
        return last;
    }

    void clear() {
        last.clear();
    }

    void add(DeskId desk, Deed deed) {
        var deeds = new ArrayList<>(last.getOrDefault(desk, List.of()));
        if (deeds.size() == KEPT) deeds.removeFirst();
        deeds.add(deed);
        last.put(desk, List.copyOf(deeds));
    }

    /// A call that was repeated is still the same call.
    void calledAgain(DeskId desk, Ticket now) {
        last(desk)
                .filter(deed -> deed.kind() == Deed.Kind.CALL && isOf(deed, now.id()))
                .map(deed -> deed.leaving(now))
                .ifPresent(deed -> {
                    take(desk);
                    add(desk, deed);
                });
    }

    /// The last deed, which is one no longer.
    Optional<Deed> take(DeskId desk) {
        var deed = last(desk);
        if (deed.isPresent()) {
            var deeds = last.getOrDefault(desk, List.of());
            last.put(desk, deeds.subList(0, deeds.size() - 1));
        }
        return deed;
    }

    private Optional<Deed> last(DeskId desk) {
        var deeds = last.getOrDefault(desk, List.of());
        return deeds.isEmpty() ? Optional.empty() : Optional.of(deeds.getLast());
    }

    private static boolean isOf(Deed deed, TicketId ticket) {
        return deed.before().id().equals(ticket);
    }
}
