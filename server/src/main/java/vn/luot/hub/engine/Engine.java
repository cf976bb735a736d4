package vn.luot.hub.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.engine.Submission.Ask;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.DeviceId;

/// The only writer. Every command, from a kiosk or a browser, passes here one at a time: decide,
/// store, apply, tell. What waits together is stored together.
///
/// Safe for use from any thread. Futures complete on the engine's thread once everything is on
/// disk: what depends on them must be quick. They fail with [NotStored] if the disk refused.
public final class Engine implements AutoCloseable {
    /// Told of each change on the engine's thread, before whoever asked for it has the answer; must
    /// not block.
    public interface Listener {
        void changed(Office before, Office after, List<Recorded> entries);
    }

    /// The latest state and the number of the last event in it.
    public record Snapshot(long seq, Office office) {}

    /// The journal could not store a batch; nothing of it holds.
    public static final class NotStored extends RuntimeException {
        NotStored(Throwable cause) {
            super("cannot store events: " + innermost(cause), cause);
        }

        /// Drivers wrap what the disk said many times.
        private static String innermost(Throwable failure) {
            var cause = failure.getCause();
            return cause == null ? String.valueOf(failure.getMessage()) : innermost(cause);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(Engine.class);
    private static final int MAX_BATCH = 200;

    private final ExecutorService thread;
    private final BlockingQueue<Submission> waiting = new LinkedBlockingQueue<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong duplicates = new AtomicLong();
    private final Journal journal;
    private final InstantSource clock;
    private volatile Standing standing;

    private volatile Optional<String> trouble = Optional.empty();

    /// Confined to the engine's thread: the last batch may be on disk or not.
    private boolean doubtful;

    /// Reads the newest day back.
    public Engine(Rules rules, Journal journal, InstantSource clock) {
        this(
                rules,
                journal,
                clock,
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name("engine").factory()));
    }

    /// @param thread runs one task at a time, and is closed with the engine
    public Engine(Rules rules, Journal journal, InstantSource clock, ExecutorService thread) {
        this.thread = thread;
        this.journal = journal;
        this.clock = clock;
        this.standing = Standing.read(journal, Office.empty(rules));
        var ahead = Duration.between(clock.instant(), standing.at());
        if (ahead.toMinutes() > 0)
            log.warn("the clock is {} behind the last event: time stands until then", ahead);
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /// Completes once the decision's events are stored.
    public CompletableFuture<Decision> submit(Command command, Actor by) {
        return put(Submission.of(new Ask.Do(command, by)));
    }

    /// A command that a device's message means. A message that came before changes nothing and is
    /// accepted without events; one that the rules refuse is kept as rejected.
    public CompletableFuture<Decision> intake(Receipt receipt, Command command, Actor by) {
        return put(Submission.of(receipt, new Ask.Do(command, by)));
    }

    /// Counts a device's message that concerns no rule, such as a printer's state.
    public CompletableFuture<Decision> note(Receipt receipt) {
        return put(Submission.of(receipt, new Ask.Note()));
    }

    /// Keeps a message that cannot be understood, so that it blocks nothing.
    ///
    /// @param reason a word of the log, such as `unknown-service`
    public CompletableFuture<Decision> reject(Receipt receipt, String reason, byte[] raw) {
        var content = new String(raw, StandardCharsets.UTF_8);
        return put(Submission.of(receipt, new Ask.Reject(reason, content)));
    }

    /// Makes another configuration hold from now on.
    public CompletableFuture<Decision> adopt(Rules rules, long revision, Actor by) {
        return put(Submission.of(new Ask.Adopt(rules, revision, true, by)));
    }

    /// The same while people wait: refused if somebody needs a service or a desk that would go.
    public CompletableFuture<Decision> change(Rules rules, long revision, Actor by) {
        return put(Submission.of(new Ask.Adopt(rules, revision, false, by)));
    }

    /// The latest state, never changed afterwards.
    public Office office() {
        return standing.office();
    }

    /// The number of the last stored event, 0 before the first.
    public long seq() {
        return standing.seq();
    }

    public Snapshot snapshot() {
        var now = standing;
        return new Snapshot(now.seq(), now.office());
    }

    /// The highest message of a device up to which all are on disk, 0 for none.
    public long upto(DeviceId device, String epoch) {
        var source = new Receipt.Source(device, epoch);
        return standing.progress().getOrDefault(source, Progress.NONE).upto();
    }

    /// How many messages of devices came again since the start.
    public long duplicates() {
        return duplicates.get();
    }

    /// Why the last batch could not be stored; absent once one is stored again.
    public Optional<String> trouble() {
        return trouble;
    }

    /// How many commands wait to be decided.
    public int backlog() {
        return waiting.size();
    }

    /// Settles everything that waits, then ends.
    @Override
    public void close() {
        thread.close();
    }

    private CompletableFuture<Decision> put(Submission submission) {
        waiting.add(submission);
        try {
            thread.execute(this::serve);
        } catch (RejectedExecutionException e) {
            submission.answer().completeExceptionally(e);
        }
        return submission.answer();
    }

    private void serve() {
        var batch = new ArrayList<Submission>();
        waiting.drainTo(batch, MAX_BATCH);
        if (batch.isEmpty()) return;
        try {
            if (doubtful) readAgain();
            serve(batch);
        } catch (RuntimeException e) {
            doubtful = true;
            var failure = new NotStored(e);
            tellTrouble(failure, batch.size());
            batch.forEach(submission -> submission.answer().completeExceptionally(failure));
        }
    }

    /// In full only the first time: a full disk fails every batch.
    private void tellTrouble(NotStored failure, int commands) {
        if (trouble.isEmpty()) log.error("{} commands fail", commands, failure);
        else log.error("{} commands fail: {}", commands, failure.getMessage());
        trouble = Optional.of(String.valueOf(failure.getMessage()));
    }

    private void serve(List<Submission> batch) {
        var before = standing;
        var round =
                new Round(
                        before, clock.instant().truncatedTo(ChronoUnit.MILLIS), journal::received);
        batch.forEach(round::take);
        var stored = round.batch();
        if (!stored.isEmpty()) {
            journal.append(stored);
            trouble = Optional.empty();
        }
        standing = round.standing();
        duplicates.addAndGet(round.duplicates());
        tell(before.office(), stored.entries());
        round.answers().forEach(Runnable::run);
    }

    /// After a failure the journal alone knows what holds.
    private void readAgain() {
        var before = standing;
        standing = Standing.read(journal, Office.empty(before.office().rules()));
        doubtful = false;
        var missed = journal.today().stream().filter(e -> e.seq() > before.seq()).toList();
        tell(before.office(), missed);
    }

    private void tell(Office before, List<Recorded> entries) {
        if (entries.isEmpty()) return;
        var after = standing.office();
        for (var listener : listeners) {
            try {
                listener.changed(before, after, entries);
            } catch (RuntimeException e) {
                log.error("a listener failed on events up to {}", standing.seq(), e);
            }
        }
    }
}
