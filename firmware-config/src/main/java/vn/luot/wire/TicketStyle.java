package vn.luot.wire;

import java.util.List;
import vn.luot.text.Words;

/// How an office wants its tickets. Number, service, time and code stand on every one, whatever it
/// wants.
///
/// @param header lines above the office's name
/// @param footer the office's own lines, below the rules
/// @param without lines that it does without
/// @param letters how large the words are; the number is always as large as fits
public record TicketStyle(
        List<Words> header, List<Words> footer, List<Line> without, Letters letters) {
    /// What an office gets if it says nothing.
    public static final TicketStyle USUAL =
            new TicketStyle(List.of(), List.of(), List.of(), Letters.NORMAL);

    public TicketStyle {
        header = List.copyOf(header);
        footer = List.copyOf(footer);
        without = without.stream().distinct().sorted().toList();
    }

    public boolean has(Line line) {
        return !without.contains(line);
    }

    /// What a ticket can do without.
    public enum Line {
        /// The desks that serve the service.
        DESKS,
        /// How many people stand before it.
        AHEAD,
        /// How long it will take.
        WAIT,
        /// What to have ready.
        PAPERS,
        /// What happens to a missed number, and what a ticket is not.
        RULES,
        /// Where to complain.
        HOTLINE,
        /// What only a newer kiosk prints.
        OTHER
    }

    /// How large the words are.
    public enum Letters {
        NORMAL,
        LARGE
    }
}
