package vn.luot.hub.journal;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Erases what is over, at the start and then every night. The log itself loses nothing.
///
/// Erasing counts by the machine's own clock, never by a rehearsal's.
public final class Sweeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
    private static final long HOURS = 24;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("sweeper").daemon().factory());
    private final Database database;
    private final InstantSource clock;

    public Sweeper(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public void start() {
        var _ = thread.scheduleAtFixedRate(this::tryToSweep, 0, HOURS, TimeUnit.HOURS);
    }

    private void tryToSweep() {
        try {
            sweep();
        } catch (RuntimeException e) {
            log.error("what is over could not be erased; tried again in {} hours", HOURS, e);
        }
    }

    /// How many rows went.
    int sweep() {
        var erased = 0;
        for (var sweep : Retention.due(clock.instant()))
            erased +=
                    database.jdbi()
                            .withHandle(h ->
                                    h.execute(
                                            "delete from " + sweep.table() + " where at < ?",
                                            sweep.before()));
        if (erased > 0) log.info("{} rows erased: their time was over", erased);
        return erased;
    }

    /// Lets a sweep under way end.
    @Override
    public void close() {
        thread.close();
    }
}
