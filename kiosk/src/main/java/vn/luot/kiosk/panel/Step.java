package vn.luot.kiosk.panel;

import java.util.List;
import java.util.stream.Stream;

/// The answer to one input: the panel from now on, and what to do, in order.
public record Step(Panel next, List<Action> actions) {
    public Step {
        actions = List.copyOf(actions);
    }

    static Step to(Panel next, Action... actions) {
        return new Step(next, List.of(actions));
    }

    /// This step's actions, then the later one's.
    Step then(Step later) {
        return new Step(
                later.next, Stream.concat(actions.stream(), later.actions.stream()).toList());
    }
}
