package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// A second set of books, kept in another way than the office keeps its own: what the events say
/// must have become of everybody. Fails if a number is given twice.
final class Ledger {
    enum State {
        WAITING,
        AT_DESK,
        ASIDE,
        SERVED,
        KEPT,
        GONE
    }

    /// One line of the books.
    static final class Entry {
        final Event.TicketIssued issued;
        ServiceCode service;
        Optional<DeskId> onlyDesk = Optional.empty();
        Optional<DeskId> desk = Optional.empty();

        /// Where it was put, once it no longer stands where its arrival put it.
        Optional<Duration> movedTo = Optional.empty();

        boolean carriedOver;
        State state = State.WAITING;
        Instant until = Instant.EPOCH;
        int turn;

        Entry(Event.TicketIssued issued, int turn) {
            this.issued = issued;
            this.service = issued.service();
            this.turn = turn;
        }

        Entry copy() {
            var copy = new Entry(issued, turn);
            copy.service = service;
            copy.onlyDesk = onlyDesk;
            copy.desk = desk;
            copy.movedTo = movedTo;
            copy.carriedOver = carriedOver;
            copy.state = state;
            copy.until = until;
            return copy;
        }

        boolean priority() {
            return issued.priority().isPresent();
        }
    }

    final Map<TicketId, Entry> entries = new LinkedHashMap<>();
    final Map<DeskId, Set<ServiceCode>> open = new TreeMap<>();
    final Map<DeskId, Integer> row = new TreeMap<>();
    private final Map<DeskId, Deque<Runnable>> before = new TreeMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<TicketId, String> numberOf = new LinkedHashMap<>();
    private LocalDate day = LocalDate.MIN;

    void note(Event event) {
        switch (event) {
            case Event.DayOpened opened -> open(opened);
            case Event.DayClosed closed -> close(closed.day());
            case Event.TicketIssued issued -> issue(issued);
            case Event.TicketRenumbered given -> number(given.ticket(), given.number().toString());
            case Event.OfTicket moved -> move(entry(moved.ticket()), moved);
            case Event.DeedUndone undone -> undo(undone);
            case Event.DeskOpened desk -> open.put(desk.desk(), desk.services());
            case Event.DeskPaused desk -> open.remove(desk.desk());
            case Event.DeskClosed desk -> open.remove(desk.desk());
            case Event.RatingRefused _,
                    Event.PrinterChanged _,
                    Event.HelpAsked _,
                    Event.OfConcern _,
                    Event.OfBookings _,
                    Event.SharedFault _,
                    Event.DeviceAdmission _,
                    Event.ChangeNoted _,
                    Event.WordsErased _,
                    Event.Configured _ -> {}
        }
    }

    /// Nobody is lost or made up, and everybody is where the books say.
    void agreesWith(Office office) {
        assertThat(office.tickets().keySet()).isEqualTo(entries.keySet());
        for (var ticket : office.tickets().values()) {
            var entry = entry(ticket.id());
            assertThat(state(ticket.stage())).as("%s", ticket).isEqualTo(entry.state);
            assertThat(ticket.desk()).as("%s", ticket).isEqualTo(entry.desk);
            assertThat(ticket.number()).hasToString(numberOf.get(ticket.id()));
        }
        assertThat(entries.values().stream().flatMap(entry -> entry.desk.stream()))
                .as("a desk has one ticket at most")
                .doesNotHaveDuplicates();
    }

    List<Entry> all(State state) {
        return entries.values().stream().filter(entry -> entry.state == state).toList();
    }

    private void open(Event.DayOpened opened) {
        day = opened.day();
        numbers.clear();
        before.clear();
        row.clear();
        entries.values()
                .removeIf(entry ->
                        entry.state != State.KEPT
                                && !(entry.state == State.SERVED
                                        && entry.until.isAfter(opened.at())));
        numberOf.keySet().retainAll(entries.keySet());
        var kept = new ArrayList<>(all(State.KEPT));
        kept.sort(
                Comparator.comparing((Entry entry) -> entry.movedTo.orElseThrow())
                        .thenComparingInt(entry -> entry.turn));
        for (var entry : kept) {
            entry.turn = kept.indexOf(entry) + 1;
            numbers.add(numberOf.getOrDefault(entry.issued.ticket(), ""));
            if (!Rules.day(entry.until).isAfter(day)) entry.state = State.WAITING;
        }
    }

    private void close(LocalDate closed) {
        open.clear();
        for (var entry : entries.values()) {
            entry.desk = Optional.empty();
            var stays =
                    switch (entry.state) {
                        case SERVED, GONE -> true;
                        case KEPT -> Rules.day(entry.until).isAfter(closed);
                        case WAITING, AT_DESK, ASIDE -> false;
                    };
            if (!stays) entry.state = State.GONE;
        }
    }

    private void issue(Event.TicketIssued issued) {
        assertThat(entries).doesNotContainKey(issued.ticket());
        entries.put(issued.ticket(), new Entry(issued, entries.size() + 1));
        number(issued.ticket(), issued.number().toString());
    }

    private void number(TicketId ticket, String number) {
        assertThat(numbers.add(number)).as("%s given twice on %s", number, day).isTrue();
        numberOf.put(ticket, number);
    }

    private static boolean movesNobody(Event.OfTicket event) {
        return event instanceof Event.PrintReported
                || event instanceof Event.DossierNoted
                || event instanceof Event.WaitPromised
                || event instanceof Event.TicketRated;
    }

    /// Whose deed it is, if it is one that can be taken back.
    private static Optional<DeskId> deskOf(Event.OfTicket event) {
        return switch (event) {
            case Event.TicketCalled called -> Optional.of(called.desk());
            case Event.ServiceStarted started -> Optional.of(started.desk());
            case Event.TicketFinished finished -> Optional.of(finished.desk());
            case Event.TurnEnded turn -> Optional.of(turn.desk());
            case Event.TicketMissed missed -> Optional.of(missed.desk());
            case Event.TicketHeld held -> Optional.of(held.desk());
            case Event.TicketTransferred sent -> Optional.of(sent.from());
            case Event.OfTicket _ -> Optional.empty();
        };
    }

    /// What a desk can take back: how the books were before.
    private void remember(DeskId desk, Entry entry) {
        var was = entry.copy();
        var inRow = Optional.ofNullable(row.get(desk));
        before.computeIfAbsent(desk, _ -> new ArrayDeque<>())
                .push(() -> {
                    entries.put(entry.issued.ticket(), was);
                    inRow.ifPresentOrElse(n -> row.put(desk, n), () -> row.remove(desk));
                });
    }

    private void undo(Event.DeedUndone undone) {
        Optional.ofNullable(before.get(undone.desk())).orElseThrow().pop().run();
    }

    private void move(Entry entry, Event.OfTicket event) {
        if (movesNobody(event)) return;
        deskOf(event).ifPresent(desk -> remember(desk, entry));
        entry.desk = Optional.empty();
        switch (event) {
            case Event.TicketCalled(_, var desk, _, _, _) -> call(entry, desk);
            case Event.TicketRecalled(_, var desk, _, _) -> take(entry, desk);
            case Event.ServiceStarted(_, var desk, _) -> take(entry, desk);
            case Event.TicketFinished finished -> {
                entry.state = State.SERVED;
                entry.until = finished.rateUntil();
            }
            case Event.TurnEnded turn -> {
                place(entry, turn.order());
                if (turn.until().isPresent()) entry.state = State.KEPT;
                entry.until = turn.until().orElse(entry.until);
            }
            case Event.TicketMissed _, Event.TicketHeld _ -> entry.state = State.ASIDE;
            case Event.TicketRestored _ -> entry.state = State.WAITING;
            case Event.TicketReturned(_, var order, _) -> place(entry, order);
            case Event.TicketPostponed(_, var order, _) -> place(entry, order);
            case Event.TicketTransferred transferred -> {
                entry.state = State.WAITING;
                entry.service = transferred.service();
                entry.onlyDesk = transferred.onlyDesk();
            }
            case Event.TicketCancelled _, Event.TicketUnclaimed _ -> entry.state = State.GONE;
            case Event.TicketCarriedOver(_, var to, var order, _) -> {
                place(entry, order);
                entry.carriedOver = true;
                entry.state = State.KEPT;
                entry.until = to;
            }
            case Event.PrintReported _,
                    Event.DossierNoted _,
                    Event.WaitPromised _,
                    Event.TicketRated _,
                    Event.TicketIssued _,
                    Event.TicketRenumbered _ ->
                    throw new AssertionError("noted elsewhere: " + event);
        }
    }

    private void call(Entry entry, DeskId desk) {
        row.merge(desk, 1, (old, one) -> old + one);
        if (!entry.priority()) row.put(desk, 0);
        take(entry, desk);
    }

    private static void place(Entry entry, Duration order) {
        entry.state = State.WAITING;
        entry.carriedOver = false;
        entry.movedTo = Optional.of(order);
    }

    private static void take(Entry entry, DeskId desk) {
        entry.state = State.AT_DESK;
        entry.desk = Optional.of(desk);
    }

    private Entry entry(TicketId id) {
        return Optional.ofNullable(entries.get(id)).orElseThrow();
    }

    private static State state(Stage stage) {
        return switch (stage) {
            case Stage.Waiting _ -> State.WAITING;
            case Stage.Called _, Stage.Serving _ -> State.AT_DESK;
            case Stage.Held _, Stage.Missed _ -> State.ASIDE;
            case Stage.Served _ -> State.SERVED;
            case Stage.CarriedOver _ -> State.KEPT;
            case Stage.Cancelled _, Stage.Unclaimed _, Stage.NotServed _ -> State.GONE;
        };
    }
}
