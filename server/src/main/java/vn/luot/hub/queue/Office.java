package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.DeviceId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// One office on one business day. Immutable: [#apply] gives the next state.
///
/// Its maps are taken, not copied: whoever makes an office never touches them again.
///
/// @param rules what the configuration allows; not part of what is stored
/// @param day the open business day; absent before the first and between two days
/// @param lastDay the last business day that was closed; it never opens again
/// @param tickets every ticket of the day in the order it became known, and those of earlier days
///   that still matter; kept to the end of the day so that a message sent twice is recognised
/// @param desks every desk that was opened today
/// @param lastNumbers the last number given in each `prefix/series`
/// @param voided numbers of the day that were taken back; never given again
/// @param calls how many calls and recalls were made today
/// @param paper devices whose paper ran out, today or before
/// @param deeds what each desk did last today, the latest at the end
/// @param fault since when what all desks work with is down
/// @param concerns what the lead was told of
/// @param bookings what is booked from today on
public record Office(
        Rules rules,
        Optional<LocalDate> day,
        Optional<LocalDate> lastDay,
        SequencedMap<TicketId, Ticket> tickets,
        Map<DeskId, Desk> desks,
        Map<String, Integer> lastNumbers,
        Set<TicketNumber> voided,
        long calls,
        Map<DeviceId, PaperTime> paper,
        Map<DeskId, List<Deed>> deeds,
        Optional<Instant> fault,
        Concerns concerns,
        Bookings bookings) {
    private static final Duration LATE = Duration.ofMinutes(10);
    private static final int NO_SERIES = -1;

    public Office {
        tickets = Collections.unmodifiableSequencedMap(tickets);
        desks = Collections.unmodifiableMap(desks);
        lastNumbers = Collections.unmodifiableMap(lastNumbers);
        voided = Collections.unmodifiableSet(voided);
        paper = Collections.unmodifiableMap(paper);
        deeds = Collections.unmodifiableMap(deeds);
    }

    /// An office before its first day.
    public static Office empty(Rules rules) {
        return new Office(
                rules,
                Optional.empty(),
                Optional.empty(),
                new LinkedHashMap<>(),
                Map.of(),
                Map.of(),
                Set.of(),
                0,
                Map.of(),
                Map.of(),
                Optional.empty(),
                Concerns.NONE,
                Bookings.NONE);
    }

    /// The same day under other rules. A service that goes is remembered for the day: a kiosk that
    /// is cut off goes on giving its numbers.
    public Office under(Rules others) {
        var numbers = new HashMap<>(lastNumbers);
        for (var service : rules.services().keySet())
            if (!others.services().containsKey(service))
                numbers.putIfAbsent(series(service.value(), NO_SERIES), 0);
        return new Office(
                others, day, lastDay, tickets, desks, numbers, voided, calls, paper, deeds, fault,
                concerns, bookings);
    }

    /// What these rules would leave behind.
    public Needed neededBeside(Rules others) {
        return Needed.of(this, others);
    }

    /// What happens if `by` gives `command` at `now`. A command that came before changes nothing.
    public Decision decide(Command command, Actor by, Instant now) {
        return switch (command) {
            case Command.WhileOpen _ when day.isEmpty() -> Decision.refused(Refusal.DAY_CLOSED);
            case Command.AtDesk atDesk -> atDesk(atDesk, by, now);
            case Command.Issue issue -> new Issuing(this, now).issue(issue, by);
            case Command.Book book -> new Appointing(this, now).book(book);
            case Command.CancelBooking(var id) -> new Appointing(this, now).cancel(id);
            case Command.CheckIn checkIn -> new Appointing(this, now).checkIn(checkIn, by);
            case Command.Register taken -> new Issuing(this, now).register(taken);
            case Command.ReportPrint(var id, var result) ->
                    new Issuing(this, now).printed(id, result);
            case Command.PromiseWait(var id, var promise) ->
                    new Issuing(this, now).promised(id, promise);
            case Command.Cancel(var id) -> new Moving(this, now).cancel(id);
            case Command.Return(var id) -> new Moving(this, now).returned(id);
            case Command.Postpone(var id) -> new Moving(this, now).postpone(id);
            case Command.CarryOver(var id) -> new Moving(this, now).carryOver(id);
            case Command.Restore(var id) -> new Moving(this, now).restore(id);
            case Command.Rate(var id, var opinion) -> new Judging(this, now).rate(id, opinion, by);
            case Command.KeyRating keyed -> new Judging(this, now).keyed(keyed, by);
            case Command.RateDesk(var desk, var opinion, var pressed) ->
                    new Judging(this, now).rateDesk(desk, opinion, pressed.orElse(now), by);
            case Command.OpenDay(var opening) -> new DayBook(this, now).open(opening);
            case Command.CloseDay() -> new DayBook(this, now).close();
            case Command.ReportFault(var begins) -> fault(begins, now);
            case Command.Alert(var alert) -> new Heeding(this, now).raise(alert);
            case Command.Answer answer -> new Heeding(this, now).answer(answer, by);
            case Command.Tick() -> new DayBook(this, now).tick();
            case Command.Configure(var revision) ->
                    Decision.accepted(new Event.Configured(revision, now));
            case Command.ReportPrinter(var device, var state, var since) ->
                    Decision.accepted(
                            new Event.PrinterChanged(device, state, Optional.of(since), now));
            case Command.NoteAdmission(var device, var step) ->
                    Decision.accepted(new Event.DeviceAdmission(device, step, now));
            case Command.NoteChange(var change) ->
                    Decision.accepted(new Event.ChangeNoted(change, now));
            case Command.EraseWords(var ticket, var ratings) ->
                    Decision.accepted(new Event.WordsErased(ticket, ratings, now));
            case Command.AskHelp(var device) -> new Heeding(this, now).atDevice(device);
        };
    }

    private Decision fault(boolean begins, Instant now) {
        return fault.isPresent() == begins
                ? Decision.accepted()
                : Decision.accepted(new Event.SharedFault(begins, now));
    }

    private Decision atDesk(Command.AtDesk command, Actor by, Instant now) {
        if (!knows(command.desk())) return Decision.refused(Refusal.UNKNOWN_DESK);
        return switch (command) {
            case Command.OpenDesk open -> new Opening(this, now).open(open, by);
            case Command.PauseDesk pause -> new Opening(this, now).pause(pause);
            case Command.CloseDesk(var desk) -> new Opening(this, now).close(desk);
            case Command.CallNext(var desk) -> new Calling(this, now).next(desk);
            case Command.Call(var desk, var ticket) -> new Calling(this, now).chosen(desk, ticket);
            case Command.Recall(var desk) -> new Calling(this, now).again(desk);
            case Command.Undo(var desk) -> new Undoing(this, now).undo(desk);
            case Command.NoShow(var desk) -> new Calling(this, now).noShow(desk);
            case Command.Start(var desk) -> new Serving(this, now).start(desk);
            case Command.Finish finish -> new Serving(this, now).finish(finish);
            case Command.CallLead(var desk) ->
                    new Heeding(this, now).raise(new Matter.HelpAtDesk(desk));
            case Command.NoteNoResult note -> new Heeding(this, now).noResult(note);
            case Command.NoteDossier note -> new Serving(this, now).dossier(note);
            case Command.Hold(var desk) -> new Serving(this, now).hold(desk);
            case Command.Transfer transfer -> new Serving(this, now).transfer(transfer);
        };
    }

    /// The state after `event`. Never refuses: what was stored has happened.
    public Office apply(Event event) {
        return after(List.of(event));
    }

    /// The state after all of them, at the price of one.
    public Office after(List<? extends Event> events) {
        var fold = new Fold(this);
        events.forEach(fold::add);
        return fold.office();
    }

    public Optional<Ticket> ticket(TicketId id) {
        return Optional.ofNullable(tickets.get(id));
    }

    /// A desk that was opened today.
    public Optional<Desk> desk(DeskId id) {
        return Optional.ofNullable(desks.get(id));
    }

    /// How long a device has been without paper today.
    public PaperTime paper(DeviceId device) {
        return paper.getOrDefault(device, PaperTime.NONE);
    }

    /// The ticket a desk is calling or serving.
    public Optional<Ticket> at(DeskId desk) {
        for (var ticket : tickets.values())
            if (ticket.desk().filter(desk::equals).isPresent()) return Optional.of(ticket);
        return Optional.empty();
    }

    /// What the desk did last and may still take back.
    public Optional<Deed> undoable(DeskId desk, Instant now) {
        return new Undoing(this, now).undoable(desk);
    }

    /// The times of a day at which this service is offered, in order; none on a closed day.
    public List<Slot> slots(ServiceCode service, LocalDate day, Instant now) {
        return new Appointing(this, now).slots(service, day);
    }

    /// A time that is offered.
    ///
    /// @param free how many may still book it; 0 too if it is over or too close
    public record Slot(Instant at, int free) {}

    /// Everyone who waits, in the order of their places.
    public Stream<Ticket> waiting() {
        return tickets.values().stream().filter(Ticket::waits).sorted(CallOrder.BY_PLACE);
    }

    public Stream<Ticket> waiting(ServiceCode service) {
        return waiting().filter(t -> t.service().equals(service));
    }

    /// Those who wait more than ten minutes beyond what their paper says.
    public Stream<Ticket> late(Instant now) {
        return waiting().filter(ticket -> isLate(ticket, now));
    }

    /// Whoever let others pass, was sent on or is kept for another session waits for something else
    /// than they were told.
    private boolean isLate(Ticket ticket, Instant now) {
        var arrival = rules.calendar().officeTime(ticket.issuedAt());
        var moved = ticket.calls() > 0 || ticket.order().compareTo(arrival) > 0;
        return !moved
                && !ticket.isCarriedOver()
                && ticket.told()
                        .map(told -> ticket.issuedAt().plus(Duration.ofMinutes(told.toMinutes())))
                        .filter(latest -> now.isAfter(latest.plus(LATE)))
                        .isPresent();
    }

    /// Whom a desk would call now, and why; absent if nobody waits for it or it is not open.
    public Optional<Pick> next(DeskId desk) {
        return desk(desk).filter(Desk::isOpen).flatMap(open -> new Choice(this, open).pick());
    }

    /// Everyone who waits for a desk, the next one first; nobody before it was opened today.
    public Stream<Ticket> line(DeskId desk) {
        return Optional.ofNullable(desks.get(desk)).stream()
                .flatMap(open -> new Choice(this, open).line());
    }

    /// What a desk serves: what it was opened with today, else what is configured.
    Set<ServiceCode> servicesOf(DeskId id) {
        return desk(id).filter(desk -> desk.state() != DeskState.CLOSED)
                .map(Desk::services)
                .orElseGet(() -> rules.desks().getOrDefault(id, Set.of()));
    }

    /// A desk taken out of the configuration stays known for the day.
    boolean knows(DeskId desk) {
        return rules.desks().containsKey(desk) || desks.containsKey(desk);
    }

    /// Key of [#lastNumbers].
    static String series(String prefix, int series) {
        return prefix + '/' + series;
    }
}
