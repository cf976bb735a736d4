package vn.luot.link;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one connection to a broker for as long as it is open, with a new client for every attempt.
///
/// Nothing sent here is durable: a message that [#publish] did not take, or that was lost with the
/// connection, is the caller's to send again. Safe for use from any thread.
public final class MqttLink implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(MqttLink.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    /// With its jitter and an attempt that nobody answers, less than the 30 seconds within which a
    /// device must be back once the network is.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    /// Client id not valid, wrong name or password, not authorized.
    private static final Set<Integer> REFUSED = Set.of(133, 134, 135);

    /// Told on the link's and on Paho's threads; must return at once and never block.
    public interface Listener {
        /// Connected and subscribed.
        void connected();

        void lost(String why);

        void arrived(Arrived message);
    }

    private final LinkSettings settings;
    private final Listener listener;
    private final AtomicReference<Optional<Connection>> current =
            new AtomicReference<>(Optional.empty());
    private final Thread thread;
    private volatile boolean closed;

    /// Confined to the link's thread: the last attempt was refused.
    private boolean shutOut;

    private volatile boolean cut;

    /// Begins to connect as soon as [#start] is called.
    public MqttLink(LinkSettings settings, Listener listener) {
        this.settings = settings;
        this.listener = listener;
        this.thread =
                Thread.ofPlatform()
                        .name("mqtt-" + settings.clientId())
                        .daemon()
                        .unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public boolean isConnected() {
        return current.get().filter(Connection::isUp).isPresent();
    }

    /// Hands a message to the broker's connection.
    ///
    /// @return false if there is no connection now, or its window is full: try again later
    public boolean publish(Outgoing message) {
        return current.get().filter(connection -> connection.publish(message)).isPresent();
    }

    /// Cuts the connection and makes none until it is mended: a fault to switch on in a simulator.
    public void cut(boolean on) {
        cut = on;
        if (on) current.get().ifPresent(Connection::cut);
        LockSupport.unpark(thread);
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (!closed) {
            if (!cut && session()) pause = FIRST_PAUSE;
            if (!closed) LockSupport.parkNanos(jittered(pause).toNanos());
            pause = longer(pause);
        }
    }

    /// One connection from connect to loss. True if it came up.
    private boolean session() {
        var lost = new CountDownLatch(1);
        try (var connection = Connection.open(settings, listener::arrived, lost::countDown)) {
            current.set(Optional.of(connection));
            log.info("{} connected to {}", settings.clientId(), settings.broker());
            listener.connected();
            while (connection.isUp() && !closed && !cut) if (lost.await(1, TimeUnit.SECONDS)) break;
            current.set(Optional.empty());
            listener.lost(connection.why());
            log.info("{} lost {}: {}", settings.clientId(), settings.broker(), connection.why());
            return true;
        } catch (MqttException e) {
            tell(e);
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            log.error("{}: the listener failed; connecting again", settings.clientId(), e);
            return false;
        } finally {
            current.set(Optional.empty());
        }
    }

    /// That nobody is there is usual; that somebody shuts the door is for whoever repairs it.
    private void tell(MqttException e) {
        var refused = REFUSED.contains(e.getReasonCode());
        if (refused && !shutOut)
            log.warn(
                    "{} is not let in by {}: {}",
                    settings.clientId(),
                    settings.broker(),
                    e.getMessage());
        else log.debug("{} cannot reach {}", settings.clientId(), settings.broker(), e);
        shutOut = refused;
    }

    private static Duration jittered(Duration pause) {
        return pause.multipliedBy(ThreadLocalRandom.current().nextInt(70, 131)).dividedBy(100);
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /// Ends the connection properly, so that no will is sent.
    @Override
    public void close() {
        closed = true;
        current.get().ifPresent(connection -> connection.end("closed"));
        LockSupport.unpark(thread);
        try {
            if (!thread.join(Duration.ofSeconds(5))) thread.interrupt();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IllegalThreadStateException _) {
            // never started: nothing to end
        }
    }
}
