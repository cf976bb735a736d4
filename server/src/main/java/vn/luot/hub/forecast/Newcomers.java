package vn.luot.hub.forecast;

import java.util.Arrays;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Rules;

/// Who comes during a rehearsal: those who may pass those who wait, or everybody to the session's
/// end.
final class Newcomers {
    enum Who {
        /// People who go first, people with an appointment, and everybody where the rule lets later
        /// comers pass.
        PASS,
        /// Everybody who is still to come in this session.
        ALL
    }

    /// Appointments further away hardly matter to those who wait now.
    private static final double AHEAD = 120;

    private static final double BEHIND = 20;

    /// Somebody with an appointment who comes early gains nothing by it.
    private static final double EARLY = 5;

    private final Situation hall;
    private final Experience learnt;
    private final Draws draws;
    private final double[] shares;
    private final double rate;
    private final double doubt;
    private final boolean everybody;
    private final boolean anybody;
    private final double until;
    private final Appointment[] appointments;
    private final double[] times;
    private final int[] order;
    private int count;
    private int next;
    private final boolean[] served;
    private int joined;
    private double nextWalk;
    private double busy = 1;

    private record Appointment(double slot, int service) {}

    Newcomers(Situation hall, Experience learnt, Plans plans, Draws draws, Who who) {
        this.hall = hall;
        this.learnt = learnt;
        this.draws = draws;
        this.shares = learnt.arrivals.cumulated(hall.services);
        var rule = hall.office.rules().callRule();
        var all = who == Who.ALL;
        this.everybody = all || rule instanceof CallRule.MaxInRow || rule instanceof CallRule.Smart;
        this.anybody = all || !(rule instanceof CallRule.Fifo);
        var share = everybody ? 1 : learnt.arrivals.priorityShare();
        this.rate = all && isClosed(hall) ? 0 : share * learnt.arrivals.intensity(hall.now);
        this.doubt = all ? learnt.arrivals.doubt(hall.now) : 0;
        this.until = hall.hours.to(all ? hall.session : hall.hours.sessions() - 1);
        var ahead = all ? until : hall.now + AHEAD;
        this.appointments =
                plans.bookings().stream()
                        .map(b ->
                                new Appointment(
                                        hall.hours.minute(b.slot()),
                                        hall.services.indexOf(b.service())))
                        .filter(a -> a.service() >= 0)
                        .filter(a -> a.slot() >= hall.now - BEHIND && a.slot() <= ahead)
                        .toArray(Appointment[]::new);
        this.served = new boolean[hall.services.size()];
        for (int s = 0; s < served.length; s++)
            served[s] = hall.isServed(hall.people.get(hall.newcomer(s, false)));
        this.times = new double[appointments.length];
        this.order = new int[appointments.length];
    }

    /// A day without numbers has nobody to come, though a desk may be open.
    private static boolean isClosed(Situation hall) {
        var day = Rules.day(hall.hours.instant(0));
        return hall.office.rules().calendar().numberWindows(day).isEmpty();
    }

    void begin(boolean directly) {
        count = 0;
        next = 0;
        joined = 0;
        nextWalk = Hours.NEVER;
        if (directly || !anybody) return;
        for (int i = 0; i < appointments.length; i++)
            if (draws.happens(learnt.habits.shown())) insert(i, comes(appointments[i].slot()));
        busy = doubt == 0 ? 1 : Math.exp(doubt * draws.gaussian());
        nextWalk = walkAfter(hall.now);
    }

    private double comes(double slot) {
        var habits = learnt.habits;
        var at = slot + habits.offset() + habits.scatter() * draws.gaussian();
        return at > hall.now ? at : hall.now + 0.01 + 2 * draws.random().nextDouble();
    }

    private void insert(int appointment, double at) {
        var i = count++;
        while (i > 0 && times[i - 1] > at) {
            times[i] = times[i - 1];
            order[i] = order[i - 1];
            i--;
        }
        times[i] = at;
        order[i] = appointment;
    }

    private double walkAfter(double t) {
        return learnt.arrivals.next(t, rate * busy, until, draws.random());
    }

    /// When the next one comes.
    double at() {
        return Math.min(nextWalk, next < count ? times[next] : Hours.NEVER);
    }

    /// The next one; counts in the crowd from now on.
    int join(Crowd crowd) {
        if (next < count && times[next] <= nextWalk) {
            var appointment = appointments[order[next]];
            count(appointment.service());
            var at = times[next++];
            var from = Math.max(at, appointment.slot() - EARLY);
            var booked = hall.hours.place(from) - Plans.headStart(hall.office.rules());
            var place = Math.min(booked, hall.hours.place(at));
            return crowd.add(appointment.service(), false, at, place, false);
        }
        var t = nextWalk;
        nextWalk = walkAfter(t);
        var service = anyService();
        count(service);
        var first = !everybody || draws.happens(learnt.arrivals.priorityShare());
        return crowd.add(service, first, t, hall.place(t, service, first), false);
    }

    private void count(int service) {
        if (served[service]) joined++;
    }

    /// Whether a desk is there for whoever comes now; as of those who wait, the others are left out
    /// of what is said of the session's end.
    boolean isServed(int service) {
        return served[service];
    }

    /// How many have come so far.
    int joined() {
        return joined;
    }

    /// A service as people ask for them.
    int anyService() {
        var at = Arrays.binarySearch(shares, draws.random().nextDouble());
        return Math.min(at < 0 ? -at - 1 : at, shares.length - 1);
    }
}
