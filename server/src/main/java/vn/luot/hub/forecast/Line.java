package vn.luot.hub.forecast;

import java.util.Arrays;

/// Those who wait for one service in one class, by place. Copied for each rehearsal.
final class Line {
    private int[] people;
    private int head;
    private int size;

    Line(int capacity) {
        people = new int[capacity];
    }

    void copy(Line from) {
        if (people.length < from.size) people = new int[2 * from.size];
        System.arraycopy(from.people, from.head, people, 0, from.size);
        head = 0;
        size = from.size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return people[head];
    }

    void removeFirst() {
        head++;
        size--;
    }

    /// Behind all whose place is not later.
    void add(int person, long[] places) {
        if (head + size == people.length) people = Arrays.copyOf(people, 2 * people.length + 8);
        var at = head + size++;
        while (at > head && places[people[at - 1]] > places[person]) {
            people[at] = people[at - 1];
            at--;
        }
        people[at] = person;
    }
}
