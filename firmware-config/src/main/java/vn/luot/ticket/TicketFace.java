package vn.luot.ticket;

import java.util.List;
import vn.luot.wire.TicketStyle.Letters;

/// Everything that stands on a ticket's paper, in the words of one language, from top to bottom.
///
/// @param title the office's lines, the last one the most particular
/// @param advice beside the code: what to have ready
/// @param rules the small lines at the foot
/// @param letters how large the words are
public record TicketFace(
        List<String> title,
        Big number,
        List<Mark> marks,
        List<Fact> place,
        List<Fact> facts,
        Code code,
        List<Fact> advice,
        List<String> rules,
        Letters letters) {
    public TicketFace {
        title = List.copyOf(title);
        marks = List.copyOf(marks);
        place = List.copyOf(place);
        facts = List.copyOf(facts);
        advice = List.copyOf(advice);
        rules = List.copyOf(rules);
    }

    /// The number and what stands above it.
    public record Big(String caption, String value) {}

    /// A name and its value, such as "Quầy phục vụ:" and "1, 2, 3".
    public record Fact(String name, String value) {}

    /// A box below the number.
    ///
    /// @param filled white letters on black instead of a frame
    /// @param note smaller, below the title; may be empty
    public record Mark(String title, String note, boolean filled) {}

    /// The QR code.
    ///
    /// @param address what it holds
    /// @param hint what it is good for, beside it
    public record Code(String address, String hint) {}
}
