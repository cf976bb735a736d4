package vn.luot.hub.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// Events folded into one office's state: copies it once, for any number of events.
final class Fold {
    private final Rules rules;
    private final SequencedMap<TicketId, Ticket> tickets;
    private final Map<DeskId, Desk> desks;
    private final Map<String, Integer> lastNumbers;
    private final Set<TicketNumber> voided;
    private final Map<DeviceId, PaperTime> paper;
    private final Deeds deeds;
    private Optional<Instant> fault;
    private Concerns concerns;
    private Bookings bookings;
    private Optional<LocalDate> day;
    private Optional<LocalDate> lastDay;
    private long calls;

    Fold(Office from) {
        rules = from.rules();
        tickets = new LinkedHashMap<>(from.tickets());
        desks = new TreeMap<>(from.desks());
        lastNumbers = new HashMap<>(from.lastNumbers());
        voided = new HashSet<>(from.voided());
        paper = new HashMap<>(from.paper());
        deeds = new Deeds(from.deeds());
        fault = from.fault();
        concerns = from.concerns();
        bookings = from.bookings();
        day = from.day();
        lastDay = from.lastDay();
        calls = from.calls();
    }

    /// Ends the fold: nothing may be added afterwards.
    Office office() {
        return new Office(
                rules,
                day,
                lastDay,
                tickets,
                desks,
                lastNumbers,
                voided,
                calls,
                paper,
                deeds.all(),
                fault,
                concerns,
                bookings);
    }

    void add(Event event) {
        switch (event) {
            case Event.DayOpened opened -> open(opened);
            case Event.DayClosed(var closed, var at) -> close(closed, at);
            case Event.OfTicket of -> ticket(of);
            case Event.OfDesk of -> desk(of);
            case Event.OfConcern of -> concerns = concerns.after(of);
            case Event.OfBookings of -> bookings = bookings.after(of);
            case Event.DeedUndone undone -> undo(undone);
            case Event.SharedFault(var begins, var at) ->
                    fault = begins ? Optional.of(at) : Optional.empty();
            case Event.PrinterChanged(var device, var state, var since, var at) ->
                    paper.compute(
                            device,
                            (_, known) ->
                                    Optional.ofNullable(known)
                                            .orElse(PaperTime.NONE)
                                            .after(state, since.orElse(at)));
            case Event.RatingRefused _,
                    Event.HelpAsked _,
                    Event.SharedFault _,
                    Event.DeviceAdmission _,
                    Event.ChangeNoted _,
                    Event.WordsErased _,
                    Event.Configured _ -> {}
        }
    }

    private void open(Event.DayOpened opened) {
        tickets.clear();
        desks.clear();
        lastNumbers.clear();
        voided.clear();
        deeds.clear();
        // what lasts is reported again: a day's events alone give its state
        fault = Optional.empty();
        concerns = Concerns.NONE;
        bookings = Bookings.NONE;
        calls = 0;
        paper.replaceAll((_, time) -> time.on(opened.day()));
        day = Optional.of(opened.day());
        opened.kept().forEach(this::put);
    }

    private void close(LocalDate closed, Instant at) {
        day = Optional.empty();
        lastDay = Optional.of(closed);
        tickets.replaceAll((_, ticket) ->
                isLeft(ticket, closed) ? ticket.moved(new Stage.NotServed(at)) : ticket);
        desks.replaceAll((_, desk) -> desk.closed(at));
        concerns = concerns.atNight(at);
    }

    private static boolean isLeft(Ticket ticket, LocalDate closed) {
        return switch (ticket.stage()) {
            case Stage.Waiting _, Stage.Called _, Stage.Serving _, Stage.Held _, Stage.Missed _ ->
                    true;
            case Stage.CarriedOver(var to) -> !Rules.day(to).isAfter(closed);
            case Stage.Served _, Stage.Cancelled _, Stage.Unclaimed _, Stage.NotServed _ -> false;
        };
    }

    private void ticket(Event.OfTicket event) {
        var done = Deed.of(event);
        if (done.isEmpty()) move(event);
        else deed(done.get(), event);
    }

    private void deed(Deed.Done done, Event.OfTicket event) {
        var ticket = get(event.ticket());
        var desk = desk(done.desk(), event.at());
        move(event);
        var after = get(event.ticket());
        deeds.add(desk.id(), new Deed(done.kind(), ticket, after, desk, event.at()));
    }

    private void undo(Event.DeedUndone undone) {
        put(undone.ticket());
        deeds.take(undone.desk()).ifPresent(this::undo);
    }

    /// A visit that goes on after all is not rated yet, and no other is any more.
    private void undo(Deed deed) {
        var desk = desk(deed.desk().id(), deed.at());
        var rateable =
                deed.kind() == Deed.Kind.FINISH ? Optional.<TicketId>empty() : desk.lastServed();
        put(desk.withCallsOf(deed.desk(), rateable));
    }

    private void move(Event.OfTicket event) {
        put(
                event instanceof Event.TicketIssued issued
                        ? Ticket.issued(issued, turnAt(issued))
                        : Life.after(get(event.ticket()), event));
        switch (event) {
            case Event.TicketIssued issued -> count(issued);
            case Event.TicketRenumbered(_, var old, var number, _) -> {
                voided.add(old);
                count(number);
            }
            case Event.TicketCalled called -> call(called);
            case Event.TicketRecalled recalled -> {
                calls = recalled.call();
                deeds.calledAgain(recalled.desk(), get(recalled.ticket()));
            }
            case Event.TicketFinished(var id, var desk, _, _, _, _, var at) ->
                    put(desk(desk, at).served(Optional.of(id)));
            case Event.TicketRated(var id, var desk, _, var at) -> lock(id, desk, at);
            case Event.PrintReported _,
                    Event.DossierNoted _,
                    Event.WaitPromised _,
                    Event.ServiceStarted _,
                    Event.TurnEnded _,
                    Event.TicketMissed _,
                    Event.TicketHeld _,
                    Event.TicketRestored _,
                    Event.TicketReturned _,
                    Event.TicketPostponed _,
                    Event.TicketTransferred _,
                    Event.TicketCancelled _,
                    Event.TicketUnclaimed _,
                    Event.TicketCarriedOver _ -> {}
        }
    }

    private void desk(Event.OfDesk event) {
        var desk = desk(event.desk(), event.at());
        put(
                switch (event) {
                    case Event.DeskOpened(_, var services, var officer, var at) ->
                            desk.opened(services, officer, at);
                    case Event.DeskPaused(_, var reason, var until, var at) ->
                            desk.paused(new Desk.Pause(reason, until), at);
                    case Event.DeskClosed(_, var at) -> desk.closed(at);
                });
    }

    /// Tickets of an earlier day count nothing today.
    private int turnAt(Event.TicketIssued issued) {
        return isOfToday(issued.issuedAt()) ? tickets.size() + 1 : 0;
    }

    private boolean isOfToday(Instant at) {
        return day.filter(Rules.day(at)::isBefore).isEmpty();
    }

    private void count(Event.TicketIssued issued) {
        if (isOfToday(issued.issuedAt())) count(issued.number());
    }

    private void count(TicketNumber number) {
        lastNumbers.merge(Office.series(number.prefix(), number.series()), number.n(), Math::max);
    }

    private void call(Event.TicketCalled called) {
        calls = called.call();
        var priority = get(called.ticket()).priority().isPresent();
        var made = new Desk.Call(called.why(), called.at());
        put(desk(called.desk(), called.at()).calling(priority, made));
    }

    /// A rated visit cannot be rated again at the desk's box.
    private void lock(TicketId rated, DeskId id, Instant at) {
        var desk = desk(id, at);
        if (desk.lastServed().filter(rated::equals).isPresent()) put(desk.served(Optional.empty()));
    }

    private Desk desk(DeskId id, Instant at) {
        return desks.getOrDefault(id, Desk.closed(id, at));
    }

    private Ticket get(TicketId id) {
        var ticket = tickets.get(id);
        if (ticket == null) throw new IllegalStateException("an event of no known ticket: " + id);
        return ticket;
    }

    private void put(Ticket ticket) {
        tickets.put(ticket.id(), ticket);
    }

    private void put(Desk desk) {
        desks.put(desk.id(), desk);
    }
}
