package vn.luot.hub.forecast;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.forecast.Forecast.Ahead;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.LineOrder;
import vn.luot.hub.queue.Matter;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Promise.Signs;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// Learns from the log, event by event, and works out forecasts. Pure: the same events and the same
/// moment give the same forecast. Used by one thread.
public final class Estimator {
    /// More hardly make it better: 50 cost a tenth of a minute, 400 win nothing.
    public static final int REHEARSALS = 200;

    private static final int LARGE = 120;
    private static final int SEARCH = 4;

    /// Two prospects differ by chance too: so many times the rehearsals make that small.
    private static final int COMPARED = 4;

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final Experience learnt;
    private final int rehearsals;
    private Plans plans = Plans.NONE;

    public Estimator(Rules rules) {
        this(rules, REHEARSALS);
    }

    /// @param rehearsals how often the hall is rehearsed for one forecast
    public Estimator(Rules rules, int rehearsals) {
        this.learnt = new Experience(rules);
        this.rehearsals = rehearsals;
    }

    /// Takes note of what happened. Events must come in order, each once.
    public void add(Event event) {
        learnt.add(event);
    }

    /// The configuration from now on.
    public void under(Rules rules) {
        learnt.under(rules);
    }

    /// What is known in advance from now on.
    public void plan(Plans known) {
        plans = known;
        learnt.plan(known);
    }

    /// Somebody with an appointment came, so many minutes after it (before it: negative).
    public void appeared(double minutesAfter) {
        learnt.habits.appeared(minutesAfter);
    }

    /// Somebody with an appointment did not come.
    public void stayedAway() {
        learnt.habits.shown(false);
    }

    /// Takes lengths as known instead of learning them, for comparison.
    void know(Lengths lengths) {
        learnt.lengths = lengths;
    }

    /// Takes as known that people go at once and that only who is planned comes, for comparison.
    void knowTheRest() {
        learnt.habits = Habits.none();
        learnt.arrivals = Arrivals.none();
    }

    /// How many visits it has learnt from.
    public int visits() {
        return learnt.lengths.seen();
    }

    /// What whoever leads the hall should look at now.
    public List<Matter.Alert> alerts(Office office, Instant now) {
        learnt.on(office.day().orElse(Rules.day(now)));
        return new Alerts(office, learnt, now).all();
    }

    /// What those who wait may expect with this change, or without any.
    public Prospect prospect(Office office, Optional<Change> change, Instant now, long seq) {
        return prospect(office, change, now, seq, COMPARED * rehearsals);
    }

    /// How the session ends with this change, or without any: everybody who is still to come in it
    /// counts.
    public Closing closing(Office office, Optional<Change> change, Instant now, long seq) {
        learnt.on(office.day().orElse(Rules.day(now)));
        var hall = new Situation(changed(office, change, now), learnt, now);
        return new Rehearsal(hall, learnt, plans.expecting(office), seq, Newcomers.Who.ALL)
                .closing(rehearsals);
    }

    /// With the best thing to do with one desk; the search rehearses less often than a forecast.
    public Counsel counsel(Office office, Instant now, long seq) {
        var before = prospect(office, Optional.empty(), now, seq);
        var closing = closing(office, Optional.empty(), now, seq);
        return new Counsel(before, closing, advice(office, before, now, seq));
    }

    private Optional<Advice> advice(Office office, Prospect closer, Instant now, long seq) {
        var few = Math.max(1, rehearsals / SEARCH);
        var before = prospect(office, Optional.empty(), now, seq, few);
        var found =
                Advice.of(
                        office,
                        now,
                        before,
                        change -> prospect(office, Optional.of(change), now, seq, few));
        return found.map(advice ->
                        advice.as(
                                closer.all(),
                                prospect(office, Optional.of(advice.change()), now, seq).all()))
                .filter(Advice::helps)
                .filter(advice -> advice.before().differs(advice.after()));
    }

    private Prospect prospect(
            Office office, Optional<Change> change, Instant now, long seq, int times) {
        var changed = changed(office, change, now);
        var waiting = office.waiting().count();
        return Prospect.of(changed, forecast(changed, now, seq, times), times(waiting, times));
    }

    private static Office changed(Office office, Optional<Change> change, Instant now) {
        return change.map(c -> c.in(office, now)).orElse(office);
    }

    /// @param seq the number of the last event that both the office and this have seen
    public Forecast forecast(Office office, Instant now, long seq) {
        return forecast(office, now, seq, rehearsals);
    }

    private Forecast forecast(Office office, Instant now, long seq, int times) {
        learnt.on(office.day().orElse(Rules.day(now)));
        var hall = new Situation(office, learnt, now);
        var expected = plans.expecting(office);
        var rehearsal = new Rehearsal(hall, learnt, expected, seq, Newcomers.Who.PASS);
        var waits = rehearsal.waits(times(hall.waiting, times));
        var direct = rehearsal.direct();
        var simple = new SimpleSigns(hall, learnt);
        var outlooks = new Outlook[waits.length];
        for (int i = 0; i < outlooks.length; i++)
            outlooks[i] = outlook(hall.people.get(i), signs(waits[i], direct[i], simple, i), hall);
        return forecast(hall, outlooks, now, seq);
    }

    private static int times(long waiting, int usual) {
        return waiting > LARGE ? Math.max(1, usual / 2) : usual;
    }

    private static Signs signs(double[] waits, double direct, SimpleSigns simple, int person) {
        var mean = Arrays.stream(waits).average().orElse(0);
        var low = Ring.quantile(waits, LOW);
        return new Signs(
                hundredths(low),
                hundredths(Ring.sorted(waits, 0.5)),
                hundredths(Ring.sorted(waits, HIGH)),
                hundredths(mean),
                hundredths(direct),
                hundredths(simple.line(person)),
                hundredths(simple.last(person)));
    }

    /// So that what is stored is what was used.
    private static double hundredths(double minutes) {
        return Math.round(minutes * 100) / 100.0;
    }

    private Outlook outlook(Situation.Person person, Signs signs, Situation hall) {
        var corrected = learnt.corrected(signs, person.priority(), hall.now);
        var low = learnt.calibration.low(corrected);
        var high = learnt.calibration.high(corrected);
        var before = hall.hours.breakWithin(hall.now + low, hall.now + high);
        return new Outlook(signs, low, corrected.middle(), high, before);
    }

    private static Forecast forecast(Situation hall, Outlook[] outlooks, Instant now, long seq) {
        var order = LineOrder.of(hall.office);
        var tickets = new HashMap<TicketId, Ahead>();
        for (int i = 0; i < hall.waiting; i++) {
            var person = hall.people.get(i);
            var outlook = Optional.of(outlooks[i]).filter(_ -> hall.isServed(person));
            person.id().ifPresent(id -> tickets.put(id, new Ahead(order.ahead(id), outlook)));
        }
        var services = new HashMap<ServiceCode, Ahead>();
        for (int s = 0; s < hall.services.size(); s++) {
            var code = hall.services.get(s);
            var newcomer = hall.newcomer(s, false);
            var outlook =
                    Optional.of(outlooks[newcomer])
                            .filter(_ -> hall.isServed(hall.people.get(newcomer)));
            var people = order.aheadOfNewcomer(code, Optional.empty(), now);
            services.put(code, new Ahead(people, outlook));
        }
        return new Forecast(seq, now, tickets, services);
    }
}
