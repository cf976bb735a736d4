package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.luot.wire.DeskId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;

/// What an office's configuration means to the rules. Immutable.
///
/// @param services each with its usual length of one visit
/// @param desks each with the services it serves by default, in the order of their numbers
/// @param calendar when people are served and when numbers are given
/// @param limits how often, how far apart, how late
/// @param appointments what may be booked
/// @param restored when the hub began anew from a backup: of that day it has forgotten numbers that
///   people hold
public record Rules(
        Map<ServiceCode, Duration> services,
        Map<DeskId, Set<ServiceCode>> desks,
        Set<PriorityCode> priorities,
        CallRule callRule,
        Calendar calendar,
        Limits limits,
        Appointments appointments,
        Optional<Instant> restored) {
    /// Where every office of this product stands.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// What a service takes of which nothing is known.
    public static final Duration UNKNOWN_LENGTH = Duration.ofMinutes(10);

    public Rules {
        services = Map.copyOf(services);
        desks = Collections.unmodifiableMap(new LinkedHashMap<>(desks));
        priorities = Set.copyOf(priorities);
    }

    /// Without appointments, of a hub that forgets nothing.
    public Rules(
            Map<ServiceCode, Duration> services,
            Map<DeskId, Set<ServiceCode>> desks,
            Set<PriorityCode> priorities,
            CallRule callRule,
            Calendar calendar,
            Limits limits) {
        this(
                services,
                desks,
                priorities,
                callRule,
                calendar,
                limits,
                Appointments.NONE,
                Optional.empty());
    }

    /// The same, of a hub that may have forgotten what it gave earlier on that day.
    public Rules restored(Instant at) {
        return new Rules(
                services,
                desks,
                priorities,
                callRule,
                calendar,
                limits,
                appointments,
                Optional.of(at));
    }

    /// The same with this to be booked.
    public Rules offering(Appointments offered) {
        return new Rules(
                services, desks, priorities, callRule, calendar, limits, offered, restored);
    }

    /// How long one visit usually takes, in the absence of better knowledge ten minutes.
    public Duration usual(ServiceCode service) {
        return services.getOrDefault(service, UNKNOWN_LENGTH);
    }

    /// How far before its arrival a ticket stands in the line.
    public Duration headStart(ServiceCode service, boolean priority) {
        return Place.headStart(this, service, priority);
    }

    /// How far before its time an appointment stands in the line.
    public Duration appointmentHeadStart() {
        return Place.appointmentHeadStart(callRule);
    }

    /// When the time for whoever brings many dossiers begins, if it is still to come today.
    public Optional<Instant> manyFrom(Instant now) {
        return limits.dossiers()
                .manyFrom()
                .map(time -> day(now).atTime(time).atZone(ZONE).toInstant())
                .filter(now::isBefore)
                .filter(calendar::inSession);
    }

    /// The first moment of a day.
    public static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /// The calendar day at an instant.
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /// Small numbers of the hall.
    ///
    /// @param calls how often one number is called at most
    /// @param betweenCalls how long between two calls of one number at least
    /// @param restoreWithin how long a missed number may come back
    /// @param returnBehind how many others a completed dossier lets pass
    /// @param postponeBehind how many others "Lùi lượt" lets pass
    /// @param rateAtDesk how long a desk's box stays unlocked after finish
    public record Limits(
            int calls,
            Duration betweenCalls,
            Duration restoreWithin,
            int returnBehind,
            int postponeBehind,
            Duration rateAtDesk,
            Dossiers dossiers) {
        /// The limits printed on the ticket: three calls, thirty minutes. Three dossiers are what
        /// communes put on their notices.
        public static final Limits DEFAULT =
                new Limits(
                        3,
                        Duration.ofSeconds(20),
                        Duration.ofMinutes(30),
                        2,
                        3,
                        Duration.ofMinutes(3),
                        new Dossiers(3, Optional.empty(), false));
    }

    /// How visits with many dossiers go.
    ///
    /// @param inTurn how many one turn handles at most while others wait; the rest waits again
    /// @param manyFrom when the time for whoever brings many begins; absent if there is none
    /// @param codes whether codes of dossiers may be kept
    public record Dossiers(int inTurn, Optional<LocalTime> manyFrom, boolean codes) {}
}
