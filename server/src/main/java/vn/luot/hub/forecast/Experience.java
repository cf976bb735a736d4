package vn.luot.hub.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Promise;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// What the log teaches about the hall, event by event. The same events teach the same, so it is
/// kept nowhere: the last days are read again. Used by one thread.
final class Experience {
    private static final double SHORTEST = 0.05;
    private static final double LONGEST = 300;

    /// Half-hourly visits for each desk while numbers are given, before anything is known.
    private static final double PER_DESK = 2.2;

    Lengths lengths;
    Arrivals arrivals;
    Habits habits = new Habits();
    final Attendance attendance;
    final Calibration calibration = new Calibration();
    final Correction correction = new Correction();
    final Kept kept = new Kept();
    final Drift drift = new Drift();
    private final Map<TicketId, Visit> visits = new HashMap<>();
    private final Map<DeskId, Double> freeSince = new HashMap<>();
    private final Map<Line, Double> lastWait = new HashMap<>();
    private Rules rules;
    private Hours hours;

    /// The present session's index; as many as there are once the day is over.
    private int session;

    /// One ticket's way, minutes of the day.
    private static final class Visit {
        private final boolean priority;
        private ServiceCode service;
        private boolean waits = true;
        private double waitsSince;
        private double calledAt;
        private boolean started;
        private double startedAt;
        private boolean sentOn;
        private Optional<Told> told = Optional.empty();

        Visit(ServiceCode service, boolean priority, double since) {
            this.service = service;
            this.priority = priority;
            this.waitsSince = since;
        }

        void waitFrom(double at) {
            waits = true;
            waitsSince = at;
        }

        void waitAgainFrom(double at) {
            waitFrom(at);
            sentOn = true;
        }
    }

    private record Told(Promise promise, double at) {}

    private record Line(ServiceCode service, boolean priority) {}

    Experience(Rules rules) {
        this.rules = rules;
        this.lengths = new Lengths(service -> this.rules.usual(service));
        this.arrivals = Arrivals.usual(rules.calendar(), PER_DESK * rules.desks().size());
        this.hours = Hours.of(rules.calendar(), LocalDate.EPOCH);
        this.attendance = new Attendance(habits);
    }

    /// The day whose hours count; known from the log as a rule.
    void on(LocalDate day) {
        if (!hours.isOf(day)) hours = Hours.of(rules.calendar(), day);
    }

    void under(Rules next) {
        rules = next;
    }

    void plan(Plans plans) {
        attendance.plan(plans);
    }

    Hours hours() {
        return hours;
    }

    /// How long whoever was called last for this line had waited; 0 if nobody was yet today.
    double lastWait(ServiceCode service, boolean priority) {
        return lastWait.getOrDefault(
                new Line(service, priority), lastWait.getOrDefault(new Line(service, false), 0.0));
    }

    boolean wasSentOn(TicketId ticket) {
        var visit = visits.get(ticket);
        return visit != null && visit.sentOn;
    }

    void add(Event event) {
        if (!(event instanceof Event.DayOpened)) turn(hours.attended(minute(event.at())));
        switch (event) {
            case Event.DayOpened opened -> open(opened);
            case Event.DayClosed _ -> close();
            case Event.TicketIssued issued -> issued(issued);
            case Event.OfTicket of ->
                    Optional.ofNullable(visits.get(of.ticket()))
                            .ifPresent(visit -> happened(visit, of, hours.minute(of.at())));
            case Event.OfDesk of -> attendance.add(of, hours);
            case Event.DeedUndone undone ->
                    Optional.ofNullable(visits.get(undone.ticket().id()))
                            .ifPresent(visit -> undone(visit, undone));
            case Event.BookingMissed _ -> habits.shown(false);
            case Event.RatingRefused _,
                    Event.PrinterChanged _,
                    Event.HelpAsked _,
                    Event.OfConcern _,
                    Event.Booked _,
                    Event.BookingCancelled _,
                    Event.BookingArrived _,
                    Event.BookingsKept _,
                    Event.SharedFault _,
                    Event.DeviceAdmission _,
                    Event.ChangeNoted _,
                    Event.WordsErased _,
                    Event.Configured _ -> {}
        }
    }

    private void open(Event.DayOpened opened) {
        hours = Hours.of(rules.calendar(), opened.day());
        session = 0;
        visits.clear();
        freeSince.clear();
        lastWait.clear();
        lengths.newDay();
        arrivals.newDay();
        attendance.newDay();
        kept.newDay();
        drift.newDay();
        for (var ticket : opened.kept())
            if (ticket.waits())
                visits.put(
                        ticket.id(),
                        new Visit(
                                ticket.service(),
                                ticket.priority().isPresent(),
                                minute(opened.at())));
    }

    private void close() {
        arrivals.endDay();
        correction.endDay();
        if (session < hours.sessions()) turn(hours.sessions());
    }

    /// The next session begins, or the day ends.
    private void turn(int next) {
        if (next <= session) return;
        var end = hours.to(session);
        var left = visits.values().stream().filter(v -> v.waits && v.waitsSince < end).count();
        attendance.endSession(session, (int) left, hours);
        session = next;
    }

    private double minute(Instant at) {
        return hours.minute(at);
    }

    private void issued(Event.TicketIssued issued) {
        var at = minute(issued.issuedAt());
        if (at < 0) return;
        var priority = issued.priority().isPresent();
        issued.slot()
                .ifPresentOrElse(
                        slot -> habits.appeared(at - minute(slot)),
                        () -> arrivals.add(at, issued.service(), priority));
        visits.put(issued.ticket(), new Visit(issued.service(), priority, at));
    }

    private void happened(Visit visit, Event.OfTicket event, double at) {
        switch (event) {
            case Event.WaitPromised(_, var promise, _) ->
                    visit.told = Optional.of(new Told(promise, at));
            case Event.TicketCalled(_, var desk, _, _, _) -> called(visit, desk, at);
            case Event.ServiceStarted _ -> started(visit, at);
            case Event.TicketFinished(_, var desk, _, _, _, _, _) ->
                    left(visit, desk, event.at(), false);
            case Event.TicketTransferred(_, var desk, var service, _, _, _) -> {
                left(visit, desk, event.at(), true);
                visit.service = service;
                visit.sentOn = true;
                visit.waitFrom(at);
                visit.told = Optional.empty();
            }
            case Event.TurnEnded(_, var desk, _, _, _, _, _, var until, _) -> {
                left(visit, desk, event.at(), false);
                if (until.isEmpty()) visit.waitFrom(at);
                visit.sentOn = true;
            }
            case Event.TicketMissed(_, var desk, _) -> {
                habits.missed(at - visit.calledAt);
                first(visit, false);
                freeSince.put(desk, at);
            }
            case Event.TicketHeld(_, var desk, _) -> freeSince.put(desk, at);
            case Event.TicketRestored _, Event.TicketReturned _ -> visit.waitAgainFrom(at);
            case Event.TicketCancelled _, Event.TicketUnclaimed _ -> visits.remove(event.ticket());
            case Event.TicketPostponed _, Event.TicketCarriedOver _ ->
                    visit.told = Optional.empty();
            case Event.TicketIssued _,
                    Event.DossierNoted _,
                    Event.TicketRenumbered _,
                    Event.TicketRecalled _,
                    Event.PrintReported _,
                    Event.TicketRated _ -> {}
        }
    }

    private void started(Visit visit, double at) {
        visit.started = true;
        visit.startedAt = at;
        habits.came(at - visit.calledAt, true);
        first(visit, true);
    }

    /// Whoever was at a desk already comes.
    private void first(Visit visit, boolean isThere) {
        if (!visit.sentOn) habits.called(visit.calledAt - visit.waitsSince, isThere);
    }

    /// What was learnt of the deed stays learnt: it is one among hundreds.
    private void undone(Visit visit, Event.DeedUndone undone) {
        visit.service = undone.ticket().service();
        visit.waits = undone.ticket().waits();
        visit.started = undone.ticket().stage() instanceof Stage.Serving;
        if (undone.ticket().stage() instanceof Stage.Serving(_, var since))
            visit.startedAt = hours.minute(since);
    }

    private void called(Visit visit, DeskId desk, double at) {
        var waited = at - visit.waitsSince;
        lastWait.put(new Line(visit.service, visit.priority), waited);
        visit.told.ifPresent(told -> held(told, visit, at));
        visit.told = Optional.empty();
        visit.waits = false;
        visit.calledAt = at;
        visit.started = false;
        var free = freeSince.remove(desk);
        if (free != null && visit.waitsSince < free) habits.breathed(at - free);
        attendance.called(at);
    }

    private void held(Told told, Visit visit, double at) {
        var signs = told.promise().signs();
        var waited = at - told.at();
        kept.add(told.promise(), waited);
        calibration.add(corrected(signs, visit.priority, told.at()), waited);
        correction.add(signs, visit.priority, told.at(), waited);
    }

    /// What the nightly correction makes of the signs.
    Promise.Signs corrected(Promise.Signs raw, boolean priority, double minute) {
        var factor = correction.factor(raw, priority, minute);
        return factor == 1 ? raw : Correction.times(raw, factor);
    }

    /// A visit leaves its desk: finished, or sent on.
    private void left(Visit visit, DeskId desk, Instant when, boolean sent) {
        var at = minute(when);
        if (!visit.started) {
            habits.came(0, false);
            first(visit, true);
        }
        var minutes = at - (visit.started ? visit.startedAt : visit.calledAt);
        if (minutes > SHORTEST && minutes < LONGEST)
            drift.add(lengths.add(visit.service, desk, minutes), when);
        if (!visit.sentOn) habits.finished(sent);
        visit.started = false;
        freeSince.put(desk, at);
    }
}
