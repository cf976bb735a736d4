package vn.luot.hub.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.luot.wire.ServiceCode;

/// How much work waits for each service, for each open desk that does it. Changes as tickets leave
/// the line.
public final class Backlog {
    private static final int WEIGHT = 2;

    private final Rules rules;
    private final Map<ServiceCode, Integer> waiting = new HashMap<>();
    private final Map<ServiceCode, Integer> desks = new HashMap<>();

    Backlog(Rules rules, Collection<Ticket> line, Collection<Desk> all) {
        this.rules = rules;
        for (var ticket : line) waiting.merge(ticket.service(), 1, Integer::sum);
        for (var desk : all)
            if (desk.isOpen())
                for (var service : desk.services()) desks.merge(service, 1, Integer::sum);
    }

    void left(Ticket ticket) {
        waiting.merge(ticket.service(), -1, Integer::sum);
    }

    /// What the rule adds for a service with a long line: twice its minutes for each desk.
    Duration credit(ServiceCode service) {
        return Duration.ofMinutes(
                credit(
                        rules.usual(service).toMinutes(),
                        waiting.getOrDefault(service, 0),
                        desks.getOrDefault(service, 1)));
    }

    /// The same in minutes: of a line, the usual minutes of one visit, and the open desks.
    public static long credit(long minutes, int waiting, int desks) {
        return WEIGHT * minutes * waiting / Math.max(1, desks);
    }
}
