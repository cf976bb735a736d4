package vn.luot.hub.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.luot.hub.forecast.Prospect.Wait;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Office;
import vn.luot.wire.ServiceCode;

/// The one thing to do with a desk that shortens the longest wait most.
///
/// @param service whose people it is for
public record Advice(Change change, ServiceCode service, Wait before, Wait after) {
    /// Shorter waits need no advice: from here on the office apologises.
    public static final Duration LONG = Duration.ofMinutes(30);

    /// Less is not worth telling anybody.
    public static final Duration WORTHWHILE = Duration.ofMinutes(10);

    /// Nor is a smaller share of the longest wait.
    private static final double SHARE = 0.15;

    /// So many closed and so many open desks are tried, so that a large centre has its answer soon.
    private static final int MOST = 12;

    /// Longest waits so near each other are alike: then the mean decides.
    private static final int ALIKE_MINUTES = 5;

    private static final Comparator<Advice> BEST =
            Comparator.<Advice>comparingInt(a -> a.after().stranded())
                    .thenComparingLong(a -> a.after().longest().toMinutes() / ALIKE_MINUTES)
                    .thenComparingDouble(a -> a.after().mean());

    /// Rehearses every change that may help; absent when nothing helps enough, or while no session
    /// is on.
    ///
    /// @param now what is to be expected without any change
    /// @param rehearse what would be to be expected in such an office
    static Optional<Advice> of(
            Office office, Instant at, Prospect now, Function<Change, Prospect> rehearse) {
        var before = now.all();
        var worst = now.worst();
        if (worst.isEmpty() || !office.rules().calendar().inSession(at)) return Optional.empty();
        if (before.stranded() == 0 && before.longest().compareTo(LONG) < 0) return Optional.empty();
        return changes(office, worst.get(), now).stream()
                .map(change ->
                        new Advice(change, worst.get(), before, rehearse.apply(change).all()))
                .filter(Advice::helps)
                .min(BEST);
    }

    /// The same, with figures worked out more closely.
    Advice as(Wait closerBefore, Wait closerAfter) {
        return new Advice(change, service, closerBefore, closerAfter);
    }

    boolean helps() {
        if (after.stranded() != before.stranded()) return after.stranded() < before.stranded();
        var gain = before.longest().minus(after.longest());
        return gain.compareTo(WORTHWHILE) >= 0
                && gain.toSeconds() >= SHARE * before.longest().toSeconds();
    }

    /// A closed desk opens with all it usually serves; an open one, of those whose own people wait
    /// least, serves the service as well, or alone.
    private static List<Change> changes(Office office, ServiceCode worst, Prospect now) {
        var changes = new ArrayList<Change>();
        office.rules().desks().entrySet().stream()
                .filter(desk -> office.desk(desk.getKey()).filter(Desk::isOpen).isEmpty())
                .limit(MOST)
                .forEach(desk -> changes.add(new Change(desk.getKey(), desk.getValue())));
        office.desks().values().stream()
                .filter(Desk::isOpen)
                .sorted(Comparator.comparing(desk -> busy(desk, now)))
                .limit(MOST)
                .forEach(desk -> turned(desk, worst).forEach(changes::add));
        return changes;
    }

    private static Duration busy(Desk desk, Prospect now) {
        return desk.services().stream()
                .map(service -> now.of(service).longest())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Stream<Change> turned(Desk desk, ServiceCode worst) {
        var also = new HashSet<>(desk.services());
        also.add(worst);
        return Stream.of(also, Set.of(worst))
                .filter(services -> !services.equals(desk.services()))
                .map(services -> new Change(desk.id(), services));
    }
}
