package vn.luot.hub.web.procedures;

import java.util.List;
import java.util.Optional;

/// What the manager's page of procedures shows.
///
/// @param now which list holds and who brought it, or that there is none
/// @param problem a sentence above the mistakes of a refused file; empty if none was refused
/// @param mistakes of a refused file, each with its place
public record ManageView(
        String now,
        boolean empty,
        List<Part> coverage,
        String services,
        String problem,
        List<String> mistakes,
        Optional<Preview> preview) {
    public ManageView {
        coverage = List.copyOf(coverage);
        mistakes = List.copyOf(mistakes);
    }

    /// Of how many procedures something is known.
    public record Part(String words, String figure, int have, int all) {}

    /// What an uploaded file would change.
    ///
    /// @param same how many stay, in words
    public record Preview(String id, String title, boolean none, List<Block> blocks, String same) {
        public Preview {
            blocks = List.copyOf(blocks);
        }
    }

    /// @param tone `ok`, `warn` or `bad`
    /// @param more how many are not shown, in words; empty if all are
    public record Block(String title, String tone, List<Item> items, String more) {
        public Block {
            items = List.copyOf(items);
        }
    }

    public record Item(String code, String name, List<Edit> edits) {
        public Item {
            edits = List.copyOf(edits);
        }
    }

    public record Edit(String column, String before, String after) {}
}
