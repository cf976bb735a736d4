package vn.luot.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Ticket;
import vn.luot.kiosk.panel.Key;
import vn.luot.kiosk.panel.Keys;
import vn.luot.wire.TicketId;

/// The hub's disk is gone: an old backup is restored, and the kiosks bring back every ticket on
/// paper.
class RestoreDrillTest {
    private static final Duration BACKUP = Duration.ofMinutes(5);
    private static final Duration LOST = Duration.ofMinutes(15);
    private static final Duration LATER = Duration.ofMinutes(25);
    private static final Duration END = Duration.ofMinutes(30);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int BEFORE = 20;
    private static final int AFTER = 40;
    private static final int NEW = 10;
    private static final Duration FAULTS_EVERY = Duration.ofSeconds(20);
    private static final int BAD_DAYS = 200;
    private static final int ON_A_BAD_DAY = 60;

    @BeforeAll
    static void faultsAreNoNews() {
        var root = LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ((ch.qos.logback.classic.Logger) root).setLevel(ch.qos.logback.classic.Level.OFF);
    }

    private static final class Drill {
        final World world;
        final Faults faults;
        final Ledger ledger;
        final Hub hub;
        final List<Machine> kiosks;

        Drill(long seed) {
            world = new World(seed, true);
            ledger = new Ledger(world);
            faults = new Faults(world);
            var site = new Site(world, faults, new Broker(world, faults), ledger);
            hub = new Hub(site);
            kiosks =
                    IntStream.rangeClosed(1, 2)
                            .mapToObj(n -> new Machine(site, "kiosk-" + n, keys()))
                            .toList();
        }

        void press(int times, Duration from, Duration upto) {
            for (int n = 0; n < times; n++) {
                var at = from.plusMillis(upto.minus(from).toMillis() * n / times);
                var kiosk = kiosks.get(n % kiosks.size());
                world.in(at, () -> kiosk.press(button(), new TicketId(world.id())));
            }
        }

        void suffer(Duration upto) {
            if (world.since().compareTo(upto) >= 0) return;
            hub.suffer(FAULTS_EVERY);
            kiosks.forEach(kiosk -> kiosk.suffer(FAULTS_EVERY));
            world.in(FAULTS_EVERY, () -> suffer(upto));
        }

        void heal() {
            faults.end();
            hub.heal();
            kiosks.forEach(Machine::heal);
        }

        List<TicketId> line() {
            return office().waiting().map(Ticket::id).toList();
        }

        private String button() {
            return world.chance(0.6) ? "a" : "c";
        }

        /// A day without other faults, up to the moment at which the hub's disk is gone.
        ///
        /// @return the backup, older than some of the paper
        Hub.Backup untilTheDiskIsLost() {
            faults.end();
            hub.start();
            kiosks.forEach(Machine::start);
            press(BEFORE, Duration.ofSeconds(10), BACKUP);
            world.runUntil(BACKUP);
            var backup = hub.backup();
            press(AFTER, Duration.ofSeconds(5), LOST.minus(BACKUP).minusSeconds(20));
            world.runUntil(LOST);
            return backup;
        }

        Office office() {
            return hub.office().orElseThrow();
        }
    }

    /// People press again before the kiosks have told what the hub has forgotten.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyTicketOnPaperComesBackUnderItsNumber(long seed) {
        var drill = new Drill(seed);
        var backup = drill.untilTheDiskIsLost();
        var printed = drill.ledger.papers();
        assertThat(drill.office().tickets()).hasSize(BEFORE + AFTER);
        assertThat(drill.kiosks).allMatch(kiosk -> kiosk.pending() == 0);
        var line = drill.line();

        drill.hub.restore(backup);
        assertThat(drill.office().tickets()).hasSizeLessThan(printed);
        drill.press(NEW, Duration.ofMillis(500), Duration.ofSeconds(60));
        drill.world.runUntil(LATER);

        drill.ledger.settled(drill.office(), drill.hub.journal.arrivals());
        assertThat(drill.kiosks).allMatch(kiosk -> kiosk.pending() == 0);
        assertThat(drill.office().tickets().size()).isGreaterThanOrEqualTo(printed);
        assertThat(drill.ledger.papers()).isEqualTo(printed + NEW);
        assertThat(drill.line()).as("everybody keeps his place").containsSubsequence(line);
    }

    /// Nobody presses any more, and no kiosk has anything to send: they must find out themselves.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aQuietHallComesBackToo(long seed) {
        var drill = new Drill(seed);
        var backup = drill.untilTheDiskIsLost();

        drill.hub.restore(backup);
        drill.world.runUntil(END);

        drill.ledger.settled(drill.office(), drill.hub.journal.arrivals());
        assertThat(drill.office().tickets()).hasSize(BEFORE + AFTER);
    }

    /// The backup is of yesterday, before most of its tickets: they come too, and nobody waits with
    /// them any more.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void yesterdaysBackupHasYesterdaysTicketsAgainToo(long seed) {
        var drill = new Drill(seed);
        var world = drill.world;
        drill.faults.end();
        drill.hub.start();
        drill.kiosks.forEach(Machine::start);
        drill.press(BEFORE, Duration.ofSeconds(10), BACKUP);
        world.runUntil(BACKUP);
        var backup = drill.hub.backup();
        drill.press(AFTER, Duration.ofSeconds(5), LOST.minus(BACKUP).minusSeconds(20));
        world.runUntil(A_DAY);
        var yesterday = drill.ledger.nextDay();
        assertThat(yesterday).hasSize(BEFORE + AFTER);
        drill.press(AFTER, Duration.ofSeconds(5), LOST);
        world.runUntil(A_DAY.plus(LATER));
        assertThat(drill.office().tickets()).hasSize(AFTER);

        drill.hub.restore(backup);
        drill.press(NEW, Duration.ofMillis(500), Duration.ofSeconds(60));
        world.runUntil(A_DAY.plus(END));

        assertThat(drill.ledger.papers()).isEqualTo(AFTER + NEW);
        drill.ledger.settled(drill.office(), drill.hub.journal.arrivals());
        var issued =
                drill.hub.journal.entries().stream()
                        .map(Recorded::event)
                        .filter(Event.TicketIssued.class::isInstance)
                        .map(event -> ((Event.TicketIssued) event).ticket());
        assertThat(issued).doesNotHaveDuplicates().containsAll(yesterday);
        assertThat(drill.line()).doesNotContainAnyElementsOf(yesterday).hasSize(AFTER + NEW);
    }

    /// Kiosks die, are cut off and make their outboxes smaller before, while and after it happens.
    @Test
    void noneIsLostOrDoubledAmidOtherFaults() {
        var failures =
                LongStream.rangeClosed(1, BAD_DAYS)
                        .parallel()
                        .mapToObj(RestoreDrillTest::badDay)
                        .flatMap(Optional::stream)
                        .toList();
        assertThat(failures).isEmpty();
    }

    private static Optional<String> badDay(long seed) {
        var drill = new Drill(seed);
        try {
            live(drill);
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            return Optional.of("seed " + seed + ": " + e);
        }
    }

    private static void live(Drill drill) {
        var world = drill.world;
        drill.hub.start();
        drill.kiosks.forEach(Machine::start);
        drill.press(ON_A_BAD_DAY, Duration.ofSeconds(10), LATER);
        drill.suffer(LATER);
        world.runUntil(world.seconds(100, 600));
        var backup = drill.hub.backup();
        world.runUntil(world.since().plus(world.seconds(100, 700)));
        drill.hub.restore(backup);
        world.runUntil(LATER);
        drill.heal();
        world.runUntil(LATER.plusMinutes(15));
        drill.ledger.settled(drill.office(), drill.hub.journal.arrivals());
        assertThat(drill.kiosks).allMatch(kiosk -> kiosk.pending() == 0);
        assertThat(drill.ledger.papers()).isPositive();
    }

    private static Keys keys() {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("a", new Key.Service(Site.A));
        keys.put("c", new Key.Service(Site.C));
        return new Keys(keys, Optional.empty());
    }
}
