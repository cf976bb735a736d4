package vn.luot.hub.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeCard.Window;

/// Whether desks opened when the office's hours say: every configured desk is meant to be open in
/// every session. A pause is not closed. Pure.
public record Punctuality(SortedMap<DeskId, Line> desks) {
    /// This much later is still on time, and this much earlier no early close.
    public static final Duration GRACE = Duration.ofMinutes(5);

    /// From when to when a desk was not closed.
    ///
    /// @param to absent while it lasts
    public record Span(LocalDate day, DeskId desk, Instant from, Optional<Instant> to) {
        private boolean meets(Instant begin, Instant end) {
            return from.isBefore(end) && to.filter(at -> !at.isAfter(begin)).isEmpty();
        }
    }

    /// What was meant, and what is known of it.
    ///
    /// @param days on which the office was open
    /// @param asOf what lies later is not known yet
    public record Asked(
            Calendar calendar, List<DeskId> desks, Collection<LocalDate> days, Instant asOf) {}

    /// @param planned sessions, of which each was begun on time, late or not at all
    /// @param early sessions that were left before their end
    /// @param lateBy all delays of those that opened late
    public record Line(
            int planned, int onTime, int late, int notOpened, int early, Duration lateBy) {
        private static final Line NONE = new Line(0, 0, 0, 0, 0, Duration.ZERO);

        /// Of those that opened late; zero if none did.
        public Duration meanDelay() {
            return late == 0 ? Duration.ZERO : lateBy.dividedBy(late);
        }

        private Line and(Line other) {
            return new Line(
                    planned + other.planned,
                    onTime + other.onTime,
                    late + other.late,
                    notOpened + other.notOpened,
                    early + other.early,
                    lateBy.plus(other.lateBy));
        }
    }

    public Punctuality {
        desks = Collections.unmodifiableSortedMap(new TreeMap<>(desks));
    }

    /// All desks together.
    public Line all() {
        return desks.values().stream().reduce(Line.NONE, Line::and);
    }

    public static Punctuality of(Asked asked, Collection<Span> spans) {
        var desks = new TreeMap<DeskId, Line>();
        for (var desk : asked.desks()) {
            var own = spans.stream().filter(span -> span.desk().equals(desk)).toList();
            var line =
                    asked.days().stream()
                            .flatMap(day -> day(asked, own, day))
                            .reduce(Line.NONE, Line::and);
            desks.put(desk, line);
        }
        return new Punctuality(desks);
    }

    private static Stream<Line> day(Asked asked, List<Span> own, LocalDate day) {
        var spans = own.stream().filter(span -> span.day().equals(day)).toList();
        return asked.calendar().sessions(day).stream()
                .filter(session -> !at(day, session.from().plus(GRACE)).isAfter(asked.asOf()))
                .map(session -> session(day, session, spans, asked.asOf()));
    }

    private static Line session(LocalDate day, Window session, List<Span> spans, Instant asOf) {
        var begin = at(day, session.from());
        var end = at(day, session.to());
        var met = spans.stream().filter(span -> span.meets(begin, end)).toList();
        if (met.isEmpty()) return new Line(1, 0, 0, 1, 0, Duration.ZERO);
        var opened = met.stream().map(Span::from).min(Instant::compareTo).orElse(begin);
        var delay = opened.isAfter(begin) ? Duration.between(begin, opened) : Duration.ZERO;
        var late = delay.compareTo(GRACE) > 0;
        var left =
                met.stream()
                        .allMatch(span -> span.to().filter(end.minus(GRACE)::isAfter).isPresent());
        var early = left && !asOf.isBefore(end);
        return new Line(
                1, late ? 0 : 1, late ? 1 : 0, 0, early ? 1 : 0, late ? delay : Duration.ZERO);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Rules.ZONE).toInstant();
    }
}
