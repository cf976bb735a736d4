package vn.luot.hub.hooks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.office.Webhook;
import vn.luot.hub.outgoing.Outgoing;
import vn.luot.hub.outgoing.Reach;

/// Every webhook of an office, each on a thread of its own. Safe for use from any thread.
public final class Hooks implements AutoCloseable {
    private static final Outgoing.Pace PACE =
            new Outgoing.Pace(Duration.ofSeconds(1), Duration.ofMinutes(10));

    private final Source source;
    private final List<Running> running = new ArrayList<>();

    /// What is told.
    ///
    /// @param after reads events with numbers above the first value, in order
    /// @param last the last event that is on disk
    /// @param message makes it readable for others
    public record Source(
            Read after, LongSupplier last, Function<Recorded, Message> message, Told told) {}

    /// Reads the journal.
    public interface Read {
        List<Recorded> after(long seq, int limit);
    }

    /// How one stands.
    ///
    /// @param behind events that it was not told of yet
    /// @param failingSince absent while it takes what it is sent
    /// @param why it does not, for whoever looks after it
    public record State(
            String id,
            URI address,
            List<String> events,
            long behind,
            Optional<Instant> failingSince,
            String why) {
        public State {
            events = List.copyOf(events);
        }
    }

    private record Running(Webhook hook, Sender sender, Courier courier) {}

    /// @param loopback whether webhooks may reach this machine itself, and without TLS
    /// @throws IllegalArgumentException naming the webhook and its key if it cannot be used
    public Hooks(List<Webhook> hooks, Source source, boolean loopback, InstantSource clock) {
        this.source = source;
        for (var hook : hooks) running.add(running(hook, loopback, clock));
    }

    private Running running(Webhook hook, boolean loopback, InstantSource clock) {
        if (!loopback && !hook.address().getScheme().equals("https"))
            throw new IllegalArgumentException(
                    "webhooks, %s, address: without TLS only in the demo".formatted(hook.id()));
        var secret = HookSecret.of(hook);
        var sender = new Sender(hook.address(), secret, new Reach(hook.inside(), loopback), clock);
        var errand = new Courier.Errand(feed(hook), source.told(), sender);
        var courier = new Courier(hook.id(), errand, PACE, clock);
        return new Running(hook, sender, courier);
    }

    private Feed feed(Webhook hook) {
        return new Feed() {
            @Override
            public List<Entry> after(long seq, int limit) {
                var last = last();
                return source.after().after(seq, limit).stream()
                        .filter(entry -> entry.seq() <= last)
                        .map(entry -> new Entry(entry.seq(), message(hook, entry)))
                        .toList();
            }

            @Override
            public long last() {
                return source.last().getAsLong();
            }
        };
    }

    private Optional<Message> message(Webhook hook, Recorded entry) {
        return hook.wants(entry.event())
                ? Optional.of(source.message().apply(entry))
                : Optional.empty();
    }

    public void start() {
        outgoing().forEach(Outgoing::start);
    }

    /// There is more to tell; returns at once.
    public void ring() {
        outgoing().forEach(Outgoing::ring);
    }

    public List<State> states() {
        var last = source.last().getAsLong();
        return running.stream().map(one -> state(one, last)).toList();
    }

    private static State state(Running one, long last) {
        var failing = one.courier().outgoing().failing();
        return new State(
                one.hook().id(),
                one.hook().address(),
                one.hook().events().stream().sorted().toList(),
                Math.max(0, last - one.courier().upto()),
                failing.map(Outgoing.Failing::since),
                failing.map(Outgoing.Failing::reason).orElse(""));
    }

    /// What was not told is told after the next start.
    @Override
    public void close() {
        outgoing().forEach(Outgoing::interrupt);
        running.forEach(one -> one.sender().close());
        Outgoing.end(outgoing());
    }

    private List<Outgoing<String>> outgoing() {
        return running.stream().map(one -> one.courier().outgoing()).toList();
    }
}
