package vn.luot.link;

import java.time.Duration;
import java.util.Optional;
import vn.luot.wire.Topics.Topic;

/// One message to publish.
///
/// @param expiry after this long the broker forgets an undelivered message
/// @param responseTopic where the answer shall go
/// @param correlation what the answer shall carry
public record Outgoing(
        Topic topic,
        byte[] payload,
        Optional<Duration> expiry,
        Optional<String> responseTopic,
        Optional<byte[]> correlation) {
    public Outgoing(Topic topic, byte[] payload) {
        this(topic, payload, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same message, dropped by the broker if it cannot be delivered in time.
    public Outgoing expiring(Duration after) {
        return new Outgoing(topic, payload, Optional.of(after), responseTopic, correlation);
    }

    /// The same message as a request.
    public Outgoing asking(String answerTo, byte[] correlating) {
        return new Outgoing(
                topic, payload, expiry, Optional.of(answerTo), Optional.of(correlating));
    }

    /// The same message as the answer to a request.
    public Outgoing answering(byte[] correlating) {
        return new Outgoing(topic, payload, expiry, responseTopic, Optional.of(correlating));
    }
}
