package vn.luot.hub.web.privacy;

import java.util.List;

/// What is held about one visit, in one language.
///
/// @param which of several with its number
/// @param query that leads to the same visit, without the ticket's secret
/// @param said what the citizen wrote; the head may erase it
/// @param phones services by which phones are told of it
/// @param refused messages of devices that were not taken and wait for their end
/// @param mayErase whether the reader may
public record HeldView(
        String number,
        String day,
        long which,
        String query,
        List<Row> events,
        List<String> said,
        List<String> phones,
        int refused,
        boolean mayErase) {
    public HeldView {
        events = List.copyOf(events);
        said = List.copyOf(said);
        phones = List.copyOf(phones);
    }

    /// @param more what else the log keeps of it, such as a note; may be empty
    public record Row(String at, String what, String more) {}
}
