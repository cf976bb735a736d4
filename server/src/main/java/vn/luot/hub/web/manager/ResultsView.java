package vn.luot.hub.web.manager;

import java.util.List;
import java.util.Optional;

/// Whoever came in vain for a result that was promised for that day, by service, all in words.
///
/// @param day such as `2026-03-02`
/// @param mayEnd whether whoever looks may say that it is done
public record ResultsView(String day, String title, List<Group> groups, boolean mayEnd) {
    public ResultsView {
        groups = List.copyOf(groups);
    }

    /// One service's.
    public record Group(String service, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// @param code of the dossier, or empty
    /// @param done when and by whom it ended, with what was written; absent while it is open
    public record Row(String id, String at, String desk, String code, Optional<String> done) {}
}
