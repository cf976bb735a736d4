package vn.luot.lab;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import vn.luot.hub.queue.Promise.Signs;
import vn.luot.lab.Warsaw.Ticket;

/// The queues of one office as its screens would show them, and the simple signs that follow.
final class WarsawQueues {
    private static final double RECENT = 45;

    /// The history counts like so many calls.
    private static final double HISTORY = 8;

    private static final double KEEPS = .995;

    /// What everyone takes while chance and history are left out.
    private static final double FIXED = 5;

    private final Map<String, Queue> queues = new HashMap<>();
    private final PriorityQueue<Ticket> waiting =
            new PriorityQueue<>(Comparator.comparingDouble(Ticket::called));
    private final Map<String, double[]> hourly = new HashMap<>();

    private static final class Queue {
        private double minutesPerCall = 8;
        private double last = 10;
        private final Deque<Double> calls = new ArrayDeque<>();
        private final Deque<Ticket> line = new ArrayDeque<>();
    }

    void newDay() {
        waiting.clear();
        queues.values()
                .forEach(queue -> {
                    queue.calls.clear();
                    queue.line.clear();
                });
    }

    void add(Ticket ticket) {
        waiting.add(ticket);
        queue(ticket).line.add(ticket);
    }

    /// Everyone is called whose time has come.
    void until(double now) {
        while (!waiting.isEmpty() && waiting.element().called() <= now) called(waiting.remove());
    }

    private void called(Ticket ticket) {
        var queue = queue(ticket);
        queue.line.remove(ticket);
        queue.last = ticket.called() - ticket.issued();
        queue.calls.add(ticket.called());
        if (ticket.ahead() > 0) {
            var perCall = queue.last * ticket.desks() / (ticket.ahead() + 1);
            queue.minutesPerCall =
                    KEEPS * queue.minutesPerCall + (1 - KEEPS) * Math.min(60, perCall);
        }
        var mean = hourly.computeIfAbsent(key(ticket), _ -> new double[] {10, 1});
        mean[1]++;
        mean[0] += (queue.last - mean[0]) / Math.min(mean[1], 300);
    }

    /// Many take a number between two snapshots, and the file tells the same queue length of all of
    /// them: earlier numbers that were not called yet are counted instead.
    Signs signs(Ticket ticket) {
        var queue = queue(ticket);
        var now = ticket.issued();
        while (!queue.calls.isEmpty() && queue.calls.element() < now - RECENT) queue.calls.remove();
        var line = queue.minutesPerCall * (ticket.ahead() + 1) / ticket.desks();
        var span = queue.calls.isEmpty() ? 0 : Math.max(1, now - queue.calls.element());
        var perMinute =
                (HISTORY + queue.calls.size())
                        / (HISTORY * queue.minutesPerCall / ticket.desks() + span);
        var middle = (queue.line.size() + 1) / perMinute;
        var direct = FIXED * queue.line.size();
        var mean = hourly.getOrDefault(key(ticket), new double[] {10, 1})[0];
        return new Signs(middle, middle, middle, mean, direct, line, queue.last);
    }

    private Queue queue(Ticket ticket) {
        return queues.computeIfAbsent(ticket.queue(), _ -> new Queue());
    }

    private static String key(Ticket ticket) {
        return ticket.queue() + "/" + (int) (ticket.issued() / 60);
    }
}
