package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
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
/// @param slot the time that was booked, if one was
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
        Optional<Promise> told,
        Optional<Instant> slot) {
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
                Optional.empty(),
                event.slot());
    }

    Ticket moved(Stage to) {
        return changed(draft -> draft.stage = to);
    }

    Ticket placed(Duration at, Stage to) {
        return changed(draft -> {
            draft.order = at;
            draft.stage = to;
        });
    }

    Ticket renumbered(TicketNumber to) {
        return changed(draft -> draft.number = to);
    }

    /// The same ticket among those of another day.
    Ticket kept(int asTurn, Stage to) {
        return changed(draft -> {
            draft.turn = asTurn;
            draft.stage = to;
        });
    }

    Ticket called(DeskId desk, Instant at, int times) {
        return changed(draft -> {
            draft.calls++;
            draft.firstCalledAt = firstCalledAt.or(() -> Optional.of(at));
            draft.stage = new Stage.Called(desk, at, times);
        });
    }

    Ticket transferred(ServiceCode to, Optional<DeskId> desk, Instant at) {
        return changed(draft -> {
            draft.service = to;
            draft.onlyDesk = desk;
            draft.stage = new Stage.Waiting(at);
        });
    }

    Ticket rated(Rating given) {
        return changed(draft -> draft.rating = Optional.of(given));
    }

    /// The first promise counts: it is the one on the paper.
    Ticket told(Promise promise) {
        return changed(draft -> draft.told = told.or(() -> Optional.of(promise)));
    }

    Ticket handing(Handover over) {
        var nothing = over.dossiers() == 0 && over.note().isEmpty();
        return changed(draft -> draft.handover = nothing ? Optional.empty() : Optional.of(over));
    }

    private Ticket changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.ticket();
    }

    /// A copy in the making: only what ever changes may be written.
    private static final class Draft {
        private final Ticket from;
        private TicketNumber number;
        private ServiceCode service;
        private Optional<DeskId> onlyDesk;
        private Duration order;
        private int turn;
        private int calls;
        private Optional<Instant> firstCalledAt;
        private Stage stage;
        private Optional<Rating> rating;
        private Optional<Handover> handover;
        private Optional<Promise> told;

        Draft(Ticket from) {
            this.from = from;
            number = from.number;
            service = from.service;
            onlyDesk = from.onlyDesk;
            order = from.order;
            turn = from.turn;
            calls = from.calls;
            firstCalledAt = from.firstCalledAt;
            stage = from.stage;
            rating = from.rating;
            handover = from.handover;
            told = from.told;
        }

        Ticket ticket() {
            return new Ticket(
                    from.id,
                    number,
                    service,
                    from.priority,
                    from.source,
                    onlyDesk,
                    from.issuedAt,
                    order,
                    turn,
                    calls,
                    firstCalledAt,
                    stage,
                    rating,
                    handover,
                    told,
                    from.slot);
        }
    }
}
