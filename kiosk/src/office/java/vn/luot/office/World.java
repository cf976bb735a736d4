package vn.luot.office;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/// Virtual time, chance from one seed, and everything that is still to happen, in its order.
final class World {
    /// 08:00 on a Monday, in the office.
    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private static final int STORY = 20_000;

    private record Due(long nanos, long order, Runnable what) {}

    private final PriorityQueue<Due> dues =
            new PriorityQueue<>(Comparator.comparingLong(Due::nanos).thenComparingLong(Due::order));
    private final Random random;
    private final Deque<String> story = new ArrayDeque<>();
    private final boolean told;
    private long nanos;
    private long order;
    private long ids;

    /// @param told whether what happens is kept to be read
    World(long seed, boolean told) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        this.told = told;
    }

    long nanos() {
        return nanos;
    }

    /// The time that a perfect clock shows.
    Instant truth() {
        return START.plusNanos(nanos);
    }

    Duration since() {
        return Duration.ofNanos(nanos);
    }

    void in(Duration delay, Runnable what) {
        dues.add(new Due(nanos + delay.toNanos(), order++, what));
    }

    /// Everything up to then.
    void runUntil(Duration end) {
        while (!dues.isEmpty() && dues.element().nanos() <= end.toNanos()) {
            var due = dues.remove();
            nanos = due.nanos();
            due.what().run();
        }
        nanos = end.toNanos();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Duration millis(int from, int to) {
        return Duration.ofMillis(from + random.nextInt(to - from + 1));
    }

    Duration seconds(int from, int to) {
        return millis(from * 1000, to * 1000);
    }

    /// Unique, and the same in every run of a seed.
    UUID id() {
        return new UUID(0x0199_0000_0000_7000L, Long.MIN_VALUE | ++ids);
    }

    void say(Supplier<String> what) {
        if (!told) return;
        if (story.size() == STORY) story.removeFirst();
        story.add("%10.3f %s".formatted(nanos / 1e9, what.get()));
    }

    String story() {
        return String.join("\n", story);
    }
}
