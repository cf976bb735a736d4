package vn.luot.hub.mqtt;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.office.OfficeRevision;
import vn.luot.hub.procedure.Procedures;
import vn.luot.link.Arrived;
import vn.luot.link.LinkSettings;
import vn.luot.link.MqttLink;
import vn.luot.link.Outgoing;
import vn.luot.text.Languages;
import vn.luot.wire.FromHub.HubState;
import vn.luot.wire.Topics;
import vn.luot.wire.Wire;

/// The hub's side of the wire: one connection to the broker for all devices of the office.
///
/// Close it before the engine. Safe for use from any thread.
public final class KioskLink implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KioskLink.class);
    private static final int MAX_BATCH = 200;
    private static final int WINDOW = 500;
    private static final Duration SESSION = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final Thread thread =
            Thread.ofPlatform().name("kiosk-link").daemon().unstarted(this::run);
    private final String epoch = UUID.randomUUID().toString();
    private final Topics topics;
    private final InstantSource clock;
    private final MqttLink link;
    private final Post post;
    private final Reception reception;
    private final Bulletin bulletin;

    /// What waits for the link's own thread: Paho's must never be held up.
    private sealed interface Task {
        record Connected() implements Task {}

        record Adopt(OfficeRevision revision) implements Task {}

        record Message(Arrived arrived) implements Task {}
    }

    /// What every device is told of.
    ///
    /// @param procedures that citizens look up
    /// @param languages in which devices speak
    public record Told(OfficeRevision revision, Procedures procedures, Languages languages) {}

    public KioskLink(
            Broker broker, Told told, Forecasts forecasts, Devices devices, InstantSource clock) {
        var revision = told.revision();
        this.topics = new Topics(revision.office().id());
        this.clock = clock;
        this.link = new MqttLink(settings(broker), new Callbacks());
        this.post = new Post(link::publish, clock);
        var office =
                new Reception.Office(
                        topics,
                        forecasts.engine(),
                        devices,
                        forecasts::get,
                        told.procedures()::now,
                        told.languages());
        this.reception = new Reception(office, post, revision);
        this.bulletin = new Bulletin(topics, forecasts, devices, post, told.procedures()::now);
        told.procedures().listen(bulletin::nudge);
    }

    private LinkSettings settings(Broker broker) {
        return new LinkSettings(
                broker.address(),
                topics.hubClient(),
                List.of(topics.allUp()),
                () ->
                        Optional.of(
                                new Outgoing(
                                        topics.hub(), Wire.write(hub(false), clock.instant()))),
                WINDOW,
                SESSION,
                broker::credential,
                true);
    }

    /// Begins to connect; devices are served as soon as the broker is there.
    public void start() {
        thread.start();
        bulletin.start();
        link.start();
    }

    /// Gives every device another configuration.
    public void adopt(OfficeRevision revision) {
        tasks.add(new Task.Adopt(revision));
        bulletin.publishAgain();
    }

    public boolean isConnected() {
        return link.isConnected();
    }

    /// What came over the wire since the start.
    public Reception.Traffic traffic() {
        return reception.traffic();
    }

    private HubState hub(boolean online) {
        return new HubState(online, epoch, clock.instant());
    }

    private void run() {
        var batch = new ArrayList<Task>();
        while (!Thread.currentThread().isInterrupted()) {
            batch.clear();
            try {
                batch.add(tasks.take());
                tasks.drainTo(batch, MAX_BATCH - 1);
                handle(batch);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.error("{} tasks of the link failed; it goes on", batch.size(), e);
            }
        }
    }

    private void handle(List<Task> batch) throws InterruptedException {
        var messages = new ArrayList<Arrived>();
        for (var task : batch) {
            switch (task) {
                case Task.Connected() -> {
                    reception.greetAgain();
                    post.publish(topics.hub(), hub(true));
                }
                case Task.Adopt(var revision) -> reception.adopt(revision);
                case Task.Message(var arrived) -> messages.add(arrived);
            }
        }
        reception.take(messages).finish();
    }

    private final class Callbacks implements MqttLink.Listener {
        @Override
        public void connected() {
            tasks.add(new Task.Connected());
            bulletin.publishAgain();
        }

        @Override
        public void lost(String why) {
            log.debug("broker lost: {}", why);
        }

        @Override
        public void arrived(Arrived message) {
            tasks.add(new Task.Message(message));
        }
    }

    /// Says that the hub is gone, and ends.
    @Override
    public void close() {
        post.publish(topics.hub(), hub(false));
        bulletin.close();
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        link.close();
    }
}
