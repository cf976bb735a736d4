package vn.luot.kiosk.panel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When numbers were wished for lately. Whoever wishes counts, not who gets one: otherwise a child
/// that goes on would have three more after each pause.
///
/// @param latest the last ones, as many as may be had in a row
/// @param pausedUntil no number is given until then
record Wishes(List<Duration> latest, Optional<Duration> pausedUntil) {
    static final Wishes NONE = new Wishes(List.of(), Optional.empty());

    Wishes {
        latest = List.copyOf(latest);
    }

    boolean isPaused(Duration mono) {
        return pausedUntil.filter(until -> mono.compareTo(until) < 0).isPresent();
    }

    /// One more wish, now.
    Wishes with(Duration mono, Hurry limit) {
        var next = Stream.concat(latest.stream(), Stream.of(mono));
        var surplus = Math.max(0, latest.size() + 1 - limit.most());
        return new Wishes(
                next.skip(surplus).toList(),
                isBurst(mono, limit) ? Optional.of(mono.plus(limit.pause())) : pausedUntil);
    }

    private boolean isBurst(Duration mono, Hurry limit) {
        return latest.size() >= limit.most()
                && mono.minus(latest.getFirst()).compareTo(limit.within()) < 0;
    }
}
