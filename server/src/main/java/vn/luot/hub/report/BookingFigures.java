package vn.luot.hub.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.luot.hub.queue.Booking;

/// What became of the bookings for the times of some days.
///
/// @param booked all of them, those cancelled too
/// @param expected nothing has become of them yet
/// @param late who came after the time that was booked
/// @param lateSeconds how much too late these were, all together
public record BookingFigures(
        int booked, int came, int missed, int cancelled, int expected, int late, long lateSeconds) {
    public static final BookingFigures NONE = new BookingFigures(0, 0, 0, 0, 0, 0, 0);

    /// @param came when its holder checked in
    static BookingFigures of(Booking booking, Optional<Instant> came) {
        return switch (booking.state()) {
            case EXPECTED -> new BookingFigures(1, 0, 0, 0, 1, 0, 0);
            case CANCELLED -> new BookingFigures(1, 0, 0, 1, 0, 0, 0);
            case MISSED -> new BookingFigures(1, 0, 1, 0, 0, 0, 0);
            case ARRIVED ->
                    came.map(at -> Duration.between(booking.slot(), at).toSeconds())
                            .filter(seconds -> seconds > 0)
                            .map(seconds -> new BookingFigures(1, 1, 0, 0, 0, 1, seconds))
                            .orElse(new BookingFigures(1, 1, 0, 0, 0, 0, 0));
        };
    }

    public BookingFigures and(BookingFigures other) {
        return new BookingFigures(
                booked + other.booked,
                came + other.came,
                missed + other.missed,
                cancelled + other.cancelled,
                expected + other.expected,
                late + other.late,
                lateSeconds + other.lateSeconds);
    }

    /// In seconds, of those who came late; absent if nobody did.
    public Optional<Double> meanLate() {
        return late == 0 ? Optional.empty() : Optional.of((double) lateSeconds / late);
    }
}
