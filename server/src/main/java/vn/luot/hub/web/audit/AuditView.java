package vn.luot.hub.web.audit;

import java.util.List;

/// Changes, the newest first, in one language.
///
/// @param by the account asked for; empty for all
/// @param day the day asked for as a form writes it; empty for all
/// @param names that may be asked for
/// @param more whether older ones are left out
public record AuditView(String by, String day, List<String> names, List<Row> rows, boolean more) {
    public AuditView {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /// @param number the event's number in the journal
    public record Row(long number, String at, String who, String what) {}
}
