package vn.luot.hub.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.report.Punctuality.Asked;
import vn.luot.hub.report.Punctuality.Line;
import vn.luot.hub.report.Punctuality.Span;
import vn.luot.wire.DeskId;

/// Sessions are 07:30–11:30 and 13:30–17:00.
class PunctualityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final DeskId DESK = DeskId.of(1);

    @ParameterizedTest
    @CsvSource({
        // opened, closed: planned, on time, late, not opened, left early, minutes late
        "07:20, 17:00, 2, 2, 0, 0, 0, 0",
        "07:35, 11:30, 2, 1, 0, 1, 0, 0",
        "07:36, 11:30, 2, 0, 1, 1, 0, 6",
        "07:30, 11:24, 2, 1, 0, 1, 1, 0",
        "07:30, 11:25, 2, 1, 0, 1, 0, 0",
        "09:00, 14:00, 2, 1, 1, 0, 1, 90",
        "11:40, 13:20, 2, 0, 0, 2, 0, 0"
    })
    void oneOpeningIsHeldAgainstBothSessions(ArgumentsAccessor row) {
        var counts = IntStream.range(2, 8).map(row::getInteger).toArray();
        assertThat(line("17:30", span(row.get(0) + "", row.get(1) + "")))
                .isEqualTo(
                        new Line(
                                counts[0],
                                counts[1],
                                counts[2],
                                counts[3],
                                counts[4],
                                Duration.ofMinutes(counts[5])));
    }

    @Test
    void whoComesBackBeforeTheEndDidNotLeaveEarly() {
        var line = line("17:30", span("07:30", "09:00"), span("09:10", "11:30"));

        assertThat(line.onTime()).isEqualTo(1);
        assertThat(line.early()).isZero();
    }

    @Test
    void whatHasNotHappenedYetIsNotCounted() {
        assertThat(line("07:34").planned()).isZero();
        assertThat(line("07:35").notOpened()).isEqualTo(1);
        assertThat(line("10:00", span("07:30", "09:00")).early()).isZero();
        assertThat(line("10:00", new Span(DAY, DESK, at("07:50"), Optional.empty())))
                .isEqualTo(new Line(1, 0, 1, 0, 0, Duration.ofMinutes(20)));
    }

    @Test
    void aDayOffIsNoDayAndAllDesksAreSums() {
        var sunday = DAY.minusDays(1);
        var two = List.of(DESK, DeskId.of(2));
        var asked = new Asked(SmallOffice.calendar(), two, List.of(sunday, DAY), at("17:30"));

        var of = Punctuality.of(asked, List.of(span("07:50", "11:30")));

        assertThat(of.all()).isEqualTo(new Line(4, 0, 1, 3, 0, Duration.ofMinutes(20)));
        assertThat(of.all().meanDelay()).isEqualTo(Duration.ofMinutes(20));
    }

    private static Line line(String asOf, Span... spans) {
        var asked = new Asked(SmallOffice.calendar(), List.of(DESK), List.of(DAY), at(asOf));
        return Punctuality.of(asked, List.of(spans)).all();
    }

    private static Span span(String from, String to) {
        return new Span(DAY, DESK, at(from), Optional.of(at(to)));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00+07:00");
    }
}
