package vn.luot.kiosk.panel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.TicketNumber;

/// What stands on the screen and for how long, by the monotonic clock.
///
/// @param passing a moment that goes away by itself
/// @param armedUntil the next number is a priority number until then
/// @param unlockedUntil ratings count until then
/// @param remember numbers without paper
/// @param armedAs the class of that priority number; the office's first if absent
record Stage(
        Optional<Passing> passing,
        Optional<Duration> armedUntil,
        Optional<Duration> unlockedUntil,
        List<Kept> remember,
        Optional<PriorityCode> armedAs) {
    static final Stage EMPTY =
            new Stage(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());

    record Passing(View.Moment moment, Duration until) {}

    record Kept(TicketNumber number, Duration until) {}

    Stage {
        remember = List.copyOf(remember);
    }

    Stage showing(View.Moment moment, Duration until) {
        return new Stage(
                Optional.of(new Passing(moment, until)),
                armedUntil,
                unlockedUntil,
                remember,
                armedAs);
    }

    Stage cleared() {
        return new Stage(Optional.empty(), armedUntil, unlockedUntil, remember, armedAs);
    }

    Stage armed(Duration until) {
        return new Stage(passing, Optional.of(until), unlockedUntil, remember, Optional.empty());
    }

    Stage armedAs(Optional<PriorityCode> code) {
        return new Stage(passing, armedUntil, unlockedUntil, remember, code);
    }

    Stage disarmed() {
        return new Stage(passing, Optional.empty(), unlockedUntil, remember, Optional.empty());
    }

    Stage unlocked(Duration until) {
        return new Stage(passing, armedUntil, Optional.of(until), remember, armedAs);
    }

    Stage keeping(Kept kept) {
        return new Stage(
                passing,
                armedUntil,
                unlockedUntil,
                Stream.concat(remember.stream(), Stream.of(kept)).toList(),
                armedAs);
    }

    Stage forgetting(TicketNumber number) {
        return new Stage(
                passing,
                armedUntil,
                unlockedUntil,
                remember.stream().filter(kept -> !kept.number().equals(number)).toList(),
                armedAs);
    }

    /// Everything that goes away by itself stays at least until then.
    Stage longer(Duration until) {
        return new Stage(
                passing.map(p -> new Passing(p.moment(), later(p.until(), until))),
                armedUntil.map(armed -> later(armed, until)),
                unlockedUntil,
                remember.stream()
                        .map(kept -> new Kept(kept.number(), later(kept.until(), until)))
                        .toList(),
                armedAs);
    }

    /// Whoever stood there has seen it. One number without paper was theirs; of several, the others
    /// may still be needed.
    Stage done() {
        return new Stage(
                Optional.empty(),
                Optional.empty(),
                unlockedUntil,
                remember.size() == 1 ? List.of() : remember,
                Optional.empty());
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /// The hub is asked about a booking just now.
    boolean isCheckingIn() {
        return passing.filter(p -> p.moment() instanceof View.Moment.CheckingIn).isPresent();
    }

    boolean shows(View.Moment moment) {
        return passing.filter(p -> p.moment().equals(moment)).isPresent();
    }

    /// The scanned ticket on the screen.
    Optional<View.Moment.Found> found() {
        return passing.map(Passing::moment)
                .filter(View.Moment.Found.class::isInstance)
                .map(View.Moment.Found.class::cast);
    }

    boolean asks() {
        return passing.filter(p -> p.moment() instanceof View.Moment.Again).isPresent();
    }

    List<TicketNumber> numbers() {
        return remember.stream().map(Kept::number).toList();
    }

    boolean isArmed() {
        return armedUntil.isPresent();
    }

    boolean isUnlocked() {
        return unlockedUntil.isPresent();
    }

    /// Without everything whose time is over.
    Stage at(Duration mono) {
        return new Stage(
                passing.filter(p -> mono.compareTo(p.until()) < 0),
                armedUntil.filter(until -> mono.compareTo(until) < 0),
                unlockedUntil.filter(until -> mono.compareTo(until) < 0),
                remember.stream().filter(k -> mono.compareTo(k.until()) < 0).toList(),
                armedAs);
    }
}
