package vn.luot.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.hub.queue.Rules;
import vn.luot.kiosk.outbox.Outbox;
import vn.luot.kiosk.outbox.Stamp;
import vn.luot.wire.FromKiosk.HelpAsked;

/// Killed while it forced an event, a kiosk finds it at its next start and tells the hub of it: a
/// power cut after that must not take it away, or the next event gets its place and is lost.
///
/// Found by seed 60387 of the simulated office.
class KilledThenCutTest {
    private static final int FORCE = 1;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatIsFoundAtTheStartStays(long seed) {
        var world = new World(seed, false);
        var disk = new Disk(world);
        var files = new DiskFiles(disk);
        try (var first = open(files, world)) {
            add(first, world);
            disk.killAfter(FORCE);
            assertThatThrownBy(() -> add(first, world)).isInstanceOf(Death.class);
        }
        disk.killAfter(-1);
        try (var second = open(files, world)) {
            assertThat(second.pending()).as("found").isEqualTo(2);
        }
        disk.powerCut();
        try (var third = open(files, world)) {
            assertThat(third.lastSeq()).as("still there").isEqualTo(2);
            assertThat(third.pending()).isEqualTo(2);
        }
    }

    private static Outbox open(DiskFiles files, World world) {
        return Outbox.open(files.folder(), world.id().toString());
    }

    private static void add(Outbox outbox, World world) {
        var at = world.truth();
        var stamp = new Stamp(world.id(), "boot", Duration.ZERO, at, Optional.empty());
        outbox.add(Rules.day(at), stamp, new HelpAsked());
    }
}
