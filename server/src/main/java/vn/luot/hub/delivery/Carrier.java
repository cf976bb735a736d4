package vn.luot.hub.delivery;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.outgoing.Outgoing;

/// Carries every report that is due on one way, in order.
final class Carrier {
    private static final Logger log = LoggerFactory.getLogger(Carrier.class);

    private final Way way;
    private final Plan plan;
    private final InstantSource clock;
    private final Outgoing<Hindrance> outgoing;

    /// Confined to the way's thread: what was taken, whether the database remembers it or not.
    private final Map<Period, LocalDate> taken = new EnumMap<>(Period.class);

    /// What is carried, and what was.
    record Plan(Due due, List<Period> periods, Parcel.Maker maker, Sent sent) {
        Plan {
            periods = List.copyOf(periods);
        }
    }

    Carrier(Way way, Plan plan, InstantSource clock, Outgoing.Pace pace) {
        this.way = way;
        this.plan = plan;
        this.clock = clock;
        this.outgoing =
                new Outgoing<>(
                        "delivery-" + way.id(), this::carryNext, Carrier::hindrance, pace, clock);
    }

    Way way() {
        return way;
    }

    Outgoing<Hindrance> outgoing() {
        return outgoing;
    }

    private boolean carryNext() {
        for (var period : plan.periods()) {
            var now = clock.instant();
            var upto = plan.sent().upto(way.id(), period, Due.before(period, now));
            var next = plan.due().next(period, upto, now);
            if (next.isPresent()) {
                carry(period, next.get());
                return true;
            }
        }
        return false;
    }

    /// Remembered after it was taken: a hub that dies between the two delivers once more.
    private void carry(Period period, LocalDate last) {
        if (!last.equals(taken.get(period))) {
            outgoing.untilTaken(() -> way.carry(plan.maker().of(period, last)));
            taken.put(period, last);
        }
        plan.sent().advance(way.id(), period, last);
        log.info("report of the {} up to {} was delivered to {}", period.word(), last, way.id());
    }

    /// What is not the way's own failure is ours.
    private static Hindrance hindrance(Throwable why) {
        if (why instanceof Way.NotTaken not) return not.hindrance();
        return why instanceof IOException ? Hindrance.UNREACHABLE : Hindrance.OURS;
    }
}
