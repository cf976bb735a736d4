package vn.luot.hub.web.display;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Deed;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// The latest calls of the day, newest first: what the hall shows and hears.
///
/// Written on the engine's thread, read from any. Listens before whoever tells the pages to draw
/// themselves: they read it then.
public final class CallLog implements Engine.Listener {
    /// More than a day of a large office has: who was called long ago may still be at a desk.
    private static final int KEPT = 3000;

    private volatile List<Call> latest = List.of();

    /// One call or recall.
    ///
    /// @param number counts the calls of the day, from 1
    /// @param service of the ticket when it was called
    /// @param times 1 for the first call of the ticket to this desk, 2 and 3 for recalls
    public record Call(
            long number,
            TicketId id,
            TicketNumber ticket,
            ServiceCode service,
            DeskId desk,
            boolean priority,
            int times,
            Instant at) {}

    /// @param today the day's entries so far, which led to `office`
    public CallLog(List<Recorded> today, Office office) {
        changed(office, office, today);
    }

    /// Newest first.
    public List<Call> latest() {
        return latest;
    }

    /// A call of today, if it is not long ago.
    public Optional<Call> find(long number) {
        return latest.stream().filter(call -> call.number() == number).findFirst();
    }

    @Override
    public void changed(Office before, Office after, List<Recorded> entries) {
        var calls = latest;
        for (var entry : entries) calls = after(calls, entry.event(), after);
        latest = calls;
    }

    private static List<Call> after(List<Call> calls, Event event, Office office) {
        if (event instanceof Event.DayOpened) return List.of();
        if (event instanceof Event.TicketCalled(var ticket, var desk, var number, _, var at))
            return with(calls, office, new Made(number, ticket, desk, 1, at));
        if (event instanceof Event.TicketRecalled(var ticket, var desk, var number, var at))
            return with(
                    calls, office, new Made(number, ticket, desk, times(calls, ticket) + 1, at));
        return event instanceof Event.DeedUndone undone && undone.undone() == Deed.Kind.CALL
                ? without(calls, undone)
                : calls;
    }

    /// Nobody shall walk to a desk that does not expect them.
    private static List<Call> without(List<Call> calls, Event.DeedUndone undone) {
        return calls.stream()
                .filter(call ->
                        !call.id().equals(undone.ticket().id())
                                || !call.desk().equals(undone.desk()))
                .toList();
    }

    private record Made(long number, TicketId ticket, DeskId desk, int times, Instant at) {}

    private static List<Call> with(List<Call> calls, Office office, Made made) {
        var ticket = office.ticket(made.ticket());
        if (ticket.isEmpty()) return calls;
        var all = new ArrayList<Call>();
        all.add(
                new Call(
                        made.number(),
                        made.ticket(),
                        ticket.get().number(),
                        ticket.get().service(),
                        made.desk(),
                        ticket.get().priority().isPresent(),
                        made.times(),
                        made.at()));
        all.addAll(calls.subList(0, Math.min(calls.size(), KEPT - 1)));
        return List.copyOf(all);
    }

    private static int times(List<Call> calls, TicketId ticket) {
        return calls.stream()
                .filter(call -> call.id().equals(ticket))
                .findFirst()
                .map(Call::times)
                .orElse(0);
    }
}
