package vn.luot.kiosk.link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.luot.kiosk.outbox.Outbox;

/// Which events go out next: in order, at most a window's worth unacknowledged, all again when the
/// connection is new or nothing moves. Used by one thread.
final class Sending {
    static final int WINDOW = 16;

    /// Of the machine's time.
    static final Duration NO_PROGRESS = Duration.ofSeconds(3);

    private final Outbox outbox;
    private final Map<Long, Duration> firstSent = new TreeMap<>();
    private long sent;
    private long upto;
    private long movedNanos;

    Sending(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Everything above `upto` goes out again.
    void again(long nanos) {
        sent = outbox.upto();
        movedNanos = nanos;
    }

    /// What to send now.
    List<Outbox.Stored> next(long nanos) {
        var known = outbox.upto();
        if (known > upto) {
            upto = known;
            movedNanos = nanos;
        }
        var still = Duration.ofNanos(nanos - movedNanos).compareTo(NO_PROGRESS) >= 0;
        if (sent < upto || (sent > upto && still)) again(nanos);
        var room = WINDOW - (int) (sent - upto);
        return room > 0 ? outbox.after(sent, room) : new ArrayList<>();
    }

    /// The outbox began a new epoch.
    void startOver(long nanos) {
        upto = 0;
        firstSent.clear();
        again(nanos);
    }

    boolean isWaiting() {
        return sent > upto;
    }

    /// @param mono office time since the start
    void sent(Outbox.Stored event, Duration mono, long nanos) {
        if (!isWaiting()) movedNanos = nanos;
        sent = event.seq();
        firstSent.putIfAbsent(sent, mono);
    }

    /// When the newest event of an acknowledgement was sent first; absent if this life of the
    /// program did not send it.
    Optional<Duration> sentAt(long seq) {
        var at = Optional.ofNullable(firstSent.get(seq));
        firstSent.keySet().removeIf(older -> older <= seq);
        return at;
    }
}
