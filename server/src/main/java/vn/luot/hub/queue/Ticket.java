package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.luot.wire.DeskId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// A ticket and where it is in its life. Immutable.
///
/// @param service the service it waits for now; a transfer changes it
/// @param onlyDesk set when it was transferred to one desk
/// @param issuedAt when the number was taken; a transfer keeps it
/// @param order places it among those who wait: the smallest is called first, ties by `turn`
/// @param turn counts the tickets of the day in the order they became known; 0 for a visit of an
///   earlier day that is only kept to be rated, or was reported too late
/// @param calls how often it was called, all turns together
/// @param firstCalledAt ends the waiting time
/// @param rating the one rating that counts
/// @param handover what its last turn left to the next one
/// @param told what the paper says of the wait
public record Ticket(
        TicketId id,
        TicketNumber number,
        ServiceCode service,
        Optional<PriorityCode> priority,
        String source,
        Optional<DeskId> onlyDesk,
        Instant issuedAt,
        Duration order,
        int turn,
        int calls,
        Optional<Instant> firstCalledAt,
        Stage stage,
        Optional<Rating> rating,
        Optional<Handover> handover,
        Optional<Promise> told) {
    /// Where a ticket is. Only `Waiting` is counted as waiting.
    public sealed interface Stage {
        record Waiting(Instant since) implements Stage {}

        /// Called to a desk, not there yet.
        ///
        /// @param at the last of `times` calls
        record Called(DeskId desk, Instant at, int times) implements Stage {}

        record Serving(DeskId desk, Instant since) implements Stage {}

        /// Put aside by a desk.
        record Held(DeskId desk, Instant since) implements Stage {}

        /// Called and not come: "lỡ lượt".
        record Missed(DeskId desk, Instant at) implements Stage {}

        /// @param rateUntil end of the next working day
        record Served(DeskId desk, Instant at, Instant rateUntil) implements Stage {}

        record Cancelled(Instant at) implements Stage {}

        /// Paper not taken.
        record Unclaimed(Instant at) implements Stage {}

        /// Kept for another session.
        ///
        /// @param to when that session begins
        record CarriedOver(Instant to) implements Stage {}

        /// The day ended first.
        record NotServed(Instant at) implements Stage {}
    }

    /// What one turn leaves to the next.
    ///
    /// @param dossiers how many are still to be handled; 0 if nobody counts
    /// @param note from the desk that sent it on, or empty
    public record Handover(int dossiers, String note) {}

    /// The rating that counts for this visit.
    public record Rating(int level, Instant at) {}

    public boolean waits() {
        return stage instanceof Stage.Waiting;
    }

    /// Whether it was kept for this session: it stands before all who came to it.
    public boolean isCarriedOver() {
        return Place.isCarriedOver(this);
    }

    /// Whether nothing more will happen to it, save a rating.
    public boolean isOver() {
        return switch (stage) {
            case Stage.Served _, Stage.Cancelled _, Stage.Unclaimed _, Stage.NotServed _ -> true;
            case Stage.Waiting _,
                    Stage.Called _,
                    Stage.Serving _,
                    Stage.Held _,
                    Stage.Missed _,
                    Stage.CarriedOver _ ->
                    false;
        };
    }

    /// The desk that has the ticket now.
    public Optional<DeskId> desk() {
        return switch (stage) {
            case Stage.Called(var desk, _, _) -> Optional.of(desk);
            case Stage.Serving(var desk, _) -> Optional.of(desk);
            case Stage.Waiting _,
                    Stage.Held _,
                    Stage.Missed _,
                    Stage.Served _,
                    Stage.Cancelled _,
                    Stage.Unclaimed _,
                    Stage.CarriedOver _,
                    Stage.NotServed _ ->
                    Optional.empty();
        };
    }

    /// A ticket just issued.
    static Ticket issued(Event.TicketIssued event, int turn) {
        return new Ticket(
                event.ticket(),
                event.number(),
                event.service(),
                event.priority(),
                event.source(),
                Optional.empty(),
                event.issuedAt(),
                event.order(),
                turn,
                0,
                Optional.empty(),
                new Stage.Waiting(event.at()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Ticket moved(Stage to) {
        return with(number, order, turn, to);
    }

    Ticket placed(Duration at, Stage to) {
        return with(number, at, turn, to);
    }

    Ticket renumbered(TicketNumber to) {
        return with(to, order, turn, stage);
    }

    /// The same ticket among those of another day.
    Ticket kept(int asTurn, Stage to) {
        return with(number, order, asTurn, to);
    }

    Ticket called(DeskId desk, Instant at, int times) {
        return new Ticket(
                id,
                number,
                service,
                priority,
                source,
                onlyDesk,
                issuedAt,
                order,
                turn,
                calls + 1,
                firstCalledAt.or(() -> Optional.of(at)),
                new Stage.Called(desk, at, times),
                rating,
                handover,
                told);
    }

    Ticket transferred(ServiceCode to, Optional<DeskId> desk, Instant at) {
        return new Ticket(
                id,
                number,
                to,
                priority,
                source,
                desk,
                issuedAt,
                order,
                turn,
                calls,
                firstCalledAt,
                new Stage.Waiting(at),
                rating,
                handover,
                told);
    }

    Ticket rated(Rating given) {
        return new Ticket(
                id,
                number,
                service,
                priority,
                source,
                onlyDesk,
                issuedAt,
                order,
                turn,
                calls,
                firstCalledAt,
                stage,
                Optional.of(given),
                handover,
                told);
    }

    /// The first promise counts: it is the one on the paper.
    Ticket told(Promise promise) {
        return new Ticket(
                id,
                number,
                service,
                priority,
                source,
                onlyDesk,
                issuedAt,
                order,
                turn,
                calls,
                firstCalledAt,
                stage,
                rating,
                handover,
                told.or(() -> Optional.of(promise)));
    }

    Ticket handing(Handover over) {
        var nothing = over.dossiers() == 0 && over.note().isEmpty();
        return new Ticket(
                id,
                number,
                service,
                priority,
                source,
                onlyDesk,
                issuedAt,
                order,
                turn,
                calls,
                firstCalledAt,
                stage,
                rating,
                nothing ? Optional.empty() : Optional.of(over),
                told);
    }

    private Ticket with(TicketNumber toNumber, Duration toOrder, int toTurn, Stage to) {
        return new Ticket(
                id,
                toNumber,
                service,
                priority,
                source,
                onlyDesk,
                issuedAt,
                toOrder,
                toTurn,
                calls,
                firstCalledAt,
                to,
                rating,
                handover,
                told);
    }
}
