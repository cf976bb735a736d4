package vn.luot.hub.queue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import vn.luot.hub.queue.Why.Basis;
import vn.luot.text.Texts;
import vn.luot.wire.TicketNumber;

/// Says in one sentence why a ticket was called, such as "P004 trước A051: ưu tiên, 08:41 − 60 phút
/// = 07:41, sớm hơn 08:23."
///
/// @param calendar turns office time back into the time on the wall
/// @param day the day of the call
public record WhySentence(Calendar calendar, LocalDate day, Texts texts) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    public String of(TicketNumber called, Why why) {
        var format = format(why);
        return texts.get(
                key(why),
                called,
                why.passed().map(TicketNumber::toString).orElse(""),
                clock(why.order().plus(why.headStart())).format(MINUTES),
                headStart(why),
                clock(why.order()).format(format),
                clock(why.passedOrder()).format(format));
    }

    /// Strict rules know no minutes.
    private static String key(Why why) {
        return why.basis() == Basis.PRIORITY && why.headStart().isZero()
                ? "why.priority-always"
                : why.basis().key();
    }

    /// Over a break the minutes do not add up on the wall: then it says so.
    private String headStart(Why why) {
        var minutes = why.headStart().toMinutes();
        var arrival = clock(why.order().plus(why.headStart()));
        var onTheWall = Duration.between(clock(why.order()), arrival).toMinutes();
        return texts.get(minutes == onTheWall ? "why.minutes" : "why.office-minutes", minutes);
    }

    private DateTimeFormatter format(Why why) {
        var place = clock(why.order()).truncatedTo(ChronoUnit.MINUTES);
        var passed = clock(why.passedOrder()).truncatedTo(ChronoUnit.MINUTES);
        return place.equals(passed) ? SECONDS : MINUTES;
    }

    private LocalTime clock(Duration officeTime) {
        return calendar.clock(day, officeTime);
    }
}
