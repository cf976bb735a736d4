package vn.luot.hub.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.journal.CannotOpen;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.journal.Proving;
import vn.luot.text.Formats;

/// Makes a backup every night, or as soon as the hub is on again, and knows how old the last good
/// one is. Safe for use from any thread.
public final class Backups implements AutoCloseable {
    /// Older than this, and somebody must look: a night was missed.
    public static final Duration TOO_OLD = Duration.ofHours(26);

    /// How often it looks whether one is due, and how long a new hub has before it looks first.
    private static final Duration LOOK = Duration.ofMinutes(1);

    /// After a failure: a full disk fails every time.
    private static final Duration PAUSE = Duration.ofHours(1);

    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final Logger log = LoggerFactory.getLogger(Backups.class);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("backup").daemon().factory());
    private final ReentrantLock one = new ReentrantLock();
    private final Database database;
    private final Shelf shelf;
    private final Retention retention;
    private final InstantSource clock;
    private final Instant started;
    private volatile Optional<Failure> failure = Optional.empty();

    /// The last try went wrong.
    public record Failure(Instant at, String why) {}

    /// How things stand.
    public sealed interface State {
        /// The last good one is young enough.
        record Good(Made last) implements State {}

        /// @param failure what went wrong since
        record Old(Made last, Optional<Failure> failure) implements State {}

        /// There is no good one, and there should be.
        record None(Optional<Failure> failure) implements State {}

        /// A hub that has just begun: the first one comes within minutes.
        record NotYet() implements State {}

        /// The database is not ours to back up.
        record Elsewhere() implements State {}

        /// Whether somebody must do something.
        default boolean isTrouble() {
            return switch (this) {
                case Old _, None _ -> true;
                case Good _, NotYet _, Elsewhere _ -> false;
            };
        }
    }

    /// @param folder where they are kept; made when the first one is
    public Backups(Database database, Path folder, Retention retention, InstantSource clock) {
        this.database = database;
        this.shelf = new Shelf(folder.toAbsolutePath().normalize());
        this.retention = retention;
        this.clock = clock;
        this.started = clock.instant();
    }

    /// Begins to look.
    public void start() {
        if (!database.isEmbedded()) return;
        var _ =
                thread.scheduleWithFixedDelay(
                        this::look, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    public Path folder() {
        return shelf.folder();
    }

    /// What there is, the newest first.
    public List<Made> all() {
        return shelf.all();
    }

    public State state() {
        if (!database.isEmbedded()) return new State.Elsewhere();
        var now = clock.instant();
        return lastGood()
                .<State>map(last ->
                        last.at().plus(TOO_OLD).isBefore(now)
                                ? new State.Old(last, failure)
                                : new State.Good(last))
                .orElseGet(() -> without(now));
    }

    private State without(Instant now) {
        return failure.isEmpty() && now.isBefore(started.plus(PAUSE))
                ? new State.NotYet()
                : new State.None(failure);
    }

    private Optional<Made> lastGood() {
        // one of tomorrow was made by a clock that ran ahead
        var now = clock.instant();
        return all().stream().filter(m -> m.proved() && !m.at().isAfter(now)).findFirst();
    }

    /// Makes one if a night passed without.
    void look() {
        try {
            if (isDue(clock.instant())) make();
        } catch (RuntimeException e) {
            log.error("{}; the next try is in {}", e.getMessage(), PAUSE);
        }
    }

    private boolean isDue(Instant now) {
        if (failure.filter(f -> now.isBefore(f.at().plus(PAUSE))).isPresent()) return false;
        return lastGood().filter(last -> !last.at().isBefore(lastNight(now))).isEmpty();
    }

    /// The last moment at which one was due.
    static Instant lastNight(Instant now) {
        var night = now.atZone(Formats.ZONE).with(NIGHT);
        return (night.toInstant().isAfter(now) ? night.minusDays(1) : night).toInstant();
    }

    /// Makes one now and reads it back; waits for one that is being made.
    ///
    /// @throws CannotOpen naming what failed; the one before stays the last
    public Made make() {
        one.lock();
        try {
            var made = made(clock.instant().truncatedTo(ChronoUnit.SECONDS));
            failure =
                    made.proved()
                            ? Optional.empty()
                            : Optional.of(new Failure(made.at(), "the log in it is not whole"));
            for (var old : retention.surplus(shelf.all())) Files.deleteIfExists(old.file());
            return made;
        } catch (IOException | RuntimeException e) {
            failure = Optional.of(new Failure(clock.instant(), String.valueOf(e.getMessage())));
            throw new CannotOpen("no backup in %s: %s".formatted(shelf.folder(), e), e);
        } finally {
            one.unlock();
        }
    }

    private Made made(Instant at) throws IOException {
        var work = shelf.work();
        try {
            var written = Proving.backup(database, work);
            switch (written.proof()) {
                case Proof.Whole(var events, _) ->
                        log.info("backup of {} events in {}", events, shelf.folder());
                case Proof.Broken(var seq, var why) ->
                        log.error("in the backup just made, event {} is {}", seq, why);
            }
            return shelf.keep(written.file(), at, written.proof() instanceof Proof.Whole);
        } finally {
            Proving.remove(work);
        }
    }

    /// A backup that is being made is not finished; nothing of it counts.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
