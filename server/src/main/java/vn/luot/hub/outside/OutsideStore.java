package vn.luot.hub.outside;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.luot.wire.ServiceCode;

/// Where figures of other systems are kept.
public interface OutsideStore {
    /// Who brought something, and where it is from.
    ///
    /// @param revision counted from 1
    /// @param source as whoever brought it says
    /// @param by who, as the log names them
    record Origin(long revision, String source, Instant at, String by) {}

    /// What holds of one month.
    record Month(Optional<Table> onTime, Optional<Scores> index) {
        /// What is measured of some services alone: the index is the whole office's.
        public Month within(Predicate<ServiceCode> services) {
            var own =
                    onTime.map(table ->
                                    new Table(
                                            table.rows().stream()
                                                    .filter(row ->
                                                            row.service()
                                                                    .filter(services)
                                                                    .isPresent())
                                                    .toList(),
                                            table.origin()))
                            .filter(table -> !table.rows().isEmpty());
            return new Month(own, Optional.empty());
        }
    }

    record Table(List<OnTime> rows, Origin origin) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    record Scores(Index index, Origin origin) {}

    /// The last one that was brought; 0 before the first.
    long newest();

    Month of(YearMonth month);

    /// Every file that was brought, the newest first.
    List<Origin> all();

    /// Keeps what was brought, whole or not at all.
    ///
    /// @return false if there is one with its revision already
    boolean add(Origin origin, Brought brought);
}
