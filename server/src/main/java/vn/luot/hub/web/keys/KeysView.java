package vn.luot.hub.web.keys;

import java.util.List;
import java.util.Optional;

/// The keys of other programs, in one language.
///
/// @param given a key just made, shown once
public record KeysView(Optional<Given> given, List<Choice> scopes, List<Row> rows) {
    public KeysView {
        scopes = List.copyOf(scopes);
        rows = List.copyOf(rows);
    }

    public record Given(String name, String key) {
        @Override
        public String toString() {
            return "Given[" + name + "]";
        }
    }

    public record Choice(String value, String words) {}

    /// @param state since when, by whom, until when and when it was last used, in words
    public record Row(String name, String scopes, String state, boolean ended) {}
}
