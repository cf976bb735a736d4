package vn.luot.kiosk.hardware.pi;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Compares the edges that each input reported with what its line shows: an input whose thread has
/// ended goes on showing presses and reports none. Immutable; time is an argument.
record EdgeWatch(Map<String, Line> lines) {
    /// An edge comes within this time, or it never does.
    static final Duration PATIENCE = Duration.ofSeconds(3);

    EdgeWatch {
        lines = Map.copyOf(lines);
    }

    /// @param heard where the last edge went
    /// @param shown what the line showed when it was looked at last
    /// @param suspect since when a change is missing
    /// @param dead no change is waited for any more
    record Line(boolean heard, boolean shown, Optional<Duration> suspect, boolean dead) {}

    static EdgeWatch start(Map<String, Boolean> closed) {
        var lines = new TreeMap<String, Line>();
        closed.forEach(
                (input, down) -> lines.put(input, new Line(down, down, Optional.empty(), false)));
        return new EdgeWatch(lines);
    }

    /// An edge proves that the input lives.
    EdgeWatch heard(String input, boolean closed) {
        return with(input, new Line(closed, closed, Optional.empty(), false));
    }

    /// The line was looked at. What it shows twice running is no spike.
    EdgeWatch looked(String input, boolean closed, Duration now) {
        var line = lines.get(input);
        if (line == null) return this;
        if (closed != line.shown)
            return with(input, new Line(line.heard, closed, line.suspect, line.dead));
        var missing = closed == line.heard ? line.suspect : line.suspect.or(() -> Optional.of(now));
        var dead = line.dead || missing.filter(since -> isOver(since, now)).isPresent();
        var next = new Line(line.heard, closed, missing, dead);
        return next.equals(line) ? this : with(input, next);
    }

    /// The line cannot be looked at.
    EdgeWatch failed(String input) {
        return Optional.ofNullable(lines.get(input))
                .filter(line -> !line.dead)
                .map(line -> with(input, new Line(line.heard, line.shown, line.suspect, true)))
                .orElse(this);
    }

    /// What an input shows that does not report: it counts in place of its edges.
    Optional<Boolean> instead(String input) {
        return Optional.ofNullable(lines.get(input))
                .filter(line -> line.suspect.isPresent())
                .map(Line::shown);
    }

    Set<String> dead() {
        return lines.entrySet().stream()
                .filter(entry -> entry.getValue().dead)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOver(Duration since, Duration now) {
        return now.minus(since).compareTo(PATIENCE) >= 0;
    }

    private EdgeWatch with(String input, Line line) {
        var next = new TreeMap<>(lines);
        next.put(input, line);
        return new EdgeWatch(next);
    }
}
