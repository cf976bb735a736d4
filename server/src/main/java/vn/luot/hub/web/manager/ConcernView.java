package vn.luot.hub.web.manager;

import java.util.List;
import java.util.Optional;

/// One thing that the lead must know of, all in words.
///
/// @param id see [vn.luot.hub.queue.Matter#id]
/// @param tone `bad` or `warn`; empty once somebody has taken it on
/// @param where the desk or service
/// @param todo the one thing to do
/// @param taken who has taken it on
/// @param buttons what may be done by whoever looks; the first is pressed by `key`
/// @param key a digit, empty for those far down
/// @param noted whether words may be written with it
public record ConcernView(
        String id,
        String tone,
        String where,
        String words,
        String todo,
        Optional<String> taken,
        List<Button> buttons,
        String key,
        boolean noted) {
    public ConcernView {
        buttons = List.copyOf(buttons);
    }

    /// @param step see [vn.luot.hub.queue.Concern.Step]
    public record Button(String step, String words) {}
}
