package vn.luot.hub.web.issues;

import java.util.List;
import java.util.Optional;

/// A day's numbers in one language.
///
/// @param day as a form writes it
/// @param title with the day and how many there are; absent if there are none
/// @param proof what the chain proves, in a sentence
/// @param head the last hash, for whoever notes it down; empty where the chain is broken
public record IssuesView(
        String day,
        Optional<String> title,
        List<Row> rows,
        boolean whole,
        String proof,
        String head) {
    public IssuesView {
        rows = List.copyOf(rows);
    }

    public record Row(
            String number, String at, String service, String device, String button, String fate) {}
}
