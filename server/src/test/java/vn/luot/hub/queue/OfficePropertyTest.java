package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.hub.queue.Event.TicketCalled;
import vn.luot.hub.queue.Ledger.Entry;
import vn.luot.hub.queue.Ledger.State;
import vn.luot.hub.queue.RandomDay.Step;
import vn.luot.wire.TicketId;

/// Whatever chance asks for, the rules hold after every step.
class OfficePropertyTest {
    private static final int SEEDS = 300;
    private static final int STEPS = 200;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyDaysKeepTheRules(long seed) {
        var days = new RandomDay(seed);
        var run = new Run(days.rules());
        run.take(days.firstMorning());
        for (int i = 0; i < STEPS; i++) {
            var step = days.next();
            days.came(step, run.take(step));
        }
        assertThat(run.office.tickets().keySet())
                .as("replayed in the same order")
                .containsExactlyElementsOf(run.replayed().tickets().keySet());
    }

    /// The office, the books and the oracle side by side.
    private static final class Run {
        private final Ledger ledger = new Ledger();
        private final List<Event> stored = new ArrayList<>();
        private final Oracle oracle;
        private final Office empty;
        private Office office;

        Run(Rules rules) {
            empty = Office.empty(rules);
            office = empty;
            oracle = new Oracle(ledger, rules);
        }

        Decision take(Step step) {
            var before = office;
            var decision = office.decide(step.command(), step.by(), step.at());
            callsByTheRule(step.command(), decision);
            for (var event : decision.events()) {
                returnsBehindAtMost(event);
                ledger.note(event);
                office = office.apply(event);
                stored.add(event);
            }
            if (step.resend() || decision instanceof Decision.Refused)
                assertThat(office).as("%s changes nothing", step).isEqualTo(before);
            ledger.agreesWith(office);
            assertThat(replayed()).isEqualTo(office);
            return decision;
        }

        Office replayed() {
            return empty.after(stored);
        }

        private void callsByTheRule(Command command, Decision decision) {
            if (!(command instanceof Command.CallNext(var desk))) return;
            var called =
                    decision.events().stream()
                            .filter(TicketCalled.class::isInstance)
                            .map(event -> ((TicketCalled) event).ticket())
                            .findFirst();
            var isFree =
                    ledger.all(State.AT_DESK).stream()
                            .noneMatch(e -> e.desk.equals(Optional.of(desk)));
            assertThat(called)
                    .as("%s", command)
                    .isEqualTo(isFree ? oracle.next(desk) : Optional.<TicketId>empty());
            called.ifPresent(id -> passesNobodyWhoWaitedLonger(entry(id), oracle.candidates(desk)));
        }

        /// The promise of the head start, for those who stand where their arrival put them.
        private void passesNobodyWhoWaitedLonger(Entry called, List<Entry> waiting) {
            if (!(empty.rules().callRule() instanceof CallRule.HeadStart(var minutes, _))) return;
            if (called.movedTo.isPresent()) return;
            var allowed = called.priority() ? (double) minutes.toMinutes() : 0.0;
            for (var other : waiting)
                if (other.movedTo.isEmpty())
                    assertThat(arrival(called) - arrival(other))
                            .as("%s passes %s", called.issued, other.issued)
                            .isLessThanOrEqualTo(allowed);
        }

        private void returnsBehindAtMost(Event event) {
            var limits = empty.rules().limits();
            if (event instanceof Event.TicketReturned(var id, var order, _))
                assertThat(before(id, order)).isLessThanOrEqualTo(limits.returnBehind());
        }

        private long before(TicketId id, Duration order) {
            var service = entry(id).service;
            return office.waiting(service).filter(t -> t.order().compareTo(order) <= 0).count();
        }

        private Entry entry(TicketId id) {
            return Optional.ofNullable(ledger.entries.get(id)).orElseThrow();
        }

        private static double arrival(Entry entry) {
            return Oracle.officeMinutes(entry.issued.issuedAt());
        }
    }
}
