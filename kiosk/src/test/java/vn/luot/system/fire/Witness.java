package vn.luot.system.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.luot.system.HubApi;

/// Follows the hub's log as any other program may, and remembers all it was told.
final class Witness implements People.Person {
    private final HubApi api;
    private final List<JsonNode> seen = new CopyOnWriteArrayList<>();
    private long last;

    Witness(HubApi api) {
        this.api = api;
    }

    @Override
    public Duration act(Random random) {
        var page = api.eventsAfter(last);
        page.path("events").forEach(seen::add);
        last = page.path("last").asLong();
        return People.between(random, 100, 500);
    }

    /// Looks again: whether anything has happened since.
    boolean sawMore() {
        var before = seen.size();
        var _ = act(new Random(0));
        return seen.size() > before;
    }

    List<JsonNode> seen() {
        return List.copyOf(seen);
    }
}
