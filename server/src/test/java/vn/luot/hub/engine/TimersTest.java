package vn.luot.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.luot.hub.SetClock;
import vn.luot.hub.SmallOffice;

class TimersTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void aNewDayBeginsThoughNobodyAsksForAnything() throws InterruptedException {
        var clock = SetClock.at("2026-03-02T23:59:59+07:00");
        var days = new LinkedBlockingQueue<Optional<LocalDate>>();
        try (var engine = new Engine(SmallOffice.rules(), new MemoryJournal(), clock);
                var timers = new Timers(engine, () -> {})) {
            engine.listen((_, after, _) -> days.add(after.day()));
            timers.start();
            assertThat(days.poll(30, TimeUnit.SECONDS)).contains(MONDAY);

            clock.set("2026-03-03T00:00:00+07:00");
            assertThat(days.poll(30, TimeUnit.SECONDS)).contains(MONDAY.plusDays(1));
        }
    }

    /// What feeds the watchdog: an engine that hangs on its disk is not alive.
    @Test
    void saysThatTheEngineAnsweredOnlyWhileItDoes() throws InterruptedException {
        var clock = SetClock.at("2026-03-02T08:00:00+07:00");
        var answers = new LinkedBlockingQueue<String>();
        var hang = new CountDownLatch(1);
        var hung = new CountDownLatch(1);
        try (var engine = new Engine(SmallOffice.rules(), new MemoryJournal(), clock);
                var timers = new Timers(engine, () -> answers.add("answered"))) {
            engine.listen((_, _, _) -> {
                hung.countDown();
                uninterrupted(hang);
            });
            timers.start();
            assertThat(hung.await(30, TimeUnit.SECONDS)).isTrue();
            // the command that hangs may have been answered before its listeners were told
            assertThat(answers.poll(30, TimeUnit.SECONDS)).isNotNull();
            var _ = answers.poll(3, TimeUnit.SECONDS);
            assertThat(answers.poll(3, TimeUnit.SECONDS)).isNull();
            hang.countDown();
            assertThat(answers.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            var _ = latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
