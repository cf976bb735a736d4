package vn.luot.hub.web.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.io.ParseWarning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.luot.wire.BookingCode;

/// The file for calendars against the rules of RFC 5545.
class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final String file =
            new CalendarFile(
                            new BookingCode("K7MR2XWD"),
                            NOW.plusSeconds(86_400),
                            Duration.ofMinutes(30),
                            "Lịch hẹn: Đất đai, Môi trường; Xây dựng \\ Đô thị",
                            "Một dòng dài để xem các dòng được gấp ra sao khi có nhiều chữ có dấu ở đây.\nDòng hai.",
                            "UBND",
                            "http://127.0.0.1/a/K7MR2XWD")
                    .text(NOW);

    @Test
    void noLineIsLongerThan75OctetsAndEachEndsAsItMust() {
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(file.split("\r\n", -1))
                .allSatisfy(
                        line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void anotherCalendarReadsWhatWasMeant() {
        var warnings = new ArrayList<List<ParseWarning>>();
        var calendar = Biweekly.parse(file).warnings(warnings).first();
        assertThat(warnings).allSatisfy(found -> assertThat(found).isEmpty());
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        var event = calendar.getEvents().getFirst();
        assertThat(event.getSummary().getValue())
                .isEqualTo("Lịch hẹn: Đất đai, Môi trường; Xây dựng \\ Đô thị");
        assertThat(event.getDescription().getValue()).endsWith("có dấu ở đây.\nDòng hai.");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(NOW.plusSeconds(86_400));
        assertThat(event.getAlarms()).hasSize(1);
    }

    @Test
    void unfoldedItSaysWhatWasGivenWithItsMarksEscaped() {
        assertThat(file.replace("\r\n ", ""))
                .contains("SUMMARY:Lịch hẹn: Đất đai\\, Môi trường\\; Xây dựng \\\\ Đô thị\r\n")
                .contains("có dấu ở đây.\\nDòng hai.\r\n")
                .contains("UID:k7mr2xwd@luot\r\n");
    }
}
