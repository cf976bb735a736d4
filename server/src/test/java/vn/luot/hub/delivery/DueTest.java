package vn.luot.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import vn.luot.hub.office.OfficeFile;

/// March 2026 of the ward that closes at 17:00 from Monday to Friday; its reports are made an hour
/// later.
class DueTest {
    private static final Due DUE =
            new Due(OfficeFile.shipped("commune")::calendar, Duration.ofHours(1));
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    @Test
    void aDaysReportIsDueAfterTheOfficeHasClosed() {
        assertThat(DUE.next(Period.DAY, SUNDAY, at("2026-03-02T17:59:59"))).isEmpty();
        assertThat(DUE.next(Period.DAY, SUNDAY, at("2026-03-02T18:00:00")))
                .contains(LocalDate.of(2026, 3, 2));
        assertThat(DUE.next(Period.DAY, LocalDate.of(2026, 3, 2), at("2026-03-02T23:00:00")))
                .isEmpty();
    }

    @Test
    void closedDaysHaveNoReport() {
        assertThat(DUE.next(Period.DAY, FRIDAY, at("2026-03-08T23:00:00"))).isEmpty();
        assertThat(DUE.next(Period.DAY, FRIDAY, at("2026-03-09T18:00:00")))
                .contains(LocalDate.of(2026, 3, 9));
    }

    @Test
    void daysOnWhichTheHubWasOffAreMadeUpForInOrder() {
        assertThat(DUE.next(Period.DAY, SUNDAY, at("2026-03-05T08:00:00")))
                .contains(LocalDate.of(2026, 3, 2));
        assertThat(DUE.next(Period.DAY, LocalDate.of(2025, 1, 1), at("2026-03-05T08:00:00")))
                .as("not a year of them")
                .contains(LocalDate.of(2026, 2, 2));
    }

    @Test
    void aMonthsReportIsDueOnTheFirstOfTheNext() {
        var january = LocalDate.of(2026, 1, 31);
        assertThat(DUE.next(Period.MONTH, january, at("2026-02-28T23:59:00"))).isEmpty();
        assertThat(DUE.next(Period.MONTH, january, at("2026-03-01T05:59:59"))).isEmpty();
        assertThat(DUE.next(Period.MONTH, january, at("2026-03-01T06:00:00")))
                .contains(LocalDate.of(2026, 2, 28));
        assertThat(DUE.next(Period.MONTH, LocalDate.of(2026, 2, 28), at("2026-03-31T12:00:00")))
                .isEmpty();
        assertThat(DUE.next(Period.MONTH, LocalDate.of(2020, 1, 31), at("2026-03-31T12:00:00")))
                .as("not six years of them")
                .contains(LocalDate.of(2025, 3, 31));
    }

    @Test
    void whoBeginsTodayGetsTodayAndThisMonthFirst() {
        var now = at("2026-03-02T10:00:00");
        assertThat(Due.before(Period.DAY, now)).isEqualTo(SUNDAY);
        assertThat(Due.before(Period.MONTH, now)).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time + "+07:00").toInstant();
    }
}
