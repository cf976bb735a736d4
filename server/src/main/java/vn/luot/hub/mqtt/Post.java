package vn.luot.hub.mqtt;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.link.Outgoing;
import vn.luot.wire.FromHub;
import vn.luot.wire.Topics.Topic;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// Writes the hub's messages and hands them to the connection. Safe for use from any thread.
///
/// @param connection false if it cannot take a message now
public record Post(Predicate<Outgoing> connection, InstantSource clock) {
    private static final Logger log = LoggerFactory.getLogger(Post.class);

    /// @return false if there is no connection, or no room: try again later
    boolean publish(Topic topic, FromHub message) {
        return send(topic, message, outgoing -> outgoing);
    }

    boolean publish(Topic topic, FromHub message, Duration expiry) {
        return send(topic, message, outgoing -> outgoing.expiring(expiry));
    }

    boolean answer(Topic topic, FromHub message, Duration expiry, byte[] correlation) {
        return send(topic, message, o -> o.expiring(expiry).answering(correlation));
    }

    /// Makes the broker forget what it keeps.
    boolean forget(Topic topic) {
        return connection.test(new Outgoing(topic, new byte[0]));
    }

    private boolean send(Topic topic, FromHub message, UnaryOperator<Outgoing> how) {
        try {
            var bytes = Wire.write(message, clock.instant());
            return connection.test(how.apply(new Outgoing(topic, bytes)));
        } catch (WireException e) {
            // Trying again would not make it shorter.
            log.error("cannot publish on {}: {}", topic.name(), e.getMessage());
            return true;
        }
    }
}
