package vn.luot.hub.forecast;

import java.util.stream.IntStream;
import vn.luot.hub.queue.Backlog;
import vn.luot.hub.queue.CallOrder;
import vn.luot.hub.queue.CallRule;
import vn.luot.wire.DeskState;

/// The lines of one rehearsal, and whom the office's rule calls from them: the comparison of
/// [CallOrder] on plain numbers.
final class Choosing {
    static final int NOBODY = -1;
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final Situation hall;
    private final Crowd crowd;
    private final CallRule rule;
    private final boolean smart;

    /// For each service two lines, ordinary and first; then for each desk two of those only for it.
    private final Line[] start;

    private final Line[] lines;
    private final int[][] linesOf;
    private final int[] waitingAtStart;
    private final int[] waiting;
    private final int[] openDesks;
    private final long[] usual;

    Choosing(Situation hall, Crowd crowd) {
        this.hall = hall;
        this.crowd = crowd;
        this.rule = hall.office.rules().callRule();
        this.smart = rule instanceof CallRule.Smart;
        var services = hall.services.size();
        this.start = lines(2 * (services + hall.desks.size()));
        this.lines = lines(start.length);
        this.waitingAtStart = new int[services];
        this.waiting = new int[services];
        for (int i = 0; i < hall.people.size(); i++) {
            var person = hall.people.get(i);
            start[line(person)].add(i, crowd.place);
            if (i < hall.waiting) waitingAtStart[person.service()]++;
        }
        this.linesOf =
                IntStream.range(0, hall.desks.size()).mapToObj(this::linesOf).toArray(int[][]::new);
        this.openDesks = IntStream.range(0, services).map(this::openDesks).toArray();
        this.usual =
                hall.services.stream()
                        .mapToLong(s -> hall.office.rules().usual(s).toMinutes())
                        .toArray();
    }

    private static Line[] lines(int count) {
        var lines = new Line[count];
        for (int i = 0; i < count; i++) lines[i] = new Line(8);
        return lines;
    }

    private int line(Situation.Person person) {
        var first = person.priority() ? 1 : 0;
        if (person.only() < 0) return 2 * person.service() + first;
        return 2 * (hall.services.size() + person.only()) + first;
    }

    private int[] linesOf(int desk) {
        var own = 2 * (hall.services.size() + desk);
        var skills = IntStream.of(hall.seats.get(desk).services());
        return IntStream.concat(
                        skills.flatMap(s -> IntStream.of(2 * s, 2 * s + 1)),
                        IntStream.of(own, own + 1).filter(line -> !start[line].isEmpty()))
                .toArray();
    }

    private int openDesks(int service) {
        return (int)
                IntStream.range(0, hall.desks.size())
                        .filter(d -> hall.serves(d, service))
                        .filter(d ->
                                hall.office
                                        .desk(hall.desks.get(d))
                                        .filter(desk -> desk.state() == DeskState.OPEN)
                                        .isPresent())
                        .count();
    }

    void begin() {
        for (int i = 0; i < lines.length; i++) lines[i].copy(start[i]);
        System.arraycopy(waitingAtStart, 0, waiting, 0, waiting.length);
    }

    /// Somebody joins the line of a service.
    void join(int person) {
        var line = 2 * crowd.service[person] + (crowd.priority[person] ? 1 : 0);
        lines[line].add(person, crowd.place);
        waiting[crowd.service[person]]++;
    }

    /// Takes whom the rule names for this desk out of the line.
    ///
    /// @param row priority calls of the desk since its last ordinary one
    int take(int desk, int row) {
        var best = NOBODY;
        var from = NOBODY;
        var bestGroup = 0;
        var bestPlace = 0L;
        for (var line : linesOf[desk]) {
            if (lines[line].isEmpty()) continue;
            var person = lines[line].first();
            var group =
                    CallOrder.group(rule, row, crowd.carriedOver[person], crowd.priority[person]);
            var place = crowd.place[person] - credit(crowd.service[person]);
            if (best == NOBODY
                    || group < bestGroup
                    || (group == bestGroup && isBefore(person, place, best, bestPlace))) {
                best = person;
                from = line;
                bestGroup = group;
                bestPlace = place;
            }
        }
        if (best == NOBODY) return NOBODY;
        lines[from].removeFirst();
        if (isReal(best)) waiting[crowd.service[best]]--;
        return best;
    }

    private boolean isBefore(int one, long place, int other, long otherPlace) {
        return place < otherPlace || (place == otherPlace && crowd.turn[one] < crowd.turn[other]);
    }

    /// Whether somebody counts, and is no newcomer who was only asked how long it would take.
    boolean isReal(int person) {
        return person < hall.waiting || person >= hall.people.size();
    }

    private long credit(int service) {
        return smart
                ? MINUTE_NANOS
                        * Backlog.credit(usual[service], waiting[service], openDesks[service])
                : 0;
    }
}
