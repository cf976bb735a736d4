package vn.luot.hub.delivery;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.luot.hub.outgoing.Outgoing;
import vn.luot.hub.queue.Calendar;

/// Every way on which an office's reports go, each on a thread of its own. Safe for use from any
/// thread.
public final class Delivery implements AutoCloseable {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final List<Carrier> carriers = new ArrayList<>();

    /// What is delivered, and what was.
    ///
    /// @param calendar the office's of the moment
    public record Source(Supplier<Calendar> calendar, Parcel.Maker maker, Sent sent) {}

    /// A way on which nothing is taken.
    ///
    /// @param way `folder` or a mail address
    public record Failing(String way, Hindrance hindrance, Instant since) {}

    /// @throws IllegalArgumentException if the mail server's certificate cannot be read
    public Delivery(DeliveryConfig config, Source source, InstantSource clock) {
        this(config, source, clock, FIRST);
    }

    /// @param first how long after a failure the next try is made
    Delivery(DeliveryConfig config, Source source, InstantSource clock, Duration first) {
        var due = new Due(source.calendar(), config.after());
        var plan = new Carrier.Plan(due, config.periods(), source.maker(), source.sent());
        var pace = new Outgoing.Pace(first, LONGEST);
        for (var way : ways(config, clock)) carriers.add(new Carrier(way, plan, clock, pace));
    }

    private static List<Way> ways(DeliveryConfig config, InstantSource clock) {
        var ways = new ArrayList<Way>();
        config.folder().map(Folder::new).ifPresent(ways::add);
        config.mail()
                .ifPresent(
                        server -> server.to().forEach(to -> ways.add(letter(server, to, clock))));
        return ways;
    }

    private static Way letter(MailServer server, String to, InstantSource clock) {
        try {
            return new Letter(server, to, clock);
        } catch (IOException e) {
            throw new IllegalArgumentException("delivery: mail.certificate: " + e.getMessage(), e);
        }
    }

    public void start() {
        outgoing().forEach(Outgoing::start);
    }

    /// Something may be due; returns at once.
    public void ring() {
        outgoing().forEach(Outgoing::ring);
    }

    public List<Failing> failing() {
        return carriers.stream().flatMap(one -> failing(one).stream()).toList();
    }

    private static Optional<Failing> failing(Carrier carrier) {
        return carrier.outgoing()
                .failing()
                .map(of -> new Failing(carrier.way().id(), of.reason(), of.since()));
    }

    /// What was not delivered is delivered after the next start.
    @Override
    public void close() {
        Outgoing.end(outgoing());
    }

    private List<Outgoing<Hindrance>> outgoing() {
        return carriers.stream().map(Carrier::outgoing).toList();
    }
}
