package vn.luot.hub.forecast;

import vn.luot.hub.queue.Promise;

/// How many of the day's last waits were as people had been told. Used by one thread.
final class Kept {
    private static final int LAST = 50;
    private static final double TOO_FEW = 0.65;

    /// Once there were too few, so many are enough again.
    private static final double ENOUGH = 0.70;

    private Ring last = new Ring(LAST);
    private boolean off;

    void newDay() {
        last = new Ring(LAST);
        off = false;
    }

    /// @param minutes waited since the promise
    void add(Promise promise, double minutes) {
        var kept = minutes >= promise.fromMinutes() && minutes <= promise.toMinutes();
        last.add(kept ? 1 : 0);
        if (last.size() == LAST) off = last.mean() < (off ? ENOUGH : TOO_FEW);
    }

    /// Whether too few were.
    boolean isOff() {
        return off;
    }

    int percent() {
        return (int) Math.round(100 * last.mean());
    }
}
