package vn.luot.hub.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.luot.hub.journal.Fate;
import vn.luot.hub.queue.Event;

/// When what all desks work with was down on a day, and how many waited meanwhile: for them no desk
/// is to blame.
///
/// @param down how long, all times together
/// @param waited visits that waited at any moment of it
public record Faults(Duration down, int waited) {
    private static final Set<Fate> GONE = Set.of(Fate.CANCELLED, Fate.UNCLAIMED);

    /// From a moment to another.
    record Span(Instant from, Instant to) {
        boolean meets(Instant first, Instant last) {
            return from.isBefore(last) && first.isBefore(to);
        }
    }

    /// @param events of the day, of which only faults count
    /// @param end when a fault ends that nobody has ended
    static List<Span> spans(List<? extends Event> events, Instant end) {
        var spans = new ArrayList<Span>();
        var since = Optional.<Instant>empty();
        for (var event : events)
            if (event instanceof Event.SharedFault(var begins, var at)) {
                since.ifPresent(from -> spans.add(new Span(from, at)));
                since = begins ? Optional.of(at) : Optional.empty();
            }
        since.filter(end::isAfter).ifPresent(from -> spans.add(new Span(from, end)));
        return List.copyOf(spans);
    }

    static Faults of(List<Span> spans, List<Visit> visits) {
        var down =
                spans.stream()
                        .map(span -> Duration.between(span.from(), span.to()))
                        .reduce(Duration.ZERO, Duration::plus);
        var waited = visits.stream().filter(visit -> waited(visit, spans)).count();
        return new Faults(down, (int) waited);
    }

    private static boolean waited(Visit visit, List<Span> spans) {
        // when somebody went home, or was never there, nobody knows
        if (visit.times().called().isEmpty() && GONE.contains(visit.fate())) return false;
        var until = visit.times().called().orElse(Instant.MAX);
        return spans.stream().anyMatch(span -> span.meets(visit.times().issued(), until));
    }
}
