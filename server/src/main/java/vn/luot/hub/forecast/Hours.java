package vn.luot.hub.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.OfficeCard.Window;

/// The sessions of one day in minutes since its midnight. A day without any counts as one session.
final class Hours {
    static final double NEVER = 1e9;
    private static final double EARLY = 20;
    private static final double DAY = 24 * 60;
    private static final double NANOS = 60e9;
    private static final double BREAK_SLOWNESS = 1e6;

    /// Of so many, nanoseconds can be counted.
    private static final int COUNTABLE_DAYS = 10_000;

    private final Instant midnight;
    private final double[] from;
    private final double[] to;

    private Hours(LocalDate day, List<Window> sessions) {
        midnight = Rules.midnight(day);
        from = new double[Math.max(1, sessions.size())];
        to = new double[from.length];
        to[0] = DAY;
        for (int i = 0; i < sessions.size(); i++) {
            from[i] = minutes(sessions.get(i).from());
            to[i] = minutes(sessions.get(i).to());
        }
    }

    static Hours of(Calendar calendar, LocalDate day) {
        return new Hours(day, calendar.sessions(day));
    }

    /// When `minute` of this day is, to the second.
    Instant instant(double minute) {
        return midnight.plusSeconds(Math.round(minute * 60));
    }

    boolean isOf(LocalDate day) {
        return midnight.equals(Rules.midnight(day));
    }

    /// Minutes after midnight, also of a moment centuries away.
    double minute(Instant at) {
        var since = Duration.between(midnight, at);
        return Math.abs(since.toDays()) > COUNTABLE_DAYS
                ? since.toMinutes()
                : since.toNanos() / NANOS;
    }

    int sessions() {
        return from.length;
    }

    double from(int session) {
        return from[session];
    }

    double to(int session) {
        return to[session];
    }

    /// The session that `t` is in or that comes next; the last one after all.
    int session(double t) {
        var session = 0;
        while (session < from.length - 1 && t >= to[session]) session++;
        return session;
    }

    /// The session that began last before or at `t`; the first before all.
    int begun(double t) {
        var session = from.length - 1;
        while (session > 0 && t < from[session]) session--;
        return session;
    }

    /// The session that a desk attends which opens at `t`: it may open shortly before.
    int attended(double t) {
        return begun(t + EARLY);
    }

    boolean inSession(double t) {
        var session = session(t);
        return t >= from[session] && t < to[session];
    }

    /// When the session after the one that began last begins; [#NEVER] after the last.
    double nextStart(double t) {
        for (var start : from) if (start > t) return start;
        return NEVER;
    }

    /// Until when desks go on after a session began last before `t`, never into the next one.
    double end(double t, double[] overtime) {
        var session = begun(t);
        var end = to[session] + overtime[session == from.length - 1 ? 1 : 0];
        return session == from.length - 1 ? end : Math.min(end, from[session + 1]);
    }

    /// The first minute at or after `t` at which desks call; [#NEVER] if the day is over.
    double working(double t, double[] overtime) {
        if (t < from[0]) return from[0];
        return t < end(t, overtime) ? t : nextStart(t);
    }

    /// The end of the session whose whole break lies between the two.
    Optional<LocalTime> breakWithin(double low, double high) {
        for (int i = 1; i < from.length; i++)
            if (low < to[i - 1] && high >= from[i])
                return Optional.of(LocalTime.ofSecondOfDay(Math.round(to[i - 1] * 60)));
        return Optional.empty();
    }

    /// Office time as the line's places count it, in nanoseconds.
    long place(double t) {
        var breaks = 0.0;
        for (int i = 1; i < from.length; i++)
            breaks += Math.clamp(t - to[i - 1], 0, from[i] - to[i - 1]);
        return Math.round((t - breaks + breaks / BREAK_SLOWNESS) * NANOS);
    }

    private static double minutes(LocalTime time) {
        return time.toNanoOfDay() / NANOS;
    }
}
