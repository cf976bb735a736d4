package vn.luot.hub.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.SampleDay;
import vn.luot.hub.web.desk.DeskView.Choice;
import vn.luot.text.Language;
import vn.luot.wire.DeskId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;

/// What an officer's page shows.
class ConsoleTest {
    private static final DeskId DESK = DeskId.of(1);
    private static final ServiceCode A = new ServiceCode("A");
    private final SampleDay day = SampleDay.of("demo");

    private DeskView view() {
        return new Console(day.scene(), DESK, Language.VI).view();
    }

    private void open() {
        day.act(new Command.OpenDesk(DESK, Set.of()));
    }

    @Test
    void enterDoesTheRightNextThing() {
        assertThat(view().main().words()).isEqualTo("Mở quầy");
        open();
        assertThat(view().main().action()).isEqualTo("call-next");
        day.issue(A, Optional.empty());
        day.act(new Command.CallNext(DESK));
        assertThat(view().main().action()).isEqualTo("start");
        day.act(new Command.Start(DESK));
        assertThat(view().main().words()).isEqualTo("Hoàn thành và gọi tiếp");
        day.pause("1", Duration.ofMinutes(10));
        assertThat(view().main().action()).isEqualTo("finish");
        day.act(new Command.Finish(DESK, Optional.empty(), 1));
        assertThat(view().main().words()).isEqualTo("Mở lại quầy");
    }

    @Test
    void nothingIsAskedThatTheOfficeDoesNotWant() {
        open();
        assertThat(view().around().many()).isEmpty();
        assertThat(view().around().codes()).isFalse();
    }

    @Test
    void timerCountsFromTheStartAndMindsTheUsualLength() {
        open();
        day.issue(A, Optional.empty());
        day.later(Duration.ofMinutes(12)).act(new Command.CallNext(DESK));
        day.later(Duration.ofSeconds(30)).act(new Command.Start(DESK));
        day.later(Duration.ofSeconds(221));
        var current = view().current().orElseThrow();
        assertThat(current.facts()).isEqualTo("Lấy số 07:00 · đã chờ 12 phút");
        assertThat(current.timer().shown()).isEqualTo("03:41");
        assertThat(current.timer().kind()).isEqualTo("ok");
        day.later(Duration.ofMinutes(2));
        assertThat(view().current().orElseThrow().timer().kind()).isEqualTo("warn");
    }

    @Test
    void lineStandsInTheOrderOfCallsAndSaysWhy() {
        open();
        day.issue(A, Optional.empty());
        day.later(Duration.ofMinutes(18)).issue(A, Optional.of(new PriorityCode("P4")));
        var line = view().line();
        assertThat(line.next()).extracting("number").containsExactly("P001", "A001");
        assertThat(line.why().orElseThrow()).startsWith("P001 trước A001: ưu tiên");
        assertThat(line.next().getFirst().detail()).contains("75 tuổi");
        assertThat(line.next().getLast().kind()).isEqualTo("warn");
    }

    @Test
    void crowdShowsFiveAndCountsTheRest() {
        day.crowded(60);
        var view = new Console(day.scene(), DeskId.of(7), Language.VI).view();
        assertThat(view.line().next()).hasSize(5);
        assertThat(view.line().more()).isEqualTo(view.bar().waiting() - 5).isPositive();
        assertThat(view.bar().longest()).isPresent();
    }

    @Test
    void putAsideTicketsStandAtTheirDesk() {
        open();
        day.issue(A, Optional.empty());
        day.act(new Command.CallNext(DESK)).act(new Command.Hold(DESK));
        assertThat(view().held()).extracting("number").containsExactly("A001");
        assertThat(new Console(day.scene(), DeskId.of(2), Language.VI).view().held()).isEmpty();
        day.issue(A, Optional.empty());
        day.act(new Command.CallNext(DESK)).act(new Command.NoShow(DESK));
        assertThat(view().missed()).extracting("number").containsExactly("A002");
    }

    @Test
    void purposesHaveTheDigitsOfTheKeypad() {
        open();
        day.issue(A, Optional.empty());
        day.act(new Command.CallNext(DESK));
        var purposes = view().current().orElseThrow().purposes().choices();
        assertThat(purposes)
                .extracting(Choice::key)
                .containsExactly("1", "2", "3", "4", "5", "6", "0");
        assertThat(purposes.getFirst().words()).isEqualTo("Nộp mới");
        assertThat(purposes.getLast().words()).isEqualTo("Khác");
    }

    @Test
    void ticketsAreSentToOtherServicesAndOpenDesks() {
        open();
        day.act(new Command.OpenDesk(DeskId.of(4), Set.of()));
        day.issue(A, Optional.empty());
        day.act(new Command.CallNext(DESK));
        var targets = view().targets();
        assertThat(targets.services()).extracting(Choice::value).hasSize(8).doesNotContain("A");
        assertThat(targets.desks()).extracting(Choice::words).containsExactly("Quầy 4");
    }

    @Test
    void closedDeskShowsWhatItWouldServe() {
        assertThat(view().bar().state()).isEqualTo("Đóng quầy");
        assertThat(view().services())
                .filteredOn(Choice::chosen)
                .extracting(Choice::value)
                .containsExactly("A");
        assertThat(view().line().next()).isEmpty();
    }
}
