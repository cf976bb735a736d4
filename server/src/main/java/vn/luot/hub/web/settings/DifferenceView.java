package vn.luot.hub.web.settings;

import java.util.List;
import vn.luot.hub.office.Node;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.office.OfficeFile.Reading;
import vn.luot.hub.settings.Difference;
import vn.luot.text.Texts;

/// Two configurations beside each other, in words.
///
/// @param comments whether notes behind `#` would go
public record DifferenceView(List<Row> rows, boolean comments) {
    public DifferenceView {
        rows = List.copyOf(rows);
    }

    /// One thing that differs; empty where there was, or will be, nothing.
    public record Row(String what, String before, String after) {}

    static DifferenceView of(String before, String after, Texts texts) {
        var words = new KeyWords(texts);
        var rows =
                difference(before, after).changes().stream()
                        .map(change ->
                                new Row(
                                        words.path(change.path()),
                                        words.value(change.before().orElse("")),
                                        words.value(change.after().orElse(""))))
                        .toList();
        return new DifferenceView(rows, hasNotes(before) && !hasNotes(after));
    }

    static Difference difference(String before, String after) {
        return Difference.of(content(before), content(after));
    }

    /// What a text says; of one that can no longer be read, the text itself.
    static Node.Fields content(String yaml) {
        return switch (OfficeFile.read("YAML", yaml)) {
            case Reading.Sound(var office, _) -> OfficeFile.content(office);
            case Reading.Wrong _ ->
                    Node.fields("YAML", Node.items(yaml.lines().map(Node::text).toList()));
        };
    }

    private static boolean hasNotes(String yaml) {
        return yaml.lines().anyMatch(line -> line.matches("(.*\\s)?#.*"));
    }
}
