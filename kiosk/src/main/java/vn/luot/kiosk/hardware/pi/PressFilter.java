package vn.luot.kiosk.hardware.pi;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.device.Pressing;
import vn.luot.kiosk.hardware.pi.Touch.Phase;

/// Which edges of contacts are presses: bounces, hands on two buttons, held and stuck buttons.
/// Immutable; time is an argument and only goes forward.
///
/// @param holds by button: the button that is meant when it is held
/// @param touches by button: what its contact does
/// @param last when a press was given last, of any button
record PressFilter(
        Pressing rules,
        Map<String, String> holds,
        Map<String, Touch> touches,
        Optional<Duration> last) {
    PressFilter {
        holds = Map.copyOf(holds);
        touches = Map.copyOf(touches);
    }

    /// What follows from an edge, or from time that passed.
    ///
    /// @param presses the buttons meant, in order
    record Heard(PressFilter next, List<String> presses) {
        Heard {
            presses = List.copyOf(presses);
        }

        private Heard then(Heard later) {
            return new Heard(
                    later.next, Stream.concat(presses.stream(), later.presses.stream()).toList());
        }
    }

    /// @param closed the buttons, and whether they are held down from the beginning: that is no
    ///   press
    static PressFilter start(
            Pressing rules, Map<String, String> holds, Map<String, Boolean> closed, Duration now) {
        var touches = new TreeMap<String, Touch>();
        closed.forEach((button, down) ->
                touches.put(button, new Touch(down ? Phase.HELD : Phase.FREE, down, now, now)));
        return new PressFilter(rules, holds, touches, Optional.empty());
    }

    /// A contact closed or opened; an edge to where it already is changes nothing.
    Heard edge(String button, boolean closed, Duration now) {
        var settled = at(now);
        return settled.then(settled.next.moved(button, closed, now));
    }

    private Heard moved(String button, boolean closed, Duration now) {
        var touch = touches.get(button);
        if (touch == null || touch.closed() == closed) return new Heard(this, List.of());
        if (!closed || touch.phase() != Phase.FREE)
            return new Heard(with(button, touch.moved(closed, now)), List.of());
        var waits = holds.containsKey(button);
        var down = new Touch(waits ? Phase.UNDECIDED : Phase.HELD, true, now, now);
        var next = with(button, down);
        return waits ? new Heard(next, List.of()) : next.give(button, now);
    }

    /// Time has passed.
    Heard at(Duration now) {
        var heard = new Heard(this, List.of());
        for (var button : touches.keySet().stream().sorted().toList())
            heard = heard.then(heard.next.settled(button, now));
        return heard;
    }

    private Heard settled(String button, Duration now) {
        var touch = touches.get(button);
        if (touch == null) return new Heard(this, List.of());
        var next = touch.at(now, rules);
        if (next.equals(touch)) return new Heard(this, List.of());
        var filter = with(button, next);
        if (touch.phase() != Phase.UNDECIDED) return new Heard(filter, List.of());
        return filter.give(meant(button, touch.isHeld(now, rules)), now);
    }

    private String meant(String button, boolean held) {
        return held ? holds.getOrDefault(button, button) : button;
    }

    private Heard give(String button, Duration now) {
        var soon = last.isPresent() && now.minus(last.get()).compareTo(rules.guard()) < 0;
        if (soon) return new Heard(this, List.of());
        return new Heard(new PressFilter(rules, holds, touches, Optional.of(now)), List.of(button));
    }

    /// Buttons that are down longer than any finger stays.
    Set<String> stuck() {
        return touches.entrySet().stream()
                .filter(entry -> entry.getValue().phase() == Phase.STUCK)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private PressFilter with(String button, Touch touch) {
        var next = new TreeMap<>(touches);
        next.put(button, touch);
        return new PressFilter(rules, holds, next, last);
    }
}
