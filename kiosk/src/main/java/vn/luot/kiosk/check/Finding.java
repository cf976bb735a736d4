package vn.luot.kiosk.check;

/// What is known of one part.
public sealed interface Finding {
    /// Not known yet.
    record Waiting() implements Finding {}

    /// @param detail what was seen, such as `08:22:04`; may be empty
    record Fine(String detail) implements Finding {}

    /// @param detail what went wrong, for whoever repairs it; may be empty
    record Faulty(String detail) implements Finding {}
}
