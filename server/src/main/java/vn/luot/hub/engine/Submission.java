package vn.luot.hub.engine;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Rules;

/// One thing put to the engine, and who waits for the answer.
record Submission(Optional<Receipt> receipt, Ask ask, CompletableFuture<Decision> answer) {
    /// What is asked for.
    sealed interface Ask {
        record Do(Command command, Actor by) implements Ask {}

        /// Only to be counted: it concerns no rule.
        record Note() implements Ask {}

        record Reject(String reason, String content) implements Ask {}

        /// @param anyway even if somebody needs what these rules do not know
        record Adopt(Rules rules, long revision, boolean anyway, Actor by) implements Ask {}
    }

    static Submission of(Ask ask) {
        return new Submission(Optional.empty(), ask, new CompletableFuture<>());
    }

    static Submission of(Receipt receipt, Ask ask) {
        return new Submission(Optional.of(receipt), ask, new CompletableFuture<>());
    }
}
