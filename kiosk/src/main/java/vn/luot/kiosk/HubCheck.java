package vn.luot.kiosk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.luot.link.Arrived;
import vn.luot.link.LinkSettings;
import vn.luot.link.MqttLink;
import vn.luot.wire.FromHub.HubState;
import vn.luot.wire.Topics;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// Whether a hub speaks for the office at its broker: connects once, beside the kiosk.
final class HubCheck {
    private HubCheck() {}

    /// What is wrong, for whoever repairs it; empty if the hub is heard.
    static Optional<String> trouble(KioskConfig config, Duration patience)
            throws InterruptedException {
        var said = new CompletableFuture<HubState>();
        try (var link = new MqttLink(settings(config), new FirstWord(said))) {
            link.start();
            var state = said.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return state.online() ? Optional.empty() : Optional.of("stopped at " + state.time());
        } catch (ExecutionException | TimeoutException _) {
            return Optional.of(
                    "office %s is not heard at %s".formatted(config.office(), config.hub()));
        }
    }

    private static LinkSettings settings(KioskConfig config) {
        var topics = new Topics(config.office());
        return new LinkSettings(
                config.hub(),
                topics.tester(config.device()),
                List.of(topics.hub().name()),
                Optional::empty,
                1,
                Duration.ZERO,
                new KeyRing(config),
                false);
    }

    /// Waits for the hub's retained state.
    private record FirstWord(CompletableFuture<HubState> said) implements MqttLink.Listener {
        @Override
        public void connected() {
            // the state comes by itself
        }

        @Override
        public void lost(String why) {
            // tried again until patience ends
        }

        @Override
        public void arrived(Arrived message) {
            try {
                if (Wire.readFromHub(message.payload()) instanceof HubState state)
                    said.complete(state);
            } catch (WireException e) {
                said.completeExceptionally(e);
            }
        }
    }
}
