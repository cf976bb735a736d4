package vn.luot.hub.web.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.web.SampleDay;
import vn.luot.text.Language;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

class HallNoticesTest {
    private static final DeskId DESK = DeskId.of(1);
    private static final String SORRY = "Trung tâm xin lỗi vì Ông Bà phải chờ lâu.";

    private final SampleDay day = at("07:05");

    private static SampleDay at(String time) {
        return SampleDay.of(
                "commune",
                LocalDateTime.parse("2026-03-02T" + time).atZone(Rules.ZONE).toInstant());
    }

    private static List<String> told(SampleDay day) {
        return new HallNotices(day.scene(), Language.VI).all();
    }

    private static SampleDay oneWaits(SampleDay day) {
        day.issue(new ServiceCode("A"), Optional.empty());
        return day;
    }

    @Test
    void apologisesToWhoWaitsLongerThanThirtyMinutesOfTheSession() {
        oneWaits(day);
        assertThat(told(day.later(Duration.ofMinutes(50)))).doesNotContain(SORRY);
        assertThat(told(day.later(Duration.ofMinutes(6)))).contains(SORRY);
    }

    @Test
    void doesNotApologiseToWhoWasAtADeskAMinuteAgo() {
        oneWaits(day).act(new Command.OpenDesk(DESK, Set.of()));
        day.later(Duration.ofMinutes(70)).act(new Command.CallNext(DESK));
        day.act(new Command.Hold(DESK)).act(new Command.Restore(only(day)));
        assertThat(told(day.later(Duration.ofMinutes(2)))).doesNotContain(SORRY);
        assertThat(told(day.later(Duration.ofMinutes(30)))).contains(SORRY);
    }

    private static TicketId only(SampleDay day) {
        return day.office().tickets().firstEntry().getKey();
    }

    @Test
    void saysWhenTheSessionEndsToWhoStillWaits() {
        assertThat(told(at("11:20"))).noneMatch(words -> words.contains("hết giờ"));
        assertThat(told(oneWaits(at("11:14")))).noneMatch(words -> words.contains("hết giờ"));
        assertThat(told(oneWaits(at("11:15"))))
                .contains(
                        "Còn 15 phút nữa hết giờ làm việc buổi sáng. Công dân còn số vui lòng đến"
                                + " quầy hướng dẫn.");
        assertThat(told(oneWaits(at("16:59")))).anyMatch(words -> words.startsWith("Còn 1 phút"));
    }

    @Test
    void saysThatWhatAllDesksWorkWithIsDown() {
        day.act(new Command.ReportFault(true));
        day.act(new Command.ReportFault(true));
        assertThat(told(day.later(Duration.ofMinutes(9))).getFirst())
                .startsWith("Hệ thống dùng chung gặp sự cố từ 07:05");
        day.act(new Command.ReportFault(false));
        assertThat(told(day)).noneMatch(words -> words.contains("sự cố"));
        assertThat(day.entries())
                .filteredOn(e -> e.event().kind().equals("SharedFault"))
                .as("said twice, once is enough")
                .hasSize(2);
    }
}
