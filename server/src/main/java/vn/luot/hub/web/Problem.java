package vn.luot.hub.web;

import java.time.Duration;
import java.util.List;
import vn.luot.hub.queue.Refusal;
import vn.luot.text.Texts;

/// Any answer but the one asked for: thrown by handlers, answered as a page in the visitor's
/// language or as an RFC 9457 document.
public final class Problem extends RuntimeException {
    private static final int USUAL_RETRY_SECONDS = 10;

    private final int status;
    private final String reason;
    private final transient List<Object> values;
    private final long retrySeconds;

    /// @param reason a word such as `unknown-desk`: the key of its words in part `api`, or, if they
    ///   name nothing, in part `refused`
    /// @param values what the words name
    public Problem(int status, String reason, Object... values) {
        this(USUAL_RETRY_SECONDS, status, reason, values);
    }

    private Problem(long retrySeconds, int status, String reason, Object... values) {
        super(status + " " + reason + " " + List.of(values));
        this.status = status;
        this.reason = reason;
        this.values = List.of(values);
        this.retrySeconds = retrySeconds;
    }

    /// The rules do not allow it now.
    public static Problem refused(Refusal refusal) {
        return new Problem(409, refusal.word());
    }

    /// The visitor has asked too much.
    public static Problem tooMany(Duration wait) {
        var seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        return new Problem(seconds, 429, "too-many", seconds);
    }

    /// How long to wait before asking again, where that helps.
    long retrySeconds() {
        return retrySeconds;
    }

    public int status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    /// What a person reads.
    public String words(Texts texts) {
        var ofRule = values.isEmpty() && texts.has("refused." + reason);
        var key = (ofRule ? "refused." : "api.") + reason;
        return texts.get(key, values.toArray());
    }
}
