package vn.luot.kiosk.hardware;

/// One thing that a printer said.
sealed interface Said {
    /// The answer to DLE EOT, bits as in the printers' manuals.
    record Status(int bits) implements Said {}

    /// The answer to GS r: everything sent before the question has been processed.
    record Reached() implements Said {}

    /// The answer to GS ( H: everything sent before this mark is on paper.
    record Printed(String mark) implements Said {}
}
