package vn.luot.kiosk.check;

/// What somebody at the self-test page does.
public sealed interface TestStep {
    /// From the beginning, whatever was found before. Until its end, buttons take no numbers.
    record Begin() implements TestStep {}

    /// Back to work.
    record End() implements TestStep {}

    /// What an eye saw, as of lamps.
    record Seen(Part part, boolean fine) implements TestStep {}
}
