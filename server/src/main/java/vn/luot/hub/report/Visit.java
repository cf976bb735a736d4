package vn.luot.hub.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.luot.hub.journal.Fate;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// One visit of one day, as far as it went.
///
/// @param waited seconds from issue to the first call, the legs of a transfer and the waits between
///   turns added
/// @param waitedInHours the same, counted from the opening of the session
/// @param level the rating that counts
/// @param scale how many levels were offered: 3, 4 or 5
public record Visit(
        TicketId ticket,
        String number,
        ServiceCode service,
        boolean priority,
        Times times,
        Optional<Long> waited,
        Optional<Long> waitedInHours,
        Optional<DeskId> desk,
        String officer,
        Fate fate,
        Optional<Integer> level,
        Optional<Integer> scale) {
    /// @param started "Bắt đầu", or the call if it was not pressed; of the last turn
    /// @param earlier seconds of service in the turns before
    public record Times(
            Instant issued,
            Optional<Instant> called,
            Optional<Instant> started,
            Optional<Instant> finished,
            long earlier) {
        /// A visit of one turn.
        public Times(
                Instant issued,
                Optional<Instant> called,
                Optional<Instant> started,
                Optional<Instant> finished) {
            this(issued, called, started, finished, 0);
        }
    }

    public boolean served() {
        return fate == Fate.SERVED;
    }

    /// Whether its wait counts: those who came when called.
    public boolean waitCounts() {
        return fate == Fate.SERVED || fate == Fate.OPEN;
    }

    /// The same, of which nobody says where it was last.
    Visit withoutDesk() {
        return new Visit(
                ticket,
                number,
                service,
                priority,
                times,
                waited,
                waitedInHours,
                Optional.empty(),
                officer,
                fate,
                level,
                scale);
    }

    /// Seconds of service, all turns together, once it is finished.
    public Optional<Long> serving() {
        return times.finished()
                .filter(_ -> served())
                .flatMap(to ->
                        times.started()
                                .map(from ->
                                        times.earlier() + Duration.between(from, to).toSeconds()));
    }
}
