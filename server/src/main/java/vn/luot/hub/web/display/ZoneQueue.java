package vn.luot.hub.web.display;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.voice.Telling;
import vn.luot.hub.web.display.CallLog.Call;

/// What one loudspeaker zone has heard today, and until when somebody speaks in it. Immutable.
///
/// @param spoken the number of the newest call that was spoken; 0 for none
/// @param busyUntil nobody else may begin before
/// @param again the call that was said last, if it may be said a second time
record ZoneQueue(LocalDate day, long spoken, Instant busyUntil, Optional<Call> again) {
    /// A call older than this is not spoken any more.
    static final Duration SPOKEN_WITHIN = Duration.ofSeconds(60);

    /// When more wait, a call is said in few words.
    private static final int CROWDED = 3;

    static ZoneQueue of(LocalDate day) {
        return new ZoneQueue(day, 0, Instant.MIN, Optional.empty());
    }

    /// The call to speak now, and how.
    record Turn(Call call, Telling telling) {}

    /// The same zone on this day: calls are counted anew each day.
    ZoneQueue on(LocalDate today) {
        return today.equals(day) ? this : new ZoneQueue(today, 0, busyUntil, Optional.empty());
    }

    /// The same zone after somebody else knew of later calls that were spoken.
    ZoneQueue after(long number) {
        return number <= spoken ? this : new ZoneQueue(day, number, busyUntil, Optional.empty());
    }

    /// Fresh calls that nobody heard, the oldest first; of each ticket the newest alone.
    List<Call> waiting(List<Call> calls, Instant now) {
        var newest = new LinkedHashMap<Object, Call>();
        calls.stream()
                .filter(call -> call.number() > spoken)
                .filter(call -> isFresh(call, now))
                .sorted(Comparator.comparingLong(Call::number).reversed())
                .forEach(call -> newest.putIfAbsent(call.id(), call));
        return List.copyOf(newest.values()).reversed();
    }

    /// What is spoken now, if anybody may begin. A call is said a second time only while no other
    /// waits to be said.
    Optional<Turn> next(List<Call> calls, Instant now) {
        if (now.isBefore(busyUntil)) return Optional.empty();
        var waiting = waiting(calls, now);
        return waiting.isEmpty()
                ? again.filter(calls::contains)
                        .filter(call -> isFresh(call, now))
                        .map(call -> new Turn(call, Telling.AGAIN))
                : Optional.of(
                        new Turn(
                                waiting.getFirst(),
                                waiting.size() > CROWDED ? Telling.SHORT : Telling.ONCE));
    }

    private static boolean isFresh(Call call, Instant now) {
        return call.at().plus(SPOKEN_WITHIN).isAfter(now);
    }

    /// The zone while this is spoken.
    ZoneQueue speaking(Turn turn, Instant until) {
        var again = Optional.of(turn.call()).filter(_ -> turn.telling() == Telling.ONCE);
        return new ZoneQueue(day, Math.max(spoken, turn.call().number()), until, again);
    }

    /// The same zone, of which is known now how long it speaks.
    ZoneQueue until(Instant end) {
        return new ZoneQueue(day, spoken, end, again);
    }
}
