package vn.luot.hub.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// How long what people wrote is kept. Decides only; [Sweeper] does it.
public enum Retention {
    /// What citizens wrote with their ratings: half a year, for the report of the half-year.
    WORDS("rating_words", Duration.ofDays(184)),
    /// Messages that were refused, as they came: a month, to find out what was wrong.
    REFUSED("event_rejected", Duration.ofDays(30)),
    /// Phones that are told of a ticket: they go with its end. A week, for those that a hub which
    /// tells no more has left.
    PHONES("push_subscription", Duration.ofDays(7));

    private final String table;
    private final Duration kept;

    Retention(String table, Duration kept) {
        this.table = table;
        this.kept = kept;
    }

    /// What a table loses.
    ///
    /// @param before rows of an earlier `at` go
    record Sweep(String table, Instant before) {}

    /// What is over now.
    static List<Sweep> due(Instant now) {
        return Stream.of(values())
                .map(kind -> new Sweep(kind.table, now.minus(kind.kept)))
                .toList();
    }
}
