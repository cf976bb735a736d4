package vn.luot.hub.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.luot.hub.queue.Ticket.Stage;

/// Opens and closes business days, and keeps what must outlive one.
final class DayBook {
    private final Office office;
    private final Instant now;

    DayBook(Office office, Instant now) {
        this.office = office;
        this.now = now;
    }

    /// Days only go forward: a day that is open, over or past does not open again.
    Decision open(LocalDate day) {
        var latest = office.day().or(office::lastDay);
        if (latest.filter(d -> !day.isAfter(d)).isPresent()) return Decision.accepted();
        var events = new ArrayList<>(close().events());
        var before = office.after(events);
        events.add(new Event.DayOpened(day, kept(before, day), now));
        events.addAll(Appointing.kept(before, day, now));
        before.concerns()
                .open()
                .filter(concern -> concern.matter().mattersOn(day, concern.since()))
                .forEach(left -> events.add(new Event.ConcernRaised(left, now)));
        return new Decision.Accepted(events);
    }

    Decision close() {
        if (office.day().isEmpty()) return Decision.accepted();
        var events = new ArrayList<>(new Appointing(office, now).missed());
        events.add(new Event.DayClosed(office.day().get(), now));
        return new Decision.Accepted(events);
    }

    /// Those kept for a session of today wait again once it begins; who booked and did not come is
    /// told from who is still to come.
    Decision tick() {
        if (office.day().isEmpty()) return Decision.accepted();
        var events = new ArrayList<>(new Appointing(office, now).missed());
        carriedOver(office)
                .filter(t -> t.stage() instanceof Stage.CarriedOver(var to) && isOver(to))
                .forEach(t -> events.add(new Event.TicketRestored(t.id(), now)));
        return new Decision.Accepted(events);
    }

    private List<Ticket> kept(Office before, LocalDate day) {
        var kept = new ArrayList<Ticket>();
        carriedOver(before).forEach(t -> kept.add(t.kept(kept.size() + 1, stageOn(day, t))));
        before.tickets().values().stream()
                .filter(this::mayBeRated)
                .forEach(t -> kept.add(t.kept(0, t.stage())));
        return kept;
    }

    private Stage stageOn(LocalDate day, Ticket ticket) {
        return ticket.stage() instanceof Stage.CarriedOver(var to) && Rules.day(to).isAfter(day)
                ? ticket.stage()
                : new Stage.Waiting(now);
    }

    private static Stream<Ticket> carriedOver(Office office) {
        return office.tickets().values().stream()
                .filter(t -> t.stage() instanceof Stage.CarriedOver)
                .sorted(CallOrder.BY_PLACE);
    }

    private boolean mayBeRated(Ticket ticket) {
        return ticket.stage() instanceof Stage.Served(_, _, var rateUntil) && !isOver(rateUntil);
    }

    private boolean isOver(Instant at) {
        return !at.isAfter(now);
    }
}
