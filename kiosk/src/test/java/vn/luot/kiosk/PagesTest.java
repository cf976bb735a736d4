package vn.luot.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.device.Profiles;
import vn.luot.kiosk.hardware.Screen.Kind;
import vn.luot.kiosk.hardware.Screen.Page;
import vn.luot.kiosk.hardware.Screen.Tile;
import vn.luot.kiosk.panel.Opening;
import vn.luot.kiosk.panel.View;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.text.Language;
import vn.luot.text.Languages;
import vn.luot.text.Words;
import vn.luot.wire.FromHub.QueueStatus;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.PriorityCard;
import vn.luot.wire.OfficeCard.ServiceCard;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.WaitRange;

/// The words on the screen, as they were agreed.
class PagesTest {
    private static final TicketNumber A050 = TicketNumber.parse("A050");
    private static final ServiceCode A = new ServiceCode("A");

    @Test
    void greets() {
        assertThat(words(new Moment.Idle(false)))
                .isEqualTo("Kính chào Ông/Bà. Mời chọn lĩnh vực cần giải quyết.");
    }

    @Test
    void saysTheNumber() {
        var page = page(new Moment.Taken(A050, false));
        assertThat(page.headline().vi()).isEqualTo("Số của Ông/Bà là A050. Mời nhận phiếu.");
        assertThat(page.number()).contains("A050");
    }

    @Test
    void asksBeforeASecondNumber() {
        assertThat(words(new Moment.Again(A050)))
                .isEqualTo("Ông/Bà vừa lấy số A050. Cần thêm số nữa không?");
    }

    @Test
    void asksToRememberANumberWithoutPaper() {
        var page = page(new View(new Moment.Unprinted(true), List.of(A050), Map.of()));
        assertThat(page.kind()).isEqualTo(Kind.NO_PAPER);
        assertThat(page.headline().vi())
                .isEqualTo(
                        "Máy tạm hết giấy. Số của Ông/Bà là A050. Xin ghi nhớ hoặc chụp lại màn"
                                + " hình này.");
    }

    @Test
    void saysWhenToComeBack() {
        assertThat(words(closed("2026-03-02", "13:15", true, false)))
                .isEqualTo("Ngoài giờ lấy số. Mời quay lại lúc 13:15.");
        assertThat(words(closed("2026-03-03", "07:00", false, false)))
                .isEqualTo("Ngoài giờ lấy số. Mời quay lại lúc 07:00, Thứ Ba 03/03/2026.");
        assertThat(words(closed("2026-04-28", "07:00", false, true)))
                .isEqualTo("Nghỉ lễ. Mời quay lại Thứ Ba 28/04/2026.");
    }

    @Test
    void saysWhenNumbersAreGivenOnTheNextDay() {
        assertThat(page(closed("2026-03-09", "07:00", false, false)).lines())
                .extracting(Words::vi)
                .containsExactly("Giờ lấy số Thứ Hai: 07:00–11:15");
        assertThat(page(closed("2026-03-10", "07:00", false, false)).lines()).isEmpty();
    }

    @Test
    void showsTheTilesOfTheOfficeOnly() {
        assertThat(page(new Moment.Idle(false)).tiles())
                .extracting(Tile::button)
                .containsExactlyInAnyOrder(
                        "a", "priority", "help", "rate-5", "rate-4", "rate-3", "rate-2", "rate-1");
    }

    @Test
    void saysBeforeTheChoiceHowLongALineIs() {
        var line = new QueueStatus(A, 7, Optional.of(new WaitRange(10, 15)), List.of(A050));
        var view = new View(new Moment.Idle(false), List.of(), Map.of(A, line));
        assertThat(page(view).tiles().getFirst().expect().map(Words::vi))
                .contains("chờ 7 lượt · khoảng 10–15 phút");
        assertThat(page(view).lines())
                .extracting(Words::vi)
                .containsExactly("Đang phục vụ: 1 quầy · Đang chờ: 7 lượt");
    }

    @Test
    void namesWhoComesFirst() {
        var tile =
                page(new Moment.Idle(false)).tiles().stream()
                        .filter(t -> t.button().equals("priority"))
                        .findFirst();
        assertThat(tile.flatMap(Tile::expect).map(Words::vi))
                .contains("Người khuyết tật nặng · Phụ nữ mang thai");
    }

    @Test
    void showsAReasonOfTheHubInWords() {
        assertThat(words(new Moment.Refused("kiosk.no-service"))).startsWith("Lĩnh vực này");
        assertThat(words(new Moment.Refused("refused.never-heard-of")))
                .isEqualTo("Hiện chưa lấy được số. Xin liên hệ cán bộ hướng dẫn.");
    }

    @Test
    void saysItInTheOfficesOwnLanguageToo() {
        var words = Map.of("kiosk.done", "លេខ {0}");
        var khmer = new Language("km", "ភាសាខ្មែរ", Language.Parent.VI, words);
        var pages =
                new Pages(
                        Profiles.named("demo"),
                        Optional.of(office().speaking(new Languages(List.of(khmer)))));

        var done = pages.page(new View(new Moment.Taken(A050, false), List.of(), Map.of()));
        var busy = pages.page(new View(new Moment.Busy(), List.of(), Map.of()));

        assertThat(done.headline().in(khmer)).isEqualTo("លេខ A050");
        assertThat(done.headline().in(Language.EN)).contains("A050").doesNotContain("លេខ");
        assertThat(busy.headline().in(khmer)).isEqualTo(busy.headline().vi());
        assertThat(done.frame().languages().packs()).containsExactly(khmer);
    }

    private static String words(Moment moment) {
        return page(moment).headline().vi();
    }

    private static Page page(Moment moment) {
        return page(new View(moment, List.of(), Map.of()));
    }

    private static Page page(View view) {
        return new Pages(Profiles.named("demo"), Optional.of(office())).page(view);
    }

    private static Moment closed(String day, String from, boolean today, boolean holiday) {
        var next = new Opening.Next(LocalDate.parse(day), LocalTime.parse(from), today);
        return new Moment.Closed(new Opening(Optional.of(next), holiday));
    }

    private static OfficeCard office() {
        return new OfficeCard(
                List.of(Words.vi("Trung tâm Phục vụ hành chính công")),
                "1022",
                "http://127.0.0.1:8080/t/",
                1,
                List.of(
                        new ServiceCard(
                                A, Words.vi("Chứng thực"), List.of("1"), Words.vi("CCCD"), 5)),
                List.of(
                        new PriorityCard(new PriorityCode("P1"), Words.vi("Người khuyết tật nặng")),
                        new PriorityCard(new PriorityCode("P2"), Words.vi("Phụ nữ mang thai"))),
                Map.of(
                        DayOfWeek.MONDAY,
                        List.of(new Window(LocalTime.of(7, 0), LocalTime.of(11, 15)))),
                Set.of());
    }
}
