package vn.luot.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.luot.hub.engine.Journal;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Ticket;
import vn.luot.kiosk.panel.Slip;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.FromKiosk.Happened;
import vn.luot.wire.FromKiosk.RatingGiven;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// What people hold in their hands, saw and did, against what the hub says. Knows nothing of how
/// either side works.
final class Ledger {
    private static final Set<String> REFUSALS =
            Set.of("unknown-ticket", "number-taken", "nothing-to-rate", "day-closed");

    private final World world;
    private final Map<TicketNumber, TicketId> numbers = new HashMap<>();
    private final Map<TicketId, TicketNumber> papers = new LinkedHashMap<>();
    private final Map<TicketId, TicketNumber> stored = new LinkedHashMap<>();
    private final Map<DeskId, TicketId> atDesk = new HashMap<>();

    /// What stood on a desk's sign for each ticket.
    private final Map<TicketId, Set<TicketNumber>> shown = new HashMap<>();

    private final Set<TicketId> over = new HashSet<>();
    private final Set<TicketId> unclaimed = new HashSet<>();
    private final List<Recorded> told = new ArrayList<>();

    /// By box and level: pressed at least as far as the disk was asked, and certainly stored.
    private final Map<String, Integer> pressed = new HashMap<>();

    private final Map<String, Integer> kept = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();

    Ledger(World world) {
        this.world = world;
    }

    /// A ticket comes out of a printer, and somebody takes it.
    void paper(DeviceId at, Slip slip) {
        world.say(() -> at + " paper " + slip.number() + " of " + slip.ticket());
        var other = numbers.putIfAbsent(slip.number(), slip.ticket());
        if (other != null && !other.equals(slip.ticket()))
            throw new Violation("number " + slip.number() + " is on two tickets");
        var before = papers.putIfAbsent(slip.ticket(), slip.number());
        if (before != null && !before.equals(slip.number()))
            throw new Violation("ticket " + before + " is printed again as " + slip.number());
    }

    boolean holds(TicketNumber number) {
        return numbers.containsKey(number) || stored.containsValue(number);
    }

    /// The device is about to store this: it may die at it.
    void saving(DeviceId device, Happened happened) {
        if (happened instanceof RatingGiven rating)
            add(pressed, key(device.value(), rating.level()));
    }

    void saved(DeviceId device, Happened happened) {
        if (happened instanceof RatingGiven rating) add(kept, key(device.value(), rating.level()));
        if (happened instanceof TicketTaken taken) {
            stored.put(taken.ticket(), taken.number());
            world.say(() -> device + " stored " + taken.number() + " of " + taken.ticket());
        }
    }

    /// The hub tells of events: people see them.
    void told(List<Recorded> entries, Office after) {
        for (var entry : entries) {
            told.add(entry);
            world.say(() -> "hub " + entry.seq() + " " + entry.event());
            if (entry.seq() != told.size())
                throw new Violation("event " + entry.seq() + " told as number " + told.size());
            seen(entry.event(), after);
        }
    }

    /// What was told before must be there; what was not told may be.
    void hubStarts(List<Recorded> journal, Office office) {
        if (journal.size() < told.size() || !journal.subList(0, told.size()).equals(told))
            throw new Violation("the hub has forgotten what it told");
        told(List.copyOf(journal.subList(told.size(), journal.size())), office);
    }

    /// What it told after so many events, it does not know any more.
    void hubIsRestored(int events) {
        told.subList(Math.min(events, told.size()), told.size()).clear();
    }

    private void finished(Event.TicketFinished event) {
        leaves(event.ticket(), event.desk());
        if (!over.add(event.ticket())) throw new Violation("served twice: " + event.ticket());
    }

    private void seen(Event event, Office after) {
        switch (event) {
            case Event.TicketCalled called -> called(called, after);
            case Event.TicketFinished finished -> finished(finished);
            case Event.TurnEnded turn -> leaves(turn.ticket(), turn.desk());
            case Event.TicketMissed(var ticket, var desk, _) -> leaves(ticket, desk);
            case Event.TicketHeld(var ticket, var desk, _) -> leaves(ticket, desk);
            case Event.TicketTransferred(var ticket, var desk, _, _, _, _) -> leaves(ticket, desk);
            case Event.TicketUnclaimed(var ticket, _) -> unclaimed.add(ticket);
            case Event.TicketRenumbered(var ticket, _, var number, _) -> renumbered(ticket, number);
            case Event.TicketRated rated -> counted(rated);
            case Event.RatingRefused refused -> counted(key(refused.channel(), refused.level()));
            case Event.TicketIssued _,
                    Event.TicketRecalled _,
                    Event.ServiceStarted _,
                    Event.TicketRestored _,
                    Event.TicketReturned _,
                    Event.TicketPostponed _,
                    Event.TicketCancelled _,
                    Event.TicketCarriedOver _,
                    Event.WaitPromised _,
                    Event.PrintReported _,
                    Event.DossierNoted _,
                    Event.OfDesk _,
                    Event.DeedUndone _,
                    Event.DayOpened _,
                    Event.DayClosed _,
                    Event.PrinterChanged _,
                    Event.HelpAsked _,
                    Event.OfConcern _,
                    Event.OfBookings _,
                    Event.SharedFault _,
                    Event.DeviceAdmission _,
                    Event.ChangeNoted _,
                    Event.WordsErased _,
                    Event.Configured _ -> {
                // in nobody's hands
            }
        }
    }

    private void called(Event.TicketCalled call, Office after) {
        var id = call.ticket();
        if (over.contains(id)) throw new Violation("called after it was served: " + id);
        if (atDesk.containsValue(id)) throw new Violation("called to two desks: " + id);
        if (atDesk.putIfAbsent(call.desk(), id) != null)
            throw new Violation("desk " + call.desk() + " has two tickets");
        after.ticket(id).map(Ticket::number).ifPresent(number -> shown(id, number));
    }

    /// A number changes only from one that nobody has to the one on the paper.
    private void renumbered(TicketId id, TicketNumber number) {
        if (mine(id).filter(have -> !have.equals(number)).isPresent())
            throw new Violation("ticket " + mine(id) + " is renumbered to " + number);
        if (atDesk.containsValue(id)) shown(id, number);
    }

    private void shown(TicketId id, TicketNumber number) {
        shown.computeIfAbsent(id, _ -> new HashSet<>()).add(number);
    }

    private Optional<TicketNumber> mine(TicketId id) {
        return Optional.ofNullable(papers.get(id)).or(() -> Optional.ofNullable(stored.get(id)));
    }

    /// Whether somebody may come and say "I was called".
    boolean sawItself(TicketId id) {
        return mine(id).filter(shown.getOrDefault(id, Set.of())::contains).isPresent();
    }

    private void leaves(TicketId ticket, DeskId desk) {
        if (!atDesk.remove(desk, ticket))
            throw new Violation(ticket + " leaves desk " + desk + " where it never was");
    }

    private void counted(Event.TicketRated rated) {
        counted(key(rated.opinion().channel(), rated.opinion().level()));
    }

    private void counted(String rating) {
        add(counted, rating);
        if (counted.getOrDefault(rating, 0) > pressed.getOrDefault(rating, 0))
            throw new Violation("a rating that nobody gave: " + rating);
    }

    private static String key(String device, int level) {
        return device + "/" + level;
    }

    private static void add(Map<String, Integer> to, String key) {
        to.merge(key, 1, Integer::sum);
    }

    /// All devices are connected again and have nothing more to say.
    void settled(Office office, List<Journal.Arrival> arrivals) {
        papers.forEach((id, number) -> isThere(office, id, number, "printed"));
        stored.forEach((id, number) -> isThere(office, id, number, "stored"));
        kept.forEach((rating, times) -> {
            if (counted.getOrDefault(rating, 0) < times)
                throw new Violation("a rating is lost: " + rating);
        });
        for (var arrival : arrivals)
            arrival.rejection()
                    .filter(why -> !REFUSALS.contains(why.reason()))
                    .ifPresent(why -> {
                        throw new Violation("the hub was sent rubbish: " + why);
                    });
    }

    private static void isThere(Office office, TicketId id, TicketNumber number, String how) {
        var ticket = office.ticket(id);
        if (ticket.isEmpty()) throw new Violation(how + " and lost: " + number + " of " + id);
        if (!ticket.get().number().equals(number))
            throw new Violation(how + " as " + number + ", in the hub " + ticket.get().number());
    }

    /// The officers have called everyone who waited.
    void cleared(Office office) {
        papers.forEach((id, number) -> {
            if (!sawItself(id) && !unclaimed.contains(id))
                throw new Violation(
                        number + " of " + id + " was never called: " + office.ticket(id));
        });
    }

    int papers() {
        return papers.size();
    }

    /// Numbers begin anew.
    ///
    /// @return who held paper on the day that is over
    Set<TicketId> nextDay() {
        var over = Set.copyOf(papers.keySet());
        numbers.clear();
        papers.clear();
        stored.clear();
        return over;
    }
}
