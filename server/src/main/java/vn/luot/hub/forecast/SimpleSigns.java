package vn.luot.hub.forecast;

import vn.luot.hub.queue.CallOrder;

/// Signs of a wait that need no rehearsal: the work ahead shared by its desks, and how long the
/// last one called had waited.
final class SimpleSigns {
    private static final double WALK = 0.5;
    private static final double IN_WORK = 0.7;

    private final Situation hall;
    private final Experience learnt;
    private final double[] typical;
    private final int[] desks;
    private final double[][] shared;

    SimpleSigns(Situation hall, Experience learnt) {
        this.hall = hall;
        this.learnt = learnt;
        var services = hall.services.size();
        typical = new double[services];
        desks = new int[services];
        shared = new double[services][services];
        for (int s = 0; s < services; s++)
            typical[s] = learnt.lengths.kind(hall.services.get(s)).typical();
        for (int d = 0; d < hall.desks.size(); d++) if (isThere(hall.seats.get(d))) count(d);
    }

    private static boolean isThere(Situation.Seat seat) {
        return switch (seat.state()) {
            case IDLE, CALLED, SERVING -> true;
            case BACK_AT, AWAY, LATE, NEXT_SESSION -> false;
        };
    }

    private void count(int desk) {
        for (var s : hall.seats.get(desk).services()) {
            desks[s]++;
            for (var u : hall.seats.get(desk).services()) shared[s][u]++;
        }
    }

    /// From the people ahead, in minutes.
    double line(int person) {
        var one = hall.people.get(person);
        var s = one.service();
        var work = 0.0;
        for (int i = 0; i < hall.waiting; i++) {
            var other = hall.people.get(i);
            if (i == person || !isBefore(other, one)) continue;
            var u = other.service();
            if (desks[u] > 0) work += typical[u] * shared[s][u] / desks[u];
            else if (u == s) work += typical[u];
        }
        work *= learnt.lengths.dayFactor();
        return (work + (typical[s] + WALK) * IN_WORK) / Math.max(1, desks[s]) + untilOpen();
    }

    double last(int person) {
        var one = hall.people.get(person);
        return learnt.lastWait(hall.services.get(one.service()), one.priority());
    }

    private double untilOpen() {
        if (hall.hours.working(hall.now, learnt.habits.overtime) <= hall.now) return 0;
        var next = hall.hours.working(hall.now, learnt.habits.overtime);
        return next >= Hours.NEVER ? 0 : next - hall.now;
    }

    private boolean isBefore(Situation.Person a, Situation.Person b) {
        var rule = hall.office.rules().callRule();
        var byGroup =
                CallOrder.group(rule, 0, a.carriedOver(), a.priority())
                        - CallOrder.group(rule, 0, b.carriedOver(), b.priority());
        if (byGroup != 0) return byGroup < 0;
        return a.place() < b.place() || (a.place() == b.place() && a.turn() < b.turn());
    }
}
