package vn.luot.hub.queue;

import vn.luot.wire.DeviceId;

/// Who asks. The rules look at it (staff may not rate), and the log keeps it.
public sealed interface Actor {
    /// The hub's own clock.
    record Timer() implements Actor {}

    /// A citizen on a phone or a public page.
    record Citizen() implements Actor {}

    /// A device of the office.
    record Device(DeviceId id) implements Actor {}

    /// Somebody with an account.
    record Staff(String user) implements Actor {}

    /// Another program, by its API key.
    record Program(String key) implements Actor {}

    /// How the log names the actor, such as `staff:hanh`.
    default String label() {
        return switch (this) {
            case Timer() -> "timer";
            case Citizen() -> "citizen";
            case Device(var id) -> "device:" + id;
            case Staff(var user) -> "staff:" + user;
            case Program(var key) -> "program:" + key;
        };
    }
}
