package vn.luot.link;

import java.util.Optional;

/// One message from the broker.
///
/// @param responseTopic where its sender wants the answer
/// @param acknowledgement tells the broker that the message is safe; does nothing once the
///   connection it came by is gone, for then the broker sends it again
public record Arrived(
        String topic,
        byte[] payload,
        Optional<String> responseTopic,
        Optional<byte[]> correlation,
        Runnable acknowledgement) {
    /// Safe from any thread.
    public void acknowledge() {
        acknowledgement.run();
    }
}
