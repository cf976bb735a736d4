package vn.luot.hub.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.luot.wire.DeskId;

/// When desks are not there during a rehearsal: between sessions, in planned breaks, in pauses that
/// nobody knows of yet, late in the morning.
final class Interruptions {
    /// A break is not begun so shortly before the session ends.
    private static final double NOT_BEFORE_END = 5;

    /// A break that is late by more is not taken any more.
    private static final double DUE = 30;

    /// A pause further away hardly matters to those who wait now.
    private static final double AHEAD = 150;

    private final Situation hall;
    private final Experience learnt;
    private final Draws draws;
    private final List<List<Away>> planned;
    private final double[] from;
    private final double[] length;
    private final int[] next;
    private boolean direct;

    private record Away(double from, double length) {}

    Interruptions(Situation hall, Experience learnt, Plans plans, Draws draws) {
        this.hall = hall;
        this.learnt = learnt;
        this.draws = draws;
        this.planned =
                hall.desks.stream()
                        .map(desk -> ahead(desk, plans.breaks().getOrDefault(desk, List.of())))
                        .toList();
        this.from = new double[hall.desks.size()];
        this.length = new double[hall.desks.size()];
        this.next = new int[hall.desks.size()];
    }

    private List<Away> ahead(DeskId desk, List<Plans.Break> breaks) {
        var ahead = new ArrayList<Away>();
        for (var one : breaks) {
            var start = hall.hours.minute(one.from());
            if (start > hall.now || isDue(desk, start))
                ahead.add(new Away(start, one.length().toMillis() / 60_000.0));
        }
        ahead.sort(Comparator.comparingDouble(Away::from));
        return ahead;
    }

    /// A break that has come while the desk still has somebody is taken afterwards.
    private boolean isDue(DeskId desk, double start) {
        return switch (hall.seats.get(hall.desks.indexOf(desk)).state()) {
            case CALLED, SERVING ->
                    start > hall.now - DUE && !learnt.attendance.hasPausedSince(desk, start - DUE);
            case IDLE, BACK_AT, AWAY, LATE, NEXT_SESSION -> false;
        };
    }

    void begin(boolean directly) {
        direct = directly;
        for (int d = 0; d < from.length; d++) {
            next[d] = 0;
            from[d] = Hours.NEVER;
            if (!direct) pause(d);
        }
    }

    /// One pause that nobody knows of yet, or a late opening.
    private void pause(int d) {
        var habits = learnt.habits;
        var begins = hall.hours.working(hall.now, habits.overtime);
        if (begins > hall.now && draws.happens(habits.late())) {
            from[d] = begins;
        } else {
            var in = draws.exponential(habits.pausing());
            if (in >= AHEAD) return;
            from[d] = begins + in;
        }
        length[d] = draws.any(habits.pause);
    }

    /// When a desk comes back that has been away for a while.
    double back(double elapsed) {
        if (elapsed <= Habits.GONE) return hall.now + draws.rest(learnt.habits.pause, elapsed);
        return hall.hours.nextStart(hall.now);
    }

    /// When a desk opens that should have opened a while ago; perhaps it never does.
    double opens(int d, double elapsed) {
        var comes = learnt.attendance.comes(hall.desks.get(d));
        var late = learnt.habits.late();
        var chance = comes * late / (comes * late + 1 - comes);
        if (!direct && !draws.happens(chance)) return hall.hours.nextStart(hall.now);
        return back(elapsed);
    }

    /// When a desk that is closed opens with a session, if it does.
    double nextSession(int d, double t) {
        var start = hall.hours.nextStart(t);
        if (t < hall.hours.from(0)) start = hall.hours.from(0);
        if (direct || draws.happens(learnt.attendance.comes(hall.desks.get(d)))) return start;
        return start >= Hours.NEVER ? start : hall.hours.nextStart(start);
    }

    /// `t` if the desk may call then, else when to ask again.
    ///
    /// @param idleSince when it last had somebody
    double available(int d, double t, double idleSince) {
        var working = hall.hours.working(t, learnt.habits.overtime);
        if (working > t) return working;
        var back = afterBreak(d, t, idleSince);
        if (back > t) return back;
        if (from[d] > t) return t;
        var begins = Math.max(from[d], Math.min(idleSince, t));
        from[d] = Hours.NEVER;
        return Math.max(t, begins + length[d]);
    }

    private double afterBreak(int d, double t, double idleSince) {
        var breaks = planned.get(d);
        while (next[d] < breaks.size() && breaks.get(next[d]).from() <= t) {
            var one = breaks.get(next[d]++);
            var begins = Math.max(one.from(), Math.min(idleSince, t));
            var session = hall.hours.begun(t);
            if (one.from() < hall.hours.from(session)) continue;
            if (begins >= hall.hours.to(session) - NOT_BEFORE_END) continue;
            if (begins + one.length() > t) return begins + one.length();
        }
        return t;
    }
}
