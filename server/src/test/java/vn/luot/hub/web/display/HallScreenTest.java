package vn.luot.hub.web.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.hub.office.HallSpec.Display;
import vn.luot.hub.office.HallSpec.Layout;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.web.SampleDay;
import vn.luot.hub.web.display.HallView.Row;
import vn.luot.hub.web.display.HallView.Zone;
import vn.luot.text.Language;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;

/// What the hall's screen shows.
class HallScreenTest {
    private static final DeskId DESK = DeskId.of(1);
    private static final ServiceCode A = new ServiceCode("A");
    private final SampleDay day = SampleDay.of("demo");

    private static HallView view(SampleDay day, Language language) {
        return view(day, DisplayPage.EVERYTHING, language);
    }

    private static HallView view(SampleDay day, Display display, Language language) {
        var calls = new CallLog(day.entries(), day.office());
        return HallScreen.of(day.scene(), calls.latest(), display, language).view();
    }

    private static Display display(Set<ServiceCode> services, Layout layout) {
        return new Display(
                "one",
                Words.vi("Một"),
                services,
                Set.of(),
                layout,
                Optional.empty(),
                true,
                Optional.empty());
    }

    private HallView view() {
        return view(day, Language.VI);
    }

    private SampleDay called(Optional<PriorityCode> priority) {
        day.act(new Command.OpenDesk(DESK, Set.of()));
        day.issue(A, priority);
        return day.act(new Command.CallNext(DESK));
    }

    private static Row row(HallView view, String sign) {
        return view.desks().zones().stream()
                .map(Zone::rows)
                .flatMap(List::stream)
                .filter(row -> row.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void emptyHallWelcomesAndSaysTheHours() {
        var view = view();
        assertThat(view.hero()).isEmpty();
        assertThat(view.welcome().title()).isEqualTo("Kính chào Ông/Bà");
        assertThat(view.welcome().lines()).contains("Giờ làm việc hôm nay: 00:00–23:59");
        assertThat(view.last()).isEmpty();
        assertThat(view.desks().zones().getFirst().rows())
                .hasSize(7)
                .allMatch(row -> row.state().equals("Đóng quầy") && row.line().isEmpty());
    }

    @Test
    void closedOfficeSaysWhenItOpens() {
        var evening = LocalDateTime.of(2026, 3, 2, 20, 0).atZone(Rules.ZONE).toInstant();
        var view = view(SampleDay.of("commune", evening), Language.VI);
        assertThat(view.welcome().title()).isEqualTo("Ngoài giờ làm việc");
        assertThat(view.welcome().lines().getFirst()).contains("Thứ Ba 03/03/2026");
    }

    @Test
    void headShowsClockAndLunarDate() {
        var head = view().head();
        assertThat(head.clock()).isEqualTo("07:00");
        assertThat(head.date()).isEqualTo("Thứ Hai 02/03/2026 · 14 tháng Giêng");
    }

    @Test
    void newestCallIsTheHero() {
        called(Optional.empty()).later(Duration.ofSeconds(2));
        var view = view();
        var hero = view.hero().orElseThrow();
        assertThat(hero.number()).isEqualTo("A001");
        assertThat(hero.desk()).isEqualTo("Quầy 1");
        assertThat(hero.fresh()).isTrue();
        assertThat(row(view, "1").now()).isTrue();
    }

    @Test
    void recallSaysWhichTime() {
        called(Optional.empty()).later(Duration.ofSeconds(21)).act(new Command.Recall(DESK));
        assertThat(view().hero().orElseThrow().times()).contains("Gọi lần 2");
        assertThat(view().last()).isEmpty();
    }

    @Test
    void priorityIsAWordEverywhere() {
        called(Optional.of(new PriorityCode("P4")));
        assertThat(view().hero().orElseThrow().priority()).isTrue();
        assertThat(row(view(), "1").priority()).isTrue();
    }

    @Test
    void missedNumbersStandThereAsLongAsTheyMayComeBack() {
        called(Optional.empty()).act(new Command.NoShow(DESK));
        assertThat(view().foot().missed()).contains("A001");
        day.later(Duration.ofMinutes(31));
        assertThat(view().foot().missed()).isEmpty();
    }

    @Test
    void pausedDeskSaysUntilWhen() {
        day.act(new Command.OpenDesk(DESK, Set.of())).pause("1", Duration.ofMinutes(40));
        assertThat(row(view(), "1").state()).isEqualTo("Tạm dừng đến 07:40");
        assertThat(row(view(day, Language.EN), "1").state()).isEqualTo("Paused until 07:40");
    }

    @Test
    void quietHallWelcomesAgain() {
        called(Optional.empty()).act(new Command.Finish(DESK, Optional.empty(), 0));
        day.later(Duration.ofMinutes(9));
        assertThat(view().hero()).isPresent();
        day.later(Duration.ofMinutes(2));
        assertThat(view().hero()).isEmpty();
    }

    @Test
    void crowdedHallShowsFourCallsBeforeTheHero() {
        var view = view(day.crowded(60), Language.VI);
        var hero = view.hero().orElseThrow();
        assertThat(view.last())
                .hasSize(4)
                .doesNotHaveDuplicates()
                .noneMatch(call -> call.number().equals(hero.number()));
        assertThat(view.desks().look()).isEqualTo("list");
        assertThat(row(view, "1").line()).isNotEmpty();
    }

    @Test
    void longNamesStandThereInFull() {
        var view = view(SampleDay.withLongNames().crowded(20), Language.VI);
        assertThat(view.hero().orElseThrow().desk()).startsWith("Ô tiếp nhận và trả kết quả");
        assertThat(row(view, "7").services()).endsWith("môi trường");
        assertThat(view.last()).allMatch(call -> call.desk().matches("Quầy [1-7]"));
    }

    @Test
    void sixtyDesksStandInThreeZones() {
        var view = view(SampleDay.of("province").crowded(60), Language.VI);
        assertThat(view.desks().look()).isEqualTo("grid");
        assertThat(view.desks().zones())
                .extracting(Zone::name)
                .containsExactly("Quầy 1 đến 20", "Quầy 21 đến 40", "Quầy 41 đến 60");
    }

    @Test
    void aCallTakenBackIsShownNoMore() {
        called(Optional.empty());
        assertThat(view().hero()).isPresent();
        day.act(new Command.Undo(DESK));
        assertThat(view().hero()).isEmpty();
    }

    @Test
    void aScreenOfOneServiceShowsItsDesksAndCallsAlone() {
        called(Optional.empty()).act(new Command.NoShow(DESK));
        var other = display(Set.of(new ServiceCode("T")), Layout.AUTO);
        assertThat(view(day, other, Language.VI).hero()).isEmpty();
        assertThat(view(day, other, Language.VI).foot().missed()).isEmpty();

        var mine = view(day, display(Set.of(A), Layout.AUTO), Language.VI);
        assertThat(mine.hero().orElseThrow().number()).isEqualTo("A001");
        assertThat(mine.foot().missed()).contains("A001");
        assertThat(mine.desks().zones().getFirst().rows()).hasSizeLessThan(7).isNotEmpty();
    }

    @Test
    void anOfficeSaysHowItsDesksStand() {
        var province = SampleDay.of("province").crowded(60);
        var parts =
                Map.of(
                        Layout.AUTO, "grid 3",
                        Layout.LIST, "list 8",
                        Layout.GRID, "dense 1",
                        Layout.ZONES, "grid 3",
                        Layout.PORTRAIT, "grid 2");
        parts.forEach((layout, look) -> {
            var desks = view(province, display(Set.of(), layout), Language.VI).desks();
            assertThat(desks.look() + " " + desks.zones().size()).as("%s", layout).isEqualTo(look);
            assertThat(desks.zones()).flatExtracting(Zone::rows).hasSize(60);
        });
    }

    @Test
    void theDaysThemeStandsInTheHead() {
        assertThat(view().head().theme()).isEmpty();
        var themed = SampleDay.hung("themes: [{name: Ngày thứ Hai không hẹn, days: [monday]}]");
        assertThat(view(themed, Language.VI).head().theme()).isEqualTo("Ngày thứ Hai không hẹn");
        themed.later(Duration.ofDays(1));
        assertThat(view(themed, Language.VI).head().theme()).isEmpty();
    }
}
