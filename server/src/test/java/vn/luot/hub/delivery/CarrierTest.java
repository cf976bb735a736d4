package vn.luot.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.luot.hub.SetClock;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.outgoing.Outgoing;

/// A database that cannot remember what went must not make it go again and again.
class CarrierTest {
    private static final Duration SOON = Duration.ofMillis(50);
    private static final int FAILURES = 3;

    private final AtomicInteger carried = new AtomicInteger();

    /// Cannot be written to at first.
    private static final class SickTable implements Sent {
        private final AtomicInteger asked = new AtomicInteger();
        private volatile LocalDate upto = LocalDate.of(2026, 3, 1);

        @Override
        public LocalDate upto(String way, Period period, LocalDate before) {
            return upto;
        }

        @Override
        public void advance(String way, Period period, LocalDate last) {
            if (asked.incrementAndGet() <= FAILURES)
                throw new IllegalStateException("the disk is full");
            upto = last;
        }
    }

    private final class Counted implements Way {
        @Override
        public String id() {
            return "giam.doc@tan-lap.gov.vn";
        }

        @Override
        public void carry(Parcel parcel) {
            carried.incrementAndGet();
        }
    }

    @Test
    void whatWasTakenGoesOnceThoughNobodyCanRememberIt() {
        var table = new SickTable();
        var due = new Due(OfficeFile.shipped("commune")::calendar, Duration.ofHours(1));
        Parcel.Maker maker = (_, last) -> new Parcel("day." + last, "", "", List.of());
        var plan = new Carrier.Plan(due, List.of(Period.DAY), maker, table);
        var clock = SetClock.at("2026-03-02T18:30:00+07:00");
        var pace = new Outgoing.Pace(SOON, SOON.multipliedBy(2));
        var carrier = new Carrier(new Counted(), plan, clock, pace).outgoing();
        carrier.start();
        for (int i = 1; i <= FAILURES; i++) {
            var failures = i;
            await().until(() -> table.asked.get() == failures);
            await().until(() -> carrier.failing().isPresent());
            assertThat(carrier.failing().map(Outgoing.Failing::reason)).contains(Hindrance.OURS);
            carrier.ring();
        }
        await().until(() -> table.upto.equals(LocalDate.of(2026, 3, 2)));
        await().until(() -> carrier.failing().isEmpty());
        assertThat(carried).hasValue(1);
        Outgoing.end(List.of(carrier));
    }
}
