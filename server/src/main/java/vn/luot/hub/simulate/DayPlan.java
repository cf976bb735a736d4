package vn.luot.hub.simulate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.luot.hub.queue.CallRule;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.ServiceCode;

/// A day to be simulated: what a simulation file says.
///
/// @param sessions when people are served, in order
/// @param numbersFrom when the kiosk begins to give numbers; whoever comes earlier waits for it
/// @param usual each service with the usual length of a visit
/// @param afterClosing whether desks go on at the end of a session while people wait for them
/// @param arrivals in order of time, equal times in the order of the file
public record DayPlan(
        LocalDate date,
        List<Window> sessions,
        LocalTime numbersFrom,
        CallRule rule,
        Map<ServiceCode, Duration> usual,
        Staff staff,
        boolean afterClosing,
        List<Arrival> arrivals) {
    public DayPlan {
        sessions = List.copyOf(sessions);
        usual = Map.copyOf(usual);
        arrivals = List.copyOf(arrivals);
    }

    /// The desks and what they serve.
    ///
    /// @param desks those open from the start of each session
    /// @param changes in order of time
    public record Staff(SortedMap<DeskId, Set<ServiceCode>> desks, List<Change> changes) {
        public Staff {
            desks = Collections.unmodifiableSortedMap(new TreeMap<>(desks));
            changes = List.copyOf(changes);
        }
    }

    /// From `at` on the desk serves these; none closes it, once its visit is finished.
    public record Change(LocalTime at, DeskId desk, Set<ServiceCode> services) {
        public Change {
            services = Set.copyOf(services);
        }
    }

    /// Somebody comes.
    ///
    /// @param length how long the visit will take
    public record Arrival(LocalTime at, ServiceCode service, boolean priority, Duration length) {}

    /// The same day with one change more.
    public DayPlan with(Change change) {
        var changes = new ArrayList<>(staff.changes());
        changes.add(change);
        changes.sort(Comparator.comparing(Change::at));
        var changed = new Staff(staff.desks(), changes);
        return new DayPlan(
                date, sessions, numbersFrom, rule, usual, changed, afterClosing, arrivals);
    }
}
