package vn.luot.hub.settings.form;

import java.util.List;

/// One thing to fill in.
///
/// @param name the place in the file, such as `services[0].minutes`
/// @param options the words of the file that may be chosen, where it is a choice
public record Field(String name, Kind kind, List<String> options) {
    /// How it is filled in.
    public enum Kind {
        LINE,
        NUMBER,
        VIETNAMESE,
        ENGLISH,
        /// Carried along, not shown.
        KEPT,
        /// One of the options.
        CHOICE,
        /// Any of the options.
        TICKS,
        /// Any of the office's services.
        SERVICES,
        /// Days, one a line.
        DATES,
        /// A year whose public holidays are added.
        YEAR
    }

    public Field {
        options = List.copyOf(options);
    }

    Field(String name, Kind kind) {
        this(name, kind, List.of());
    }
}
