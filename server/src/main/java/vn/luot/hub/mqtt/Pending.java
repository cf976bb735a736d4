package vn.luot.hub.mqtt;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.queue.Decision;

/// What the engine was given and has not settled yet, and what follows from its answer.
record Pending(CompletableFuture<Decision> settled, Outcome outcome) {
    private static final Logger log = LoggerFactory.getLogger(Pending.class);

    /// What follows from the engine's answer; absent if it could not store the message.
    interface Outcome {
        void tell(Optional<Decision> decision);
    }

    /// Waits until it is settled.
    ///
    /// @param topic where the message came from
    /// @throws InterruptedException if the hub is ending
    void finish(String topic) throws InterruptedException {
        try {
            outcome.tell(Optional.of(settled.get()));
        } catch (ExecutionException e) {
            log.error("a message on {} was not settled", topic, e.getCause());
            outcome.tell(Optional.empty());
        }
    }
}
