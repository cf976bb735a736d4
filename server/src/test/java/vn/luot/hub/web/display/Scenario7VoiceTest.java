package vn.luot.hub.web.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.hub.voice.Telling;
import vn.luot.hub.web.SampleDay;
import vn.luot.hub.web.display.CallLog.Call;
import vn.luot.wire.DeskId;

/// The provincial centre between nine and ten: sixty desks in three loudspeaker zones, about 220
/// people called and some of them again, in virtual time, a second at a time.
class Scenario7VoiceTest {
    private static final int DESKS = 60;
    private static final int HOUR = 3600;
    private static final double VISIT_SECONDS = 60.0 * HOUR / 220;
    private static final Duration CHIME = Duration.ofMillis(1500);
    private static final Duration SENTENCE = Duration.ofMillis(4600);
    private static final Duration FEW_WORDS = Duration.ofMillis(3200);
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final SampleDay day =
            SampleDay.of("province", Instant.parse("2026-03-02T02:00:00Z")); // 09:00

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noZoneIsMoreThanThreeCallsBehind(long seed) {
        var zones = new Hour(seed, 3).heard();

        assertThat(zones).hasSize(3);
        for (var zone : zones) {
            assertThat(zone.behind).as("calls behind").isLessThanOrEqualTo(3);
            assertThat(zone.latest).isLessThan(Duration.ofSeconds(30));
            assertThat(zone.spoken).isGreaterThan(50);
            assertThat(zone.again).as("most are read twice").isGreaterThan(zone.spoken / 2);
            assertThat(zone.lost).as("calls nobody heard").isZero();
        }
    }

    /// One zone for all would fall behind: so the three above are no chance.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oneZoneForSixtyDesksFallsBehind(long seed) {
        assertThat(new Hour(seed, 1).heard().getFirst().behind).isGreaterThan(3);
    }

    /// What one zone says.
    private static final class Zone {
        private ZoneQueue queue = ZoneQueue.of(Rules.day(Instant.parse("2026-03-02T02:00:00Z")));
        private int behind;
        private int spoken;
        private int again;
        private int lost;
        private Duration latest = Duration.ZERO;

        void second(List<Call> calls, Instant now) {
            var stale = queue.waiting(calls, now.minusSeconds(1)).size();
            lost += Math.max(0, stale - queue.waiting(calls, now).size());
            queue.next(calls, now)
                    .ifPresent(turn -> {
                        assertThat(now).as("nobody speaks yet").isAfterOrEqualTo(queue.busyUntil());
                        var late = Duration.between(turn.call().at(), now);
                        if (turn.telling() != Telling.AGAIN && late.compareTo(latest) > 0)
                            latest = late;
                        if (turn.telling() == Telling.AGAIN) again++;
                        else spoken++;
                        queue = queue.speaking(turn, now.plus(length(turn.telling())));
                    });
            behind = Math.max(behind, queue.waiting(calls, now).size());
        }

        private static Duration length(Telling telling) {
            return switch (telling) {
                case ONCE -> CHIME.plus(SENTENCE);
                case AGAIN -> PAUSE.plus(SENTENCE);
                case SHORT -> CHIME.plus(FEW_WORDS);
            };
        }
    }

    /// Desks serve, call, call again and give up; each zone hears its own.
    private final class Hour {
        private final Random random;
        private final List<Zone> zones = new ArrayList<>();
        private final Map<DeskId, Integer> due = new HashMap<>();
        private final CallLog log = new CallLog(List.of(), day.office());
        private int told;

        Hour(long seed, int count) {
            random = new Random(seed);
            for (int i = 0; i < count; i++) zones.add(new Zone());
        }

        List<Zone> heard() {
            for (var desk : day.config().desks()) {
                day.act(new Command.OpenDesk(desk.id(), Set.of()));
                for (int i = 0; i < 12; i++)
                    day.issue(desk.services().getFirst(), Optional.empty());
                due.put(desk.id(), random.nextInt((int) VISIT_SECONDS));
            }
            for (int second = 0; second < HOUR; second++) {
                day.later(Duration.ofSeconds(1));
                for (var desk : day.config().desks())
                    if (due.getOrDefault(desk.id(), 0) <= second)
                        due.put(desk.id(), second + act(desk.id()));
                tell();
                for (int i = 0; i < zones.size(); i++) zones.get(i).second(of(i), day.now());
            }
            return zones;
        }

        /// @return seconds until the desk acts again
        private int act(DeskId desk) {
            var ticket = day.office().at(desk);
            if (ticket.filter(t -> t.stage() instanceof Stage.Called).isPresent()) {
                if (random.nextInt(6) > 0) {
                    day.act(new Command.Start(desk));
                    return 1 + (int) (-Math.log(1 - random.nextDouble()) * VISIT_SECONDS);
                }
                var before = day.entries().size();
                day.act(new Command.Recall(desk));
                if (day.entries().size() == before) day.act(new Command.NoShow(desk));
                return 21;
            }
            if (ticket.isPresent()) day.act(new Command.Finish(desk, Optional.empty(), 0));
            day.act(new Command.CallNext(desk));
            return 21;
        }

        private void tell() {
            var entries = day.entries();
            log.changed(day.office(), day.office(), entries.subList(told, entries.size()));
            told = entries.size();
        }

        private List<Call> of(int zone) {
            var size = DESKS / zones.size();
            return log.latest().stream()
                    .filter(call -> (Integer.parseInt(call.desk().value()) - 1) / size == zone)
                    .toList();
        }
    }
}
