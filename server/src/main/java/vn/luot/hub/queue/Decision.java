package vn.luot.hub.queue;

import java.util.List;

/// What the rules say to a command.
public sealed interface Decision {
    /// What happened or is worth keeping; may be empty when a message came twice.
    List<Event> events();

    static Decision accepted(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision refused(Refusal reason, Event... noted) {
        return new Refused(reason, List.of(noted));
    }

    /// The command holds.
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /// The command does not hold.
    ///
    /// @param events what is noted all the same, such as a rating that cannot be counted
    record Refused(Refusal reason, List<Event> events) implements Decision {
        public Refused {
            events = List.copyOf(events);
        }
    }
}
