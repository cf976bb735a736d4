package vn.luot.hub.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// All that the lead was told of today, and what is left of earlier days. Immutable.
///
/// @param all in the order in which they were raised
public record Concerns(List<Concern> all) {
    static final Concerns NONE = new Concerns(List.of());

    public Concerns {
        all = List.copyOf(all);
    }

    /// Those of one day, from its events.
    public static Concerns of(Stream<Event> events) {
        return events.filter(Event.OfConcern.class::isInstance)
                .map(Event.OfConcern.class::cast)
                .reduce(NONE, Concerns::after, (_, later) -> later);
    }

    public Stream<Concern> open() {
        return all.stream().filter(Concern::isOpen);
    }

    public Optional<Concern> open(String id) {
        return open().filter(concern -> concern.id().equals(id)).findFirst();
    }

    Concerns after(Event.OfConcern event) {
        return switch (event) {
            case Event.ConcernRaised(var concern, _) -> with(concern);
            case Event.ConcernAnswered(var id, var step, var by, var note, var at) ->
                    changed(id, c -> c.answered(step, new Concern.Answer(by, note, at)));
        };
    }

    /// The day is over, and with it what belongs to it alone.
    Concerns atNight(Instant at) {
        var over = new Concern.Answer(new Actor.Timer().label(), "", at);
        return new Concerns(
                all.stream()
                        .map(concern ->
                                concern.isOpen() && !concern.matter().outlivesTheDay()
                                        ? concern.answered(Concern.Step.SETTLED, over)
                                        : concern)
                        .toList());
    }

    /// One that comes again stands at the end, as it is now.
    private Concerns with(Concern concern) {
        var others = new ArrayList<>(all);
        others.removeIf(other -> other.id().equals(concern.id()));
        others.add(concern);
        return new Concerns(others);
    }

    private Concerns changed(String id, UnaryOperator<Concern> change) {
        return new Concerns(
                all.stream()
                        .map(concern -> concern.id().equals(id) ? change.apply(concern) : concern)
                        .toList());
    }
}
