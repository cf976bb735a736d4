package vn.luot.hub.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Concern;
import vn.luot.hub.queue.Matter;
import vn.luot.hub.queue.Office;

/// Tells the lead of alerts that last, and ends those that are over for good: what comes and goes
/// within a minute or two is told once. Used by one thread.
public final class AlertWatch {
    private static final Duration LASTS = Duration.ofMinutes(1);
    private static final Duration OVER = Duration.ofMinutes(2);

    private final Map<String, Instant> seen = new HashMap<>();
    private final Map<String, Instant> gone = new HashMap<>();

    /// @param alerts what holds now
    public List<Command> look(Office office, List<Matter.Alert> alerts, Instant now) {
        var ids = alerts.stream().map(Matter::id).collect(Collectors.toSet());
        var open =
                office.concerns()
                        .open()
                        .filter(concern -> concern.matter() instanceof Matter.Alert)
                        .map(Concern::id)
                        .toList();
        seen.keySet().retainAll(ids);
        gone.keySet().retainAll(open);
        gone.keySet().removeAll(ids);
        ids.forEach(id -> seen.putIfAbsent(id, now));
        open.stream().filter(id -> !ids.contains(id)).forEach(id -> gone.putIfAbsent(id, now));

        var commands = new ArrayList<Command>();
        for (var alert : alerts)
            if (!open.contains(alert.id()) && isPast(seen, alert.id(), LASTS, now))
                commands.add(new Command.Alert(alert));
        for (var id : open)
            if (isPast(gone, id, OVER, now))
                commands.add(new Command.Answer(id, Concern.Step.SETTLED, ""));
        return commands;
    }

    private static boolean isPast(
            Map<String, Instant> since, String id, Duration length, Instant now) {
        var began = since.get(id);
        return began != null && !now.isBefore(began.plus(length));
    }
}
