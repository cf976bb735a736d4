package vn.luot.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What is in the outbox reaches the hub, once and in order, whatever becomes of the connection.
@Execution(ExecutionMode.CONCURRENT)
class SendingTest {
    private static final Instant HUB_TIME = Instant.parse("2026-03-02T01:22:00Z");

    @TempDir private Path folder;
    private KioskByHand kiosk;
    private HubByHand hub;

    @BeforeEach
    void start() {
        kiosk = new KioskByHand(folder);
        hub = kiosk.hub;
    }

    @AfterEach
    void stop() {
        kiosk.close();
    }

    @Test
    void sendsTheOutboxInOrderAndForgetsWhatTheHubHas() {
        kiosk.happen(5);
        kiosk.link.start(0);
        await().untilAsserted(() -> assertThat(hub.seqs()).isEqualTo(upTo(5)));
        hub.acknowledges("another", 5, HUB_TIME);
        hub.acknowledges(KioskByHand.EPOCH, 3, HUB_TIME);
        await().until(() -> kiosk.outbox.pending() == 2);
        hub.acknowledges(KioskByHand.EPOCH, 5, HUB_TIME);
        await().until(() -> kiosk.outbox.pending() == 0);
    }

    @Test
    void sendsNoMoreThanItsWindowUnacknowledged() {
        kiosk.happen(40);
        kiosk.link.start(0);
        await().until(() -> hub.seqs().size() == Sending.WINDOW);
        assertThat(hub.seqs()).isEqualTo(upTo(Sending.WINDOW));
        await().until(() -> {
            hub.acknowledges(KioskByHand.EPOCH, new HashSet<>(hub.seqs()).size(), HUB_TIME);
            return kiosk.outbox.pending() == 0;
        });
        assertThat(new HashSet<>(hub.seqs())).hasSize(40);
    }

    @Test
    void sendsAllAgainAfterTheConnectionWasLost() {
        kiosk.happen(4);
        kiosk.link.start(0);
        await().until(() -> hub.seqs().size() == 4);
        hub.acknowledges(KioskByHand.EPOCH, 1, HUB_TIME);
        await().until(() -> kiosk.outbox.pending() == 3);
        hub.forget();
        kiosk.reconnect();
        await().untilAsserted(
                        () -> assertThat(hub.seqs()).startsWith(2L, 3L, 4L).doesNotContain(1L));
    }

    @Test
    void sendsAllAgainWhenNothingMoves() {
        kiosk.happen(2);
        kiosk.link.start(0);
        await().until(() -> hub.seqs().size() == 2);
        await().atMost(8, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(hub.seqs()).startsWith(1L, 2L, 1L, 2L));
    }

    @Test
    void losesNothingWhenTheBrokerForgetsEverything() {
        kiosk.happen(3);
        kiosk.link.start(0);
        await().until(() -> hub.seqs().size() == 3);
        kiosk.broker.killAndStartAgain();
        kiosk.happen(3);
        await().atMost(30, TimeUnit.SECONDS).until(() -> new HashSet<>(hub.seqs()).size() == 6);
        hub.acknowledges(KioskByHand.EPOCH, 6, HUB_TIME);
        await().until(() -> kiosk.outbox.pending() == 0);
    }

    @Test
    void startsOverWithAHubThatHasForgottenWhatItHad() {
        kiosk.happen(6);
        kiosk.link.start(0);
        await().until(() -> hub.seqs().size() == 6);
        hub.acknowledges(KioskByHand.EPOCH, 4, HUB_TIME);
        await().until(() -> kiosk.outbox.pending() == 2);
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> {
                    if (kiosk.outbox.epoch().equals(KioskByHand.EPOCH))
                        hub.acknowledges(KioskByHand.EPOCH, 2, HUB_TIME);
                    return !kiosk.outbox.epoch().equals(KioskByHand.EPOCH);
                });
        await().until(() ->
                hub.envelopes().stream()
                                .filter(e -> e.epoch().equals(kiosk.outbox.epoch()) && e.seq() > 0)
                                .count()
                        >= 6);
        hub.acknowledges(kiosk.outbox.epoch(), 6, HUB_TIME);
        await().until(() -> kiosk.outbox.pending() == 0);
    }

    @Test
    void asksTheHubWhatItHasThoughNothingHappens() {
        kiosk.happen(6);
        kiosk.link.start(0);
        await().until(() -> hub.seqs().size() == 6);
        hub.acknowledges(KioskByHand.EPOCH, 6, HUB_TIME);
        await().until(() -> kiosk.outbox.pending() == 0);
        var before = kiosk.births().size();

        hub.acknowledges(KioskByHand.EPOCH, 2, HUB_TIME);
        for (int asked = 1; asked <= 3; asked++) {
            var births = before + asked;
            await().until(() -> kiosk.births().size() >= births);
            hub.acknowledges(KioskByHand.EPOCH, 2, HUB_TIME);
        }
        await().until(() -> kiosk.outbox.pending() == 6);
    }

    @Test
    void isNotMisledByALateAcknowledgement() {
        kiosk.happen(6);
        kiosk.link.start(0);
        await().until(() -> hub.seqs().size() == 6);
        hub.acknowledges(KioskByHand.EPOCH, 4, HUB_TIME);
        await().until(() -> kiosk.outbox.pending() == 2);
        hub.acknowledges(KioskByHand.EPOCH, 2, HUB_TIME);
        hub.acknowledges(KioskByHand.EPOCH, 4, HUB_TIME);
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> hub.seqs().stream().filter(seq -> seq == 6).count() >= 5);
        assertThat(kiosk.outbox.epoch()).isEqualTo(KioskByHand.EPOCH);
    }

    @Test
    void sendsWhatHappensLaterAtOnce() {
        kiosk.link.start(0);
        await().until(() -> kiosk.births().size() == 1);
        kiosk.happen(1);
        kiosk.link.nudge();
        await().untilAsserted(() -> assertThat(hub.seqs()).startsWith(1L));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
