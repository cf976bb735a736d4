package vn.luot.hub.forecast;

import java.util.HashMap;
import java.util.Map;
import vn.luot.hub.queue.Event;
import vn.luot.wire.DeskId;

/// When desks open, pause and stop: learnt into the [Habits], and for each desk whether it comes at
/// all. Used by one thread.
final class Attendance {
    private static final double CAME = 9.8;
    private static final double SESSIONS = 10;
    private static final double KEEPS = 0.95;
    private static final double LEARNS = 0.3;

    /// One or two may be left because their only desk was away; several are left by closing.
    private static final int SEVERAL = 3;

    /// A desk that closes later than this after the last call says nothing of when calling ended.
    private static final double SOON = 4;

    private final Habits habits;
    private final Map<DeskId, Seat> seats = new HashMap<>();
    private Plans plans = Plans.NONE;
    private double lastCall;

    /// When the first desk closed after that; [Hours#NEVER] if none has.
    private double closed = Hours.NEVER;

    private static final class Seat {
        private double came = CAME;
        private double sessions = SESSIONS;
        private boolean openedThisSession;
        private boolean open;
        private boolean paused;
        private boolean planned;
        private double since;
        private double pausedAt = -Hours.NEVER;
    }

    Attendance(Habits habits) {
        this.habits = habits;
    }

    void plan(Plans next) {
        plans = next;
    }

    void newDay() {
        lastCall = 0;
        closed = Hours.NEVER;
        seats.values()
                .forEach(seat -> {
                    seat.open = false;
                    seat.paused = false;
                    seat.openedThisSession = false;
                    seat.pausedAt = -Hours.NEVER;
                });
    }

    /// Whether a desk has gone on a pause since then, today.
    boolean hasPausedSince(DeskId desk, double minute) {
        var seat = seats.get(desk);
        return seat != null && seat.pausedAt >= minute;
    }

    /// The chance that a desk opens in a session.
    double comes(DeskId desk) {
        var seat = seats.get(desk);
        return seat == null ? CAME / SESSIONS : seat.came / seat.sessions;
    }

    void called(double at) {
        lastCall = at;
        closed = Hours.NEVER;
    }

    void add(Event.OfDesk event, Hours hours) {
        var at = hours.minute(event.at());
        var seat = seats.computeIfAbsent(event.desk(), _ -> new Seat());
        if (seat.open) habits.open(at - seat.since);
        switch (event) {
            case Event.DeskOpened _ -> opened(seat, at, hours);
            case Event.DeskPaused paused -> {
                seat.paused = true;
                seat.pausedAt = at;
                seat.planned = plans.isPlanned(paused.desk(), paused.at());
                seat.open = false;
            }
            case Event.DeskClosed _ -> {
                closed = Math.min(closed, at);
                seat.open = false;
                seat.paused = false;
            }
        }
        seat.since = at;
    }

    private void opened(Seat seat, double at, Hours hours) {
        if (seat.paused && !seat.planned) habits.paused(at - seat.since);
        else if (!seat.paused && !seat.openedThisSession)
            habits.opened(Math.max(0, at - hours.from(hours.attended(at))));
        seat.openedThisSession = true;
        seat.paused = false;
        seat.open = true;
    }

    /// A session is over.
    ///
    /// @param left how many still wait who came during it
    void endSession(int session, int left, Hours hours) {
        for (var seat : seats.values()) {
            seat.came = KEEPS * seat.came + (seat.openedThisSession ? 1 : 0);
            seat.sessions = KEEPS * seat.sessions + 1;
            seat.openedThisSession = seat.open;
        }
        var kind = session == hours.sessions() - 1 ? 1 : 0;
        var stopped = (lastCall + Math.min(closed, lastCall + SOON)) / 2;
        var went = Math.max(0, (left >= SEVERAL ? stopped : lastCall) - hours.to(session));
        if (left >= SEVERAL) habits.overtime[kind] += (went - habits.overtime[kind]) * LEARNS;
        else habits.overtime[kind] = Math.max(habits.overtime[kind], went);
    }
}
