package vn.luot.hub.forecast;

import java.util.Arrays;

/// The ways of the hall, in minutes and rates: walking to the desk, not coming, being sent on,
/// pauses, late openings. Each starts from a cautious guess. Used by one thread.
final class Habits {
    /// A desk that is away for longer is gone for the session.
    static final double GONE = 60;

    private static final double SLOWEST_BREATH = 15;
    private static final int WALKS = 300;
    private static final double LONG = 600;

    final Ring walk = new Ring(WALKS, 0.5, 0.3, 0.8);
    final Ring breath = new Ring(200, 0, 0, 0);
    final Ring miss = new Ring(100, 1.5, 1.5, 1.5);
    final Ring pause = new Ring(100, 10, 20, 35);

    /// How long desks go on while people wait: after a session that another follows, and after the
    /// last.
    final double[] overtime = {30, 90};

    /// Whoever has waited longer is missing more often: those that waited up to so many minutes.
    private static final double[] WAITED = {5, 15, 30, 60, Hours.NEVER};

    /// As many calls as each of these is shrunk towards all.
    private static final double SHRINK = 40;

    private double missed = 1;
    private double came = 15;
    private final double[] missedOf = new double[WAITED.length];
    private final double[] calledOf = new double[WAITED.length];
    private double sentOn = 0.5;
    private double finished = 20;
    private double pauses = 1;
    private double openMinutes = 2400;
    private double late = 0.5;
    private double inTime = 9.5;
    private double pressed = 1;
    private double unpressed = 1;

    /// Appointments: how early, how scattered, how many come.
    private double offset = -5;

    private double scatter = 8;
    private double appointments = 10;
    private double shown = 0.9;
    private double booked = 20;

    /// Of a hall where whoever is called is there at once and everybody stays until the work is
    /// done, for comparison.
    static Habits none() {
        var none = new Habits();
        for (int i = 0; i < WALKS; i++) none.walk.add(0);
        Arrays.fill(none.overtime, LONG);
        none.missed = 0;
        none.sentOn = 0;
        none.pauses = 0;
        none.late = 0;
        none.offset = 0;
        none.scatter = 0;
        none.shown = 1;
        return none;
    }

    void came(double minutes, boolean startPressed) {
        walk.add(minutes);
        if (startPressed) pressed++;
        else unpressed++;
    }

    void missed(double minutes) {
        miss.add(Math.min(minutes, SLOWEST_BREATH));
    }

    /// Somebody was called for the first time who had waited so long, and came or not.
    void called(double waited, boolean isThere) {
        if (isThere) came++;
        else missed++;
        calledOf[bucket(waited)]++;
        if (!isThere) missedOf[bucket(waited)]++;
    }

    private static int bucket(double waited) {
        var bucket = 0;
        while (waited > WAITED[bucket] && bucket < WAITED.length - 1) bucket++;
        return bucket;
    }

    /// Between the end of one visit and the call of somebody who was there already.
    void breathed(double minutes) {
        if (minutes <= SLOWEST_BREATH) breath.add(minutes);
    }

    void finished(boolean sent) {
        if (sent) sentOn++;
        else finished++;
    }

    void paused(double minutes) {
        pauses++;
        if (minutes < GONE + 40) pause.add(minutes);
    }

    void opened(double minutesLate) {
        if (minutesLate < 1) {
            inTime++;
        } else if (minutesLate <= GONE) {
            late++;
            pause.add(minutesLate);
        }
    }

    void open(double minutes) {
        openMinutes += minutes;
    }

    void appeared(double afterSlot) {
        appointments++;
        var step = 1 / Math.min(appointments, 200);
        offset += (afterSlot - offset) * step;
        var square = (afterSlot - offset) * (afterSlot - offset);
        scatter = Math.sqrt(scatter * scatter + (square - scatter * scatter) * step);
        shown(true);
    }

    void shown(boolean came) {
        booked++;
        shown += ((came ? 1 : 0) - shown) / Math.min(booked, 300);
    }

    double missing() {
        return missed / (missed + came);
    }

    /// The same of whoever has waited so long.
    double missing(double waited) {
        var bucket = bucket(waited);
        return (missedOf[bucket] + SHRINK * missing()) / (calledOf[bucket] + SHRINK);
    }

    double sentOn() {
        return sentOn / (sentOn + finished);
    }

    /// Unplanned pauses for each minute that a desk is open.
    double pausing() {
        return pauses / openMinutes;
    }

    double late() {
        return late / (late + inTime);
    }

    /// Whether officers press "Bắt đầu", so that a called ticket is known not to be there yet.
    boolean startsArePressed() {
        return pressed > unpressed;
    }

    double offset() {
        return offset;
    }

    double scatter() {
        return scatter;
    }

    double shown() {
        return shown;
    }
}
