package vn.luot.hub.forecast;

import java.util.Arrays;

/// Everyone in one rehearsal, by number: first those of the [Situation], then who comes. Grows.
final class Crowd {
    int[] service;
    boolean[] priority;
    boolean[] carriedOver;
    boolean[] sentOn;
    double[] since;
    long[] place;
    int[] turn;
    double[] called;
    int size;
    private final int known;

    Crowd(Situation hall) {
        known = hall.people.size();
        size = known;
        service = new int[known + 64];
        priority = new boolean[service.length];
        carriedOver = new boolean[service.length];
        sentOn = new boolean[service.length];
        since = new double[service.length];
        place = new long[service.length];
        turn = new int[service.length];
        called = new double[service.length];
        for (int i = 0; i < known; i++) put(i, hall.people.get(i));
    }

    /// Back to those of the situation, none of them called.
    void begin() {
        size = known;
        Arrays.fill(called, 0, known, Hours.NEVER);
    }

    private void put(int i, Situation.Person person) {
        service[i] = person.service();
        priority[i] = person.priority();
        carriedOver[i] = person.carriedOver();
        sentOn[i] = person.sentOn();
        since[i] = person.since();
        place[i] = person.place();
        turn[i] = person.turn();
    }

    /// @param from minute of the day at which it comes
    int add(int ofService, boolean first, double from, long at, boolean wasSentOn) {
        if (size == service.length) grow();
        service[size] = ofService;
        priority[size] = first;
        carriedOver[size] = false;
        sentOn[size] = wasSentOn;
        since[size] = from;
        place[size] = at;
        turn[size] = Integer.MAX_VALUE - 1;
        called[size] = Hours.NEVER;
        return size++;
    }

    private void grow() {
        var more = 2 * size;
        service = Arrays.copyOf(service, more);
        priority = Arrays.copyOf(priority, more);
        carriedOver = Arrays.copyOf(carriedOver, more);
        sentOn = Arrays.copyOf(sentOn, more);
        since = Arrays.copyOf(since, more);
        place = Arrays.copyOf(place, more);
        turn = Arrays.copyOf(turn, more);
        called = Arrays.copyOf(called, more);
    }
}
