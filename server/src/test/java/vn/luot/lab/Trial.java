package vn.luot.lab;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import vn.luot.hub.forecast.Estimator;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.forecast.Oracle;
import vn.luot.hub.forecast.Outlook;
import vn.luot.hub.forecast.Plans;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.lab.ModelDay.Visitor;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// Some weeks of one model office: what the estimator, an oracle and the rivals said of each wait.
final class Trial implements Hall.Watcher {
    private static final int SAMPLE = 2000;
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final Settings settings;
    private final SplittableRandom random;
    private final SplittableRandom truth;
    private final double[] speed = new double[ModelOffice.DESKS];
    private final Estimator estimator;
    private final Oracle oracle;
    private final Rivals rivals = new Rivals();
    private final Scores scores = new Scores();
    private final List<double[]> costs = new ArrayList<>();
    private final Map<TicketId, Said> pending = new HashMap<>();
    private ModelDay day;
    private int number;
    private long seq;
    private Instant midnight = Instant.EPOCH;
    private List<Visitor> booked = List.of();
    private Map<ServiceCode, double[]> lengths = Map.of();
    private double slowness = 1;

    /// @param seed from 0
    /// @param rehearsals for each forecast; the oracle gets half of it
    /// @param withOracle whether it is asked: it costs half as much again
    record Settings(
            int seed,
            int days,
            int rehearsals,
            boolean withOracle,
            CallRule rule,
            ModelDay.Kind kind) {}

    private record Said(
            double minute,
            boolean priority,
            boolean sentOn,
            Map<String, Double> what,
            double[] range) {}

    private Trial(Settings settings) {
        this.settings = settings;
        this.random = new SplittableRandom(1000 + settings.seed());
        this.truth = new SplittableRandom(77);
        for (int d = 0; d < speed.length; d++) speed[d] = Math.exp(.15 * random.nextGaussian());
        var rules = ModelOffice.rules(settings.rule());
        this.estimator = new Estimator(rules, settings.rehearsals());
        this.oracle = new Oracle(rules, Math.max(1, settings.rehearsals() / 2));
        this.day = new ModelDay(0, new SplittableRandom(0), settings.kind());
    }

    /// @param costs of each forecast: people waiting, nanoseconds of one processor
    record Result(Scores scores, List<double[]> costs) {}

    static Result run(Settings settings) {
        return new Trial(settings).run();
    }

    private Result run() {
        var office = Office.empty(ModelOffice.rules(settings.rule()));
        for (number = 0; number < settings.days(); number++) {
            day = new ModelDay(number, random, settings.kind());
            booked = new ArrayList<>(day.booked);
            var date = office.lastDay().map(d -> d.plusDays(1)).orElse(LocalDate.of(2026, 3, 2));
            midnight = date.atStartOfDay(Rules.ZONE).toInstant();
            lengths = lengths();
            slowness = 1;
            oracle.know(lengths, factors());
            office = new Hall(day, speed, settings.kind(), office, this).run();
            pending.clear();
        }
        return new Result(scores, costs);
    }

    private Map<ServiceCode, double[]> lengths() {
        var lengths = new HashMap<ServiceCode, double[]>();
        for (int s = 0; s < ModelOffice.SERVICES; s++) {
            var mean = ModelOffice.MEAN[s] * day.factor[s];
            var sample = new double[SAMPLE];
            for (int i = 0; i < SAMPLE; i++) sample[i] = mean * ModelDay.unit(s, truth);
            lengths.put(ModelOffice.service(s), sample);
        }
        return lengths;
    }

    private Map<DeskId, Double> factors() {
        var factors = new HashMap<DeskId, Double>();
        for (int d = 0; d < speed.length; d++)
            factors.put(ModelOffice.desk(d), speed[d] * slowness);
        return factors;
    }

    @Override
    public void happened(Office office, List<Event> events) {
        for (var event : events) {
            seq++;
            estimator.add(event);
            if (settings.withOracle()) oracle.add(event);
            rivals.happened(office, event);
            if (event instanceof Event.TicketCalled called) score(called);
        }
    }

    private void score(Event.TicketCalled called) {
        var said = pending.remove(called.ticket());
        if (said == null) return;
        var waited = Duration.between(midnight, called.at()).toMillis() / 60_000.0 - said.minute();
        scores.add(
                new Scores.Wait(
                        number,
                        said.minute(),
                        said.priority(),
                        said.sentOn(),
                        waited,
                        said.what(),
                        said.range()));
    }

    @Override
    public void waits(Office office, Ticket ticket, Visitor visitor, double minute) {
        appointment(visitor, minute);
        var plans = plans(minute);
        estimator.plan(plans);
        var now = at(minute);
        var start = PROCESSOR.getCurrentThreadCpuTime();
        var forecast = estimator.forecast(office, now, seq);
        var took = PROCESSOR.getCurrentThreadCpuTime() - start;
        costs.add(new double[] {office.waiting().count(), took});
        var outlook = outlook(forecast, ticket);
        if (outlook.isEmpty()) return;
        var what = said(office, ticket, forecast, outlook.get());
        if (settings.withOracle()) {
            oracle.plan(plans);
            slow(minute);
            outlook(oracle.forecast(office, now, seq), ticket)
                    .ifPresent(best -> what.put(Scores.ORACLE, best.signs().middle()));
        }
        var told = outlook.get().range();
        var range =
                new double[] {
                    outlook.get().low(), outlook.get().high(), told.fromMinutes(), told.toMinutes()
                };
        var sentOn = ticket.issuedAt().isBefore(now);
        var first = ticket.priority().isPresent();
        pending.put(ticket.id(), new Said(minute, first, sentOn, what, range));
        if (sentOn) return; // the product promises once
        var promised = new Event.WaitPromised(ticket.id(), outlook.get().promise(seq), now);
        estimator.add(promised);
    }

    /// The oracle knows that everything is slow today, once it is.
    private void slow(double minute) {
        if (slowness == day.slowness(minute)) return;
        slowness = day.slowness(minute);
        oracle.know(lengths, factors());
    }

    private SequencedMap<String, Double> said(
            Office office, Ticket ticket, Forecast forecast, Outlook outlook) {
        var what = new LinkedHashMap<>(rivals.say(office, ticket, forecast, forecast.at()));
        what.put(Scores.OURS, outlook.middle());
        return what;
    }

    private static Optional<Outlook> outlook(Forecast forecast, Ticket ticket) {
        return Optional.ofNullable(forecast.tickets().get(ticket.id()))
                .flatMap(Forecast.Ahead::outlook);
    }

    private void appointment(Visitor visitor, double minute) {
        if (visitor.slot >= 0 && booked.remove(visitor)) estimator.appeared(minute - visitor.slot);
        booked.removeIf(other -> {
            var gone = other.slot < minute - 25;
            if (gone && !day.visitors.contains(other)) estimator.stayedAway();
            return gone;
        });
    }

    private Plans plans(double minute) {
        var bookings =
                booked.stream()
                        .filter(v -> v.slot > minute - 30)
                        .map(v -> new Plans.Booking(at(v.slot), ModelOffice.service(v.service)))
                        .toList();
        var breaks = new HashMap<DeskId, List<Plans.Break>>();
        for (int d = 0; d < speed.length; d++)
            breaks.put(
                    ModelOffice.desk(d),
                    day.away.get(d).stream()
                            .filter(ModelDay.Away::planned)
                            .map(a ->
                                    new Plans.Break(
                                            at(a.from()),
                                            Duration.ofMillis(Math.round(a.minutes() * 60_000))))
                            .toList());
        return new Plans(bookings, breaks);
    }

    private Instant at(double minute) {
        return midnight.plusMillis(Math.round(minute * 60_000));
    }
}
