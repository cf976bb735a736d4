package vn.luot.kiosk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.panel.LeftTicket;
import vn.luot.wire.Envelope;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.TicketId;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// Tickets that still want paper, as the messages of their being taken. Immutable.
///
/// @param unfinished nobody has said yet what became of their paper
/// @param paperless they were reported as not printed, and can be printed later
record OpenTickets(List<byte[]> unfinished, List<byte[]> paperless) {
    static final OpenTickets NONE = new OpenTickets(List.of(), List.of());

    /// Of a whole day without paper the last ones are enough.
    static final int MOST_PAPERLESS = 50;

    /// By then the citizen was called long ago, or has gone.
    private static final Duration KEPT = Duration.ofHours(2);

    private static final Logger log = LoggerFactory.getLogger(OpenTickets.class);

    OpenTickets {
        unfinished = List.copyOf(unfinished);
        paperless = List.copyOf(paperless);
    }

    /// @param json the message of its being taken
    OpenTickets taken(TicketId ticket, byte[] json) {
        var others = unfinished.stream().filter(isOf(ticket).negate());
        return new OpenTickets(Stream.concat(others, Stream.of(json)).toList(), paperless);
    }

    /// @param at when that was known
    OpenTickets printed(TicketPrinted printed, Instant at) {
        var is = isOf(printed.ticket());
        var wanting =
                switch (printed.result()) {
                    case FAILED, UNKNOWN ->
                            Stream.concat(paperless.stream(), unfinished.stream())
                                    .filter(is)
                                    .limit(1);
                    case PRINTED, SENT, REPRINTED, NOT_TAKEN -> Stream.<byte[]>empty();
                };
        var others =
                paperless.stream()
                        .filter(is.negate())
                        .filter(json -> known(json).filter(since -> isOver(since, at)).isEmpty());
        var next = Stream.concat(others, wanting).toList();
        return new OpenTickets(
                unfinished.stream().filter(is.negate()).toList(),
                next.subList(Math.max(0, next.size() - MOST_PAPERLESS), next.size()));
    }

    List<LeftTicket> left() {
        return Stream.concat(
                        unfinished.stream().flatMap(json -> left(json, false)),
                        paperless.stream().flatMap(json -> left(json, true)))
                .toList();
    }

    private static Stream<LeftTicket> left(byte[] json, boolean reported) {
        return envelope(json).stream()
                .filter(envelope -> envelope.message() instanceof TicketTaken)
                .map(envelope ->
                        new LeftTicket(
                                (TicketTaken) envelope.message(), known(envelope), reported));
    }

    private static boolean isOver(Instant since, Instant at) {
        return since.plus(KEPT).isBefore(at);
    }

    private static Predicate<byte[]> isOf(TicketId ticket) {
        return json ->
                envelope(json).map(Envelope::message).orElse(null) instanceof TicketTaken taken
                        && taken.ticket().equals(ticket);
    }

    private static Optional<Instant> known(byte[] json) {
        return envelope(json).map(OpenTickets::known);
    }

    /// When it happened, as well as it was known.
    static Instant known(Envelope envelope) {
        return envelope.estimated().map(Envelope.Estimate::at).orElse(envelope.wall());
    }

    /// A record that this version cannot read, after a step back from a newer one, is still sent.
    static Optional<Envelope> envelope(byte[] json) {
        try {
            return Optional.of(Wire.readFromDevice(json));
        } catch (WireException e) {
            log.warn("the outbox holds a message this version cannot read: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
