package vn.luot.hub;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Pulse;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.DiskRoom;
import vn.luot.hub.web.api.HealthPage.Check;
import vn.luot.hub.web.status.Fault;

/// What the hub cannot work without, and how it is looked at.
///
/// @param pulse beats whenever the engine answers
/// @param connected whether the hub's link reaches the broker
/// @param folder where the data is
record Vitals(
        Engine engine, Pulse pulse, Database database, BooleanSupplier connected, Path folder) {
    /// A slow disk holds a commit up for a second or two; this is more.
    static final Duration SLOW = Duration.ofSeconds(5);

    /// The service manager's own patience: after it a new start is the better choice.
    static final Duration DEAD = Duration.ofSeconds(60);

    /// More than all devices of a large office send in a second.
    private static final int BACKLOG = 2000;

    /// What a new start would mend.
    List<Check> live() {
        return List.of(new Check("engine", () -> silent(DEAD)));
    }

    /// What it takes to do the day's work.
    List<Check> ready() {
        return List.of(
                new Check("engine", () -> silent(SLOW).or(this::behind)),
                new Check("journal", this::cannotStore),
                new Check("broker", this::alone),
                new Check("disk", this::full));
    }

    /// The same for officers, and what will soon be wrong.
    List<Fault> faults() {
        var found = new ArrayList<Fault>();
        if (engine.trouble().or(database::trouble).isPresent()) found.add(new Fault.JournalFails());
        if (silent(SLOW).or(this::behind).isPresent()) found.add(new Fault.HubBehind());
        if (alone().isPresent()) found.add(new Fault.NoBroker());
        var room = DiskRoom.of(folder);
        if (room.isLow()) found.add(new Fault.DiskLow(room.megabytes(), room.isOver()));
        return found;
    }

    /// The database's own words may name hosts and values: they are in the log.
    private Optional<String> cannotStore() {
        return engine.trouble().or(database::trouble).map(_ -> "nothing can be stored");
    }

    private Optional<String> silent(Duration limit) {
        var silence = pulse.silence();
        return silence.compareTo(limit) > 0
                ? Optional.of("no answer for " + silence.toSeconds() + " s")
                : Optional.empty();
    }

    private Optional<String> behind() {
        var waiting = engine.backlog();
        return waiting > BACKLOG ? Optional.of(waiting + " commands wait") : Optional.empty();
    }

    private Optional<String> alone() {
        return connected.getAsBoolean() ? Optional.empty() : Optional.of("not connected");
    }

    private Optional<String> full() {
        var room = DiskRoom.of(folder);
        return room.isOver()
                ? Optional.of("only " + room.megabytes() + " MB left")
                : Optional.empty();
    }
}
