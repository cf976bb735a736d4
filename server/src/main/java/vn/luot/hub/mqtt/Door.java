package vn.luot.hub.mqtt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import vn.luot.link.Credential;
import vn.luot.wire.DeviceId;
import vn.luot.wire.Topics;

/// Who is let in at the hub's own broker, and what each may say and hear there.
///
/// @param hub what the hub's own client shows
record Door(Topics topics, Register register, Credential hub) {
    /// The hub's user name; no device may be called so.
    static final String HUB = "hub";

    /// Between address and queue in Artemis's own names: a topic that has it could mean another's.
    private static final String QUEUE_MARK = "::";

    /// Somebody who was let in.
    sealed interface Guest {
        record Hub() implements Guest {}

        record Device(DeviceId id) implements Guest {}

        /// Without a name, from this same machine: the demo, a rehearsal, a test.
        record Neighbour() implements Guest {}
    }

    /// Who asks to be let in.
    ///
    /// @param sameMachine the connection comes from a loopback address
    record Caller(Optional<Credential> shown, String client, boolean sameMachine) {}

    Optional<Guest> admit(Caller caller) {
        return caller.shown().isPresent()
                ? named(caller.shown().get(), caller.client())
                : nameless(caller);
    }

    private Optional<Guest> named(Credential shown, String client) {
        if (shown.user().equals(HUB)) {
            var ours = same(shown.password(), hub.password()) && client.equals(topics.hubClient());
            return ours ? Optional.of(new Guest.Hub()) : Optional.empty();
        }
        return device(shown.user())
                .filter(id -> register.admits(id, shown.password()))
                .filter(id -> client.equals(topics.client(id)) || client.equals(topics.tester(id)))
                .map(Guest.Device::new);
    }

    /// A client id is a session: whoever takes another's gets its messages.
    private Optional<Guest> nameless(Caller caller) {
        var client = caller.client();
        var prefix = topics.office() + "-";
        var devices = client.startsWith(prefix) && isEnrolled(client.substring(prefix.length()));
        var isFree = !devices && !client.equals(topics.hubClient());
        return caller.sameMachine() && isFree
                ? Optional.of(new Guest.Neighbour())
                : Optional.empty();
    }

    private boolean isEnrolled(String name) {
        return device(name).filter(register::knows).isPresent();
    }

    boolean maySend(Guest guest, String topic) {
        if (isTrick(topic)) return false;
        return switch (guest) {
            case Guest.Hub() -> true;
            case Guest.Device(var id) -> topics.maySend(id, topic);
            case Guest.Neighbour() -> sender(topic).filter(id -> !register.knows(id)).isPresent();
        };
    }

    boolean mayHear(Guest guest, String filter) {
        if (isTrick(filter)) return false;
        return switch (guest) {
            case Guest.Hub(), Guest.Neighbour() -> true;
            case Guest.Device(var id) -> topics.mayHear(id, filter);
        };
    }

    static boolean isTrick(String topic) {
        return topic.contains(QUEUE_MARK);
    }

    private Optional<DeviceId> sender(String topic) {
        try {
            return Optional.of(topics.sender(topic));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<DeviceId> device(String name) {
        try {
            return Optional.of(new DeviceId(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
