package vn.luot.hub.office;

import java.time.Duration;
import vn.luot.hub.queue.CallRule;

/// Reads a call rule: a preset's name, `{maxInRow: 2}` or `{headStart: {priority: 60, …}}`.
public final class RuleReader {
    private static final int DAY_MINUTES = 24 * 60;

    private RuleReader() {}

    /// The rule that stands here; the default, with the mistake noted, if none does.
    public static CallRule rule(Place place) {
        if (!place.isFields())
            return place.value("not-a-rule", RuleReader::preset, CallRule.DEFAULT);
        place.only("maxInRow", "headStart");
        var row = place.get("maxInRow");
        var start = place.get("headStart");
        if (row.isPresent() == start.isPresent()) place.problem("one-rule");
        return row.isPresent()
                ? new CallRule.MaxInRow(row.get().number(1, 1000))
                : start.map(RuleReader::headStart).orElse(CallRule.DEFAULT);
    }

    private static CallRule preset(String text) {
        return switch (text) {
            case "fifo" -> new CallRule.Fifo();
            case "head-start" -> CallRule.DEFAULT;
            case "strict" -> new CallRule.Strict();
            case "smart" -> new CallRule.Smart();
            default -> throw new IllegalArgumentException("no rule " + text);
        };
    }

    private static CallRule headStart(Place place) {
        place.only("priority", "appointment");
        return new CallRule.HeadStart(
                Duration.ofMinutes(place.need("priority").number(0, DAY_MINUTES)),
                Duration.ofMinutes(place.need("appointment").number(0, DAY_MINUTES)));
    }
}
