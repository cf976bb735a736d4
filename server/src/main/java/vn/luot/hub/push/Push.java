package vn.luot.hub.push;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.Dns;
import vn.luot.hub.forecast.Forecast.Ahead;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.outgoing.CarefulClient.Net;
import vn.luot.hub.outgoing.Outgoing;
import vn.luot.hub.outgoing.Reach;
import vn.luot.hub.queue.Ticket;
import vn.luot.text.Language;
import vn.luot.wire.TicketId;

/// Tells the phones that asked for it when their tickets come near and when they are called. Looks
/// at the newest state on a thread of its own, so the engine waits for nothing. Safe for use from
/// any thread but the engine's, save [#ring].
public final class Push implements AutoCloseable {
    /// A try that takes longer is of no use to somebody who is called.
    private static final Duration ONE_TRY = Duration.ofSeconds(8);

    private static final Outgoing.Pace PACE =
            new Outgoing.Pace(Duration.ofSeconds(1), Duration.ofSeconds(16));

    private final PushConfig config;
    private final Source source;
    private final InstantSource clock;
    private final Book book;
    private final Teller teller;
    private final Outgoing<String> looking;

    /// What is told, and to whom.
    ///
    /// @param office the configuration that holds
    public record Source(
            Forecasts forecasts, Supplier<OfficeConfig> office, Subscriptions subscriptions) {}

    /// What became of a wish to be told.
    public enum Answer {
        TAKEN,
        /// There is no such ticket.
        UNKNOWN_TICKET,
        /// Nothing more happens to it.
        TICKET_OVER,
        /// It is no browser's service that we write to.
        NOT_ADMITTED,
        /// Others are told of this ticket already.
        ENOUGH
    }

    /// @param loopback whether browsers may be reached at this machine itself
    public Push(PushConfig config, Source source, boolean loopback, InstantSource clock) {
        this(
                config,
                source,
                clock,
                PACE,
                new Net(new Reach(Set.of(), loopback), Dns.SYSTEM, ONE_TRY));
    }

    Push(PushConfig config, Source source, InstantSource clock, Outgoing.Pace pace, Net net) {
        this.config = config;
        this.source = source;
        this.clock = clock;
        this.book = new Book(source.subscriptions());
        this.teller = new Teller(new Post(config, net), pace, this::remove);
        this.looking = new Outgoing<>("push", this::look, Throwable::toString, pace, clock);
    }

    public void start() {
        looking.start();
        looking.ring();
    }

    /// Something has changed; returns at once.
    public void ring() {
        looking.ring();
    }

    /// What browsers are told to know us by, in base64url.
    public String key() {
        return config.key().extractPublicKeyInUncompressedFormAsString();
    }

    /// Whoever subscribes sees the page: what it shows now is told to them already.
    public Answer subscribe(TicketId id, Browser browser, Language language) {
        var ticket = source.forecasts().engine().office().ticket(id);
        if (ticket.isEmpty()) return Answer.UNKNOWN_TICKET;
        if (ticket.get().isOver()) return Answer.TICKET_OVER;
        if (!config.admits(browser)) return Answer.NOT_ADMITTED;
        var step = Step.of(ticket.get(), ahead(ticket.get()));
        var told = step.map(s -> Told.NOTHING.knowing(s, ticket.get())).orElse(Told.NOTHING);
        var subscription = new Subscription(id, browser, language, told);
        return book.add(subscription, clock.instant()) ? Answer.TAKEN : Answer.ENOUGH;
    }

    /// Nothing is said about a browser that was not told of it anyway.
    public void unsubscribe(TicketId ticket, URI endpoint) {
        remove(new Book.Id(ticket, endpoint));
    }

    /// How many browsers are told of a ticket now.
    public int subscribed() {
        return book.all().size();
    }

    /// How many notices services have taken.
    public long taken() {
        return teller.taken();
    }

    /// How many they have not.
    public long lost() {
        return teller.lost();
    }

    private void remove(Book.Id id) {
        teller.forget(id);
        var _ = book.remove(id);
    }

    /// @return false: whatever changes rings again
    private boolean look() {
        if (book.isEmpty()) return false;
        var office = source.forecasts().engine().office();
        for (var one : book.all())
            office.ticket(one.ticket())
                    .filter(ticket -> !ticket.isOver())
                    .ifPresentOrElse(ticket -> look(one, ticket), () -> remove(Book.Id.of(one)));
        return false;
    }

    /// Remembered before it is sent: a hub that dies between the two tells nothing, rather than the
    /// same again after its start.
    private void look(Subscription one, Ticket ticket) {
        var step = Step.of(ticket, ahead(ticket));
        teller.keep(Book.Id.of(one), step);
        step.filter(s -> s.isNews(ticket, one.told(), clock.instant()))
                .filter(s -> book.know(one, one.told().knowing(s, ticket)))
                .ifPresent(s -> teller.tell(one, s, notice(one, s, ticket)));
    }

    private Notice notice(Subscription to, Step step, Ticket ticket) {
        return Notice.of(step, ticket, source.office().get(), to.language());
    }

    /// Worked out by the forecast only for whoever waits.
    private Optional<Ahead> ahead(Ticket ticket) {
        return ticket.waits()
                ? Optional.ofNullable(source.forecasts().get().tickets().get(ticket.id()))
                : Optional.empty();
    }

    @Override
    public void close() {
        Outgoing.end(List.of(looking));
        teller.close();
    }
}
