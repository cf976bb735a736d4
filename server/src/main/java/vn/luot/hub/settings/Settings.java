package vn.luot.hub.settings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.journal.OfficeConfigs;
import vn.luot.hub.journal.OfficeConfigs.Revision;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.office.OfficeRevision;
import vn.luot.hub.office.Problem;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Needed;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;

/// The configuration that holds, and the one way to change it while people wait.
///
/// Make it before anything else listens to the engine: whoever is told of a change after it finds
/// the new configuration here. Safe for use from any thread.
public final class Settings implements Supplier<OfficeConfig>, Engine.Listener {
    private static final Logger log = LoggerFactory.getLogger(Settings.class);

    /// They name secrets and addresses of the hub's own machine, and are first used at its start: a
    /// wrong one from here could keep it from starting.
    private static final Problem WEBHOOKS =
            new Problem("YAML", 0, "webhooks", "config.webhooks-at-the-machine", List.of());

    private final OfficeConfigs configs;
    private final Engine engine;
    private final UnaryOperator<OfficeConfig> placed;
    private final InstantSource clock;
    private final List<Consumer<OfficeRevision>> followers = new CopyOnWriteArrayList<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile OfficeRevision holds;
    private volatile Optional<OfficeRevision> coming = Optional.empty();

    /// @param holds what the engine goes by now
    /// @param placed what this machine's own start decides, such as the public address
    public Settings(
            OfficeConfigs configs,
            Engine engine,
            OfficeRevision holds,
            UnaryOperator<OfficeConfig> placed,
            InstantSource clock) {
        this.configs = configs;
        this.engine = engine;
        this.holds = holds;
        this.placed = placed;
        this.clock = clock;
        engine.listen(this);
    }

    /// The configuration that holds.
    @Override
    public OfficeConfig get() {
        return holds.office();
    }

    /// Tells `follower` of each revision that begins to hold, after it does.
    public void follow(Consumer<OfficeRevision> follower) {
        followers.add(follower);
    }

    /// What is stored as the newest.
    public Revision newest() {
        return configs.newest()
                .orElseThrow(() -> new IllegalStateException("no configuration is stored"));
    }

    public Optional<Revision> find(long number) {
        return configs.find(number).filter(found -> found.number() == number);
    }

    /// Every revision there was, the newest first.
    public List<Revision> all() {
        return configs.all();
    }

    /// What would come of [#change]; changes nothing.
    public Verdict check(long base, String yaml) {
        var newest = newest().number();
        if (newest != base) return new Verdict.Outdated(newest);
        return switch (OfficeFile.read("YAML", yaml)) {
            case OfficeFile.Reading.Wrong(var problems) -> new Verdict.Wrong(problems);
            case OfficeFile.Reading.Sound(var office, _) when !office.id().equals(get().id()) ->
                    new Verdict.OtherOffice(office.id().value());
            case OfficeFile.Reading.Sound(var office, _)
                    when !office.webhooks().equals(get().webhooks()) ->
                    new Verdict.Wrong(List.of(WEBHOOKS));
            case OfficeFile.Reading.Sound(var office, var warnings) -> {
                var needed = engine.office().neededBeside(office.rules());
                yield needed.isNothing()
                        ? new Verdict.Good(office, warnings)
                        : new Verdict.InUse(needed);
            }
        };
    }

    /// Makes `yaml` hold from now on, for desks, pages and devices. Waits until it does.
    ///
    /// @param base the revision that whoever wrote it had before them
    /// @throws Engine.NotStored if the journal does not take it; nothing is changed then
    public Verdict change(long base, String yaml, Actor by) {
        oneAtATime.lock();
        try {
            var verdict = check(base, yaml);
            return verdict instanceof Verdict.Good(var office, _)
                    ? store(office, yaml, by).<Verdict>map(Verdict.InUse::new).orElse(verdict)
                    : verdict;
        } finally {
            oneAtATime.unlock();
        }
    }

    /// @return what somebody came to need meanwhile
    private Optional<Needed> store(OfficeConfig office, String yaml, Actor by) {
        var stored = configs.add(office.id(), yaml, now(), by.label());
        var next = new OfficeRevision(stored.number(), placed.apply(office));
        var rules = rules(next.office());
        coming = Optional.of(next);
        var adopted = false;
        try {
            var decision = engine.change(rules, next.number(), by).join();
            adopted = decision instanceof Decision.Accepted;
        } finally {
            coming = Optional.empty();
            if (!adopted) configs.withdraw(stored);
        }
        if (!adopted) return Optional.of(engine.office().neededBeside(rules));
        log.info("configuration {} holds, by {}", next.number(), by.label());
        followers.forEach(follower -> follower.accept(next));
        return Optional.empty();
    }

    /// A hub that began anew from a backup today keeps knowing it.
    private Rules rules(OfficeConfig office) {
        var rules = office.rules();
        return engine.office().rules().restored().map(rules::restored).orElse(rules);
    }

    private Instant now() {
        return clock.instant();
    }

    @Override
    public void changed(Office before, Office after, List<Recorded> entries) {
        for (var entry : entries)
            if (entry.event() instanceof Event.Configured(var revision, _))
                coming.filter(next -> next.number() == revision).ifPresent(next -> holds = next);
    }
}
