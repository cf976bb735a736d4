package vn.luot.system;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.luot.device.OfficeClock;

/// Does things at an office time of a day that runs fast.
record OfficeTime(OfficeClock clock) {
    void at(Instant office, ScheduledExecutorService thread, Runnable step) {
        schedule(Duration.between(clock.instant(), office), thread, step);
    }

    void after(Duration office, ScheduledExecutorService thread, Runnable step) {
        schedule(office, thread, step);
    }

    private void schedule(Duration office, ScheduledExecutorService thread, Runnable step) {
        var _ =
                thread.schedule(
                        step, Math.max(0, office.toNanos() / clock.speed()), TimeUnit.NANOSECONDS);
    }
}
