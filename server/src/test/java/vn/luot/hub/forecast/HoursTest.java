package vn.luot.hub.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.OfficeCard.Window;

class HoursTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private final Calendar calendar =
            new Calendar(
                    Map.of(
                            DayOfWeek.MONDAY,
                            List.of(
                                    new Window(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                                    new Window(LocalTime.of(13, 30), LocalTime.of(17, 0)))),
                    Map.of(),
                    Set.of(),
                    Set.of());
    private final Hours hours = Hours.of(calendar, MONDAY);
    private final double[] overtime = {30, 90};

    @Test
    void knowsWhetherAWaitMayEndOnEitherSideOfABreak() {
        assertThat(hours.breakWithin(660, 815)).contains(LocalTime.of(11, 30));
        assertThat(hours.breakWithin(660, 689)).isEmpty();
        assertThat(hours.breakWithin(660, 809)).isEmpty();
        assertThat(hours.breakWithin(690, 820)).isEmpty();
        assertThat(hours.breakWithin(815, 900)).isEmpty();
    }

    /// Found in the log of a desk that was paused until the year 9999.
    @Test
    void countsMinutesOfMomentsCenturiesAway() {
        assertThat(hours.minute(Instant.parse("9999-12-31T00:00:00Z"))).isGreaterThan(4e9);
        assertThat(hours.minute(Instant.parse("-9999-12-31T00:00:00Z"))).isLessThan(-4e9);
    }

    @Test
    void countsOfficeTimeLikeTheCalendar() {
        for (int minute = 0; minute < 1440; minute += 7) {
            var at = MONDAY.atStartOfDay(Rules.ZONE).plusMinutes(minute).toInstant();
            assertThat((double) hours.place(minute))
                    .isCloseTo((double) calendar.officeTime(at).toNanos(), within(2000.0));
            assertThat(hours.inSession(minute)).isEqualTo(calendar.inSession(at));
            assertThat(hours.minute(at)).isEqualTo(minute);
        }
    }

    @Test
    void desksWorkABitBeyondASessionAndNotAtLunch() {
        assertThat(hours.working(420, overtime)).isEqualTo(450);
        assertThat(hours.working(719, overtime)).isEqualTo(719);
        assertThat(hours.working(720, overtime)).isEqualTo(810);
        assertThat(hours.working(1100, overtime)).isEqualTo(1100);
        assertThat(hours.working(1110, overtime)).isEqualTo(Hours.NEVER);
    }

    @Test
    void aDayWithoutSessionsIsOneSession() {
        var sunday = Hours.of(calendar, MONDAY.minusDays(1));
        assertThat(sunday.inSession(600)).isTrue();
        assertThat(sunday.working(1439, overtime)).isEqualTo(1439);
    }
}
