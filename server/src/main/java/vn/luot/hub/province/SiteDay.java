package vn.luot.hub.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.luot.wire.OfficeId;
import vn.luot.wire.ServiceCode;

/// A site's business day as the province is told it.
///
/// @param revision 1 for the first time this day was told, and one more whenever it has changed
/// @param chain how far the site's log was read; absent before its first event
public record SiteDay(
        OfficeId site,
        LocalDate date,
        int revision,
        Instant madeAt,
        Optional<Chain> chain,
        List<Part> parts) {
    /// More than thirty services in every hour of a day.
    private static final int MOST_PARTS = 750;

    private static final int HOURS = 24;

    /// An event of the site's log and its hash, which covers all before it.
    public record Chain(long seq, String hash) {
        private static final String SHAPE = "[0-9a-f]{64}";

        public Chain {
            if (seq < 1 || !hash.matches(SHAPE))
                throw new IllegalArgumentException(
                        "no place in a chain: %d, %s".formatted(seq, hash));
        }
    }

    /// The visits for one service whose numbers were taken within one hour.
    ///
    /// @param name of the service as the site calls it
    /// @param hour 0 to 23, of the office's time
    public record Part(ServiceCode service, String name, int hour, Tally tally) {
        public static final int LONGEST_NAME = 200;

        public Part {
            if (hour < 0 || hour >= HOURS) throw new IllegalArgumentException("no hour: " + hour);
            if (name.length() > LONGEST_NAME)
                throw new IllegalArgumentException("too long a name: " + name);
        }
    }

    public SiteDay {
        parts = List.copyOf(parts);
        if (revision < 1) throw new IllegalArgumentException("no revision: " + revision);
        if (parts.size() > MOST_PARTS)
            throw new IllegalArgumentException(parts.size() + " parts of a day");
        var seen = new HashSet<String>();
        for (var part : parts)
            if (!seen.add(part.service() + " " + part.hour()))
                throw new IllegalArgumentException(
                        "twice: %s, %d h".formatted(part.service(), part.hour()));
    }

    /// All visits of the day.
    public Tally total() {
        return total(parts);
    }

    static Tally total(List<Part> parts) {
        return parts.stream().map(Part::tally).reduce(Tally.NONE, Tally::plus);
    }
}
