package vn.luot.hub.forecast;

import java.util.Arrays;

/// Lets the hall go on from where it is, many times: desks get free, call by the office's own rule,
/// pause, come back; people who may pass others come. Tells when each one is called.
///
/// Only those who can still pass somebody come, with first come, first served nobody; or everybody
/// who is still to come in the session.
final class Rehearsal {
    private static final int IDLE = -2;
    private static final int NONE = -1;

    /// Who would come now and is not called for so long is told the end of the day.
    private static final double FAR = 330;

    private final Situation hall;
    private final Experience learnt;
    private final Draws draws;
    private final Crowd crowd;
    private final Choosing lines;
    private final Interruptions interruptions;
    private final Newcomers coming;

    private final double[] free;
    private final double[] idleSince;
    private final int[] at;
    private final int[] row;
    private final boolean toTheEnd;
    private final double[] ends;
    private int left;
    private int leftOfLine;

    Rehearsal(Situation hall, Experience learnt, Plans plans, long seed, Newcomers.Who who) {
        this.hall = hall;
        this.learnt = learnt;
        this.draws = new Draws(hall, learnt, seed);
        this.crowd = new Crowd(hall);
        this.lines = new Choosing(hall, crowd);
        this.interruptions = new Interruptions(hall, learnt, plans, draws);
        this.coming = new Newcomers(hall, learnt, plans, draws, who);
        this.toTheEnd = who == Newcomers.Who.ALL;
        this.ends = new double[hall.services.size()];
        var desks = hall.desks.size();
        this.free = new double[desks];
        this.idleSince = new double[desks];
        this.at = new int[desks];
        this.row = new int[desks];
    }

    /// How long each of the situation's people waits from now on, in minutes: by person, then by
    /// rehearsal.
    double[][] waits(int rehearsals) {
        var waits = new double[hall.people.size()][rehearsals];
        for (int r = 0; r < rehearsals; r++) {
            run(false);
            for (int i = 0; i < waits.length; i++) waits[i][r] = waited(i);
        }
        return waits;
    }

    /// How the session ends.
    Closing closing(int rehearsals) {
        var last = new double[ends.length][rehearsals];
        var came = new double[rehearsals];
        for (int r = 0; r < rehearsals; r++) {
            run(false);
            for (int s = 0; s < ends.length; s++) last[s][r] = ends[s];
            came[r] = coming.joined();
        }
        return Closing.of(hall, learnt.arrivals.isGuess(), last, came);
    }

    /// The same once, with means in place of chance.
    double[] direct() {
        run(true);
        var waits = new double[hall.people.size()];
        for (int i = 0; i < waits.length; i++) waits[i] = waited(i);
        return waits;
    }

    /// Who is not called today at all is told the end of the day.
    private double waited(int person) {
        var last = hall.hours.to(hall.hours.sessions() - 1) + learnt.habits.overtime[1];
        var end = Math.max(last, hall.now + Habits.GONE);
        return Math.min(crowd.called[person], end) - hall.now;
    }

    private void run(boolean directly) {
        draws.begin(directly);
        crowd.begin();
        lines.begin();
        coming.begin(directly);
        interruptions.begin(directly);
        Arrays.fill(ends, 0);
        left = hall.people.size();
        leftOfLine = hall.waiting;
        for (int d = 0; d < free.length; d++) seat(d);
        for (int d = 0; d < free.length; d++) if (at[d] == IDLE) ready(d, hall.now);
        while (toTheEnd || left > 0) {
            var desk = soonest();
            var next = coming.at();
            var free = desk < 0 ? Hours.NEVER : this.free[desk];
            var t = Math.min(next, free);
            if (t >= Hours.NEVER) return;
            if (!toTheEnd && leftOfLine == 0 && t > hall.now + FAR) return;
            if (next <= free) arrive(coming.join(crowd), next);
            else ready(desk, free);
        }
    }

    private int soonest() {
        var soonest = NONE;
        for (int d = 0; d < free.length; d++)
            if (at[d] != IDLE && (soonest < 0 || free[d] < free[soonest])) soonest = d;
        return soonest;
    }

    private void seat(int d) {
        var seat = hall.seats.get(d);
        at[d] = NONE;
        row[d] = seat.row();
        idleSince[d] = hall.now;
        var elapsed = hall.now - seat.minute();
        switch (seat.state()) {
            case IDLE -> at[d] = IDLE;
            case CALLED -> called(d, seat, elapsed);
            case SERVING -> serves(d, seat, draws.restOfVisit(d));
            case BACK_AT -> free[d] = seat.minute();
            case AWAY -> free[d] = interruptions.back(elapsed);
            case LATE -> free[d] = interruptions.opens(d, elapsed);
            case NEXT_SESSION -> free[d] = interruptions.nextSession(d, hall.now);
        }
        if (at[d] != IDLE) idleSince[d] = free[d];
    }

    private void called(int d, Situation.Seat seat, double elapsed) {
        if (!learnt.habits.startsArePressed()) {
            serves(d, seat, draws.restOfVisit(d));
        } else if (!seat.came().sentOn() && draws.isMissing(elapsed)) {
            free[d] = hall.now + draws.rest(learnt.habits.miss, elapsed);
        } else {
            var walk = Math.max(0, draws.any(learnt.habits.walk) - elapsed);
            serves(d, seat, walk + draws.length(seat.service(), d));
        }
    }

    private void serves(int d, Situation.Seat seat, double minutes) {
        if (seat.service() >= 0) {
            var came = seat.came();
            at[d] =
                    crowd.add(
                            seat.service(), came.priority(), hall.now, came.place(), came.sentOn());
            ends(seat.service(), hall.now + minutes);
        }
        free[d] = hall.now + minutes + breath();
    }

    private void ends(int service, double minute) {
        ends[service] = Math.max(ends[service], minute);
    }

    private double breath() {
        return draws.any(learnt.habits.breath);
    }

    /// A desk is free: it sends on, pauses, calls, or has nobody to call.
    private void ready(int d, double t) {
        if (at[d] >= 0) leave(d, t);
        at[d] = NONE;
        var when = interruptions.available(d, t, idleSince[d]);
        if (when > t) away(d, when);
        else call(d, t);
    }

    private void away(int d, double until) {
        at[d] = NONE;
        free[d] = until;
        idleSince[d] = until;
    }

    private void leave(int d, double t) {
        var person = at[d];
        at[d] = NONE;
        free[d] = t;
        if (crowd.sentOn[person] || !draws.happens(learnt.habits.sentOn())) return;
        var priority = crowd.priority[person];
        var place = crowd.place[person];
        var sent = crowd.add(coming.anyService(), priority, t, place, true);
        arrive(sent, t);
    }

    private void call(int d, double t) {
        var person = lines.take(d, row[d]);
        while (person >= 0 && !lines.isReal(person)) {
            crowd.called[person] = t;
            left--;
            person = lines.take(d, row[d]);
        }
        if (person < 0) {
            at[d] = IDLE;
            free[d] = t;
            idleSince[d] = t;
            return;
        }
        crowd.called[person] = t;
        if (person < hall.waiting) {
            left--;
            leftOfLine--;
        }
        row[d] = crowd.priority[person] ? row[d] + 1 : 0;
        var missing = learnt.habits.missing(t - crowd.since[person]);
        if (!crowd.sentOn[person] && draws.happens(missing)) {
            away(d, t + draws.any(learnt.habits.miss));
            return;
        }
        at[d] = person;
        var visit = draws.any(learnt.habits.walk) + draws.length(crowd.service[person], d);
        if (coming.isServed(crowd.service[person])) ends(crowd.service[person], t + visit);
        free[d] = t + visit + breath();
        idleSince[d] = free[d];
    }

    /// Somebody comes; of the free desks the one with the fewest services calls.
    private void arrive(int person, double t) {
        lines.join(person);
        var best = NONE;
        for (int d = 0; d < free.length; d++) {
            if (at[d] != IDLE || !hall.serves(d, crowd.service[person])) continue;
            var when = interruptions.available(d, t, idleSince[d]);
            if (when > t) away(d, when);
            else if (best < 0 || isRather(d, best)) best = d;
        }
        if (best >= 0) call(best, t);
    }

    private boolean isRather(int desk, int other) {
        var fewer =
                Integer.compare(
                        hall.seats.get(desk).services().length,
                        hall.seats.get(other).services().length);
        return fewer < 0 || (fewer == 0 && idleSince[desk] < idleSince[other]);
    }
}
