package vn.luot.kiosk.panel;

import java.time.Duration;

/// How long things stand that go away by themselves.
///
/// @param priority the next number is a priority number
/// @param words news, refusals and thanks
/// @param question "one more?"
/// @param number a number just taken
record Pace(Duration priority, Duration words, Duration question, Duration number) {
    /// Push buttons: the next citizen stands there at once and cannot send anything away.
    static final Pace BUTTONS =
            new Pace(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(6),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(8));

    /// A touch screen: there is more to read, and "Xong" to send it away. Its page asks whether
    /// more time is needed before priority ends here.
    static final Pace TOUCH =
            new Pace(
                    Duration.ofSeconds(90),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(15));
}
