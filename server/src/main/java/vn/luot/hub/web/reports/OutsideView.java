package vn.luot.hub.web.reports;

import java.util.List;
import java.util.Optional;

/// The page for figures of other systems, all in words.
///
/// @param brought what was brought before, the newest first
/// @param problem what is wrong with the file that was sent; may be empty
/// @param mistakes in it
public record OutsideView(
        List<String> brought, String problem, List<String> mistakes, Optional<Preview> preview) {
    public OutsideView {
        brought = List.copyOf(brought);
        mistakes = List.copyOf(mistakes);
    }

    /// @param id of the draft
    /// @param same how much stays, in words
    /// @param unknown fields that are no service of this office, in words; may be empty
    public record Preview(String id, String title, List<Edit> edits, String same, String unknown) {
        public Preview {
            edits = List.copyOf(edits);
        }
    }

    public record Edit(String month, String subject, String before, String after) {}
}
