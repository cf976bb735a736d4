package vn.luot.hub.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.OfficeCard.Window;

/// Waiting time "trong giờ": counted from when somebody could have been served.
final class Opening {
    private Opening() {}

    /// The instant itself within a session, else the opening of the next session of that day, else
    /// the instant itself.
    static Instant countedFrom(Calendar calendar, Instant at) {
        var local = at.atZone(Rules.ZONE);
        var time = local.toLocalTime();
        return calendar.sessions(local.toLocalDate()).stream()
                .filter(session -> time.isBefore(session.to()))
                .findFirst()
                .map(Window::from)
                .filter(time::isBefore)
                .map(from -> at(local.toLocalDate(), from))
                .orElse(at);
    }

    /// Never negative: somebody may be called before the office opens.
    static long seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Rules.ZONE).toInstant();
    }
}
