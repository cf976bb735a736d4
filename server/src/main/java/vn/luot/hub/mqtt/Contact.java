package vn.luot.hub.mqtt;

import java.time.Instant;
import java.util.Optional;
import vn.luot.wire.Envelope;

/// What the hub knows of the times of one device, to tell when its events happened. Immutable.
///
/// @param life the present life of the device's program
/// @param birth the last time it announced itself
/// @param last of the events of the latest epoch the one that happened last
record Contact(Optional<Life> life, Optional<Birth> birth, Optional<Last> last) {
    static final Contact NONE = new Contact(Optional.empty(), Optional.empty(), Optional.empty());

    /// @param begun the earliest beginning that any message showed: the one that was delayed least
    ///   tells most
    record Life(String boot, Instant begun) {}

    /// @param epoch within one, a device's events keep their order; in a new one it tells again of
    ///   what came long before
    record Last(String epoch, long seq, Instant at) {
        private boolean isBehind(Envelope event) {
            return epoch.equals(event.epoch()) && seq > event.seq();
        }
    }

    /// @param connection counts the device's connections
    record Birth(String boot, long connection) {}

    /// After a message of the device was received, a last will excepted: that one is old.
    ///
    /// An event may be of an earlier life than the one that announced itself.
    Contact seen(Envelope envelope, Instant received) {
        var begun = received.minus(envelope.mono());
        var known = life(envelope.boot());
        if (known.isEmpty() && life.isPresent() && envelope.seq() > 0) return this;
        var earliest =
                known.filter(present -> present.begun().isBefore(begun))
                        .orElse(new Life(envelope.boot(), begun));
        return new Contact(Optional.of(earliest), birth, last);
    }

    /// The present life, if it is this one.
    Optional<Life> life(String boot) {
        return life.filter(present -> present.boot().equals(boot));
    }

    /// After the device announced itself.
    Contact born(Birth now) {
        return new Contact(life, Optional.of(now), last);
    }

    /// As if the device had not announced itself yet.
    Contact unborn() {
        return new Contact(life, Optional.empty(), last);
    }

    boolean isBirth(Birth now) {
        return birth.filter(now::equals).isPresent();
    }

    /// Whether a last will is about the connection known here, or a later one.
    boolean isEndedBy(Birth will) {
        return birth.filter(known ->
                        !known.boot().equals(will.boot()) || known.connection() > will.connection())
                .isEmpty();
    }

    /// After it was known when an event happened. One that was overtaken on its way tells nothing.
    Contact happened(Envelope event, Instant at) {
        if (last.filter(known -> known.isBehind(event)).isPresent()) return this;
        return new Contact(life, birth, Optional.of(new Last(event.epoch(), event.seq(), at)));
    }

    /// This event cannot have happened earlier; absent if nothing is known.
    Optional<Instant> earliest(Envelope event) {
        return last.filter(known -> known.epoch().equals(event.epoch()))
                .filter(known -> !known.isBehind(event))
                .map(Last::at);
    }
}
