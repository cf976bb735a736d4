package vn.luot.hub.push;

import java.time.Instant;
import java.util.List;

/// Who is told of which ticket, kept over a restart. Safe for use from any thread.
public interface Subscriptions {
    List<Subscription> all();

    void add(Subscription subscription, Instant at);

    /// Remembers what it was told, before it is.
    void know(Subscription subscription);

    void remove(Subscription subscription);
}
