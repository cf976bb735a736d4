package vn.luot.kiosk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.luot.device.Profiles;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.kiosk.panel.Opening;
import vn.luot.kiosk.panel.View;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.text.Words;
import vn.luot.wire.FromHub.QueueStatus;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.PriorityCard;
import vn.luot.wire.OfficeCard.ServiceCard;
import vn.luot.wire.OfficeCard.ThemeCard;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.Pictogram;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.WaitRange;

/// Every state of the citizen's screen by its name, for tests and pictures.
public final class ScreenStates {
    private static final List<Pictogram> DRAWN =
            List.of(
                    Pictogram.STAMP,
                    Pictogram.FAMILY,
                    Pictogram.LAND,
                    Pictogram.BUILDING,
                    Pictogram.BUSINESS,
                    Pictogram.RESULT,
                    Pictogram.HELP);

    private static final Words ONLINE_DAY = new Words("Ngày thứ Tư trực tuyến", "Online Wednesday");
    private static final TicketNumber A050 = TicketNumber.parse("A050");
    private static final List<String> CODES =
            List.of("A", "C", "E", "F", "H", "L", "U", "T", "N", "B", "D", "G");

    private static final List<Words> NAMES =
            List.of(
                    new Words("Chứng thực", "Certification"),
                    new Words("Hộ tịch – Tư pháp", "Civil status – Justice"),
                    new Words("Đất đai – Môi trường", "Land – Environment"),
                    new Words("Xây dựng – Đô thị – Giao thông", "Building – Town – Traffic"),
                    new Words("Kinh doanh – Tài chính – Thuế", "Business – Finance – Tax"),
                    new Words(
                            "Xã hội – Người có công – Bảo hiểm",
                            "Social affairs – Merit – Insurance"),
                    new Words("Văn hóa – Giáo dục – Y tế – Nội vụ", "Culture – Education – Health"),
                    new Words("Trả kết quả", "Collecting results"),
                    new Words("Hỗ trợ nộp trực tuyến", "Help with filing online"),
                    new Words("Nông nghiệp – Chăn nuôi – Thú y", "Farming – Animals"),
                    new Words("Dân tộc – Tôn giáo – Tín ngưỡng", "Ethnic and religious affairs"),
                    new Words("Tiếp công dân", "Citizens' reception"));

    private static final Words LONG =
            new Words(
                    "Đăng ký quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất",
                    "Registration of land use rights, of housing and of other property on land");

    private ScreenStates() {}

    /// In the order of a visit, then the rarer ones.
    public static Map<String, Screen.Page> all() {
        var all = new LinkedHashMap<String, Screen.Page>();
        all.put("idle", page(new Moment.Idle(false), office(9), lines(9, 7)));
        all.put("armed", page(new Moment.Armed(), office(9), lines(9, 7)));
        all.put("busy", page(new Moment.Busy(), office(9), lines(9, 7)));
        all.put("taken", page(new Moment.Taken(A050, false)));
        all.put("taken-priority", page(new Moment.Taken(TicketNumber.parse("P601"), true)));
        all.put("again", page(new Moment.Again(A050)));
        all.put("no-paper", remembering(true, A050));
        all.put("no-paper-many", remembering(false, A050, TicketNumber.parse("C602")));
        all.put("paperless", page(new Moment.Idle(true), office(9), lines(9, 7)));
        all.put("refused", page(new Moment.Refused("kiosk.no-service")));
        all.put("helping", page(new Moment.Helping()));
        all.put("closed", page(closed("2026-03-02", true, false)));
        all.put("closed-holiday", page(closed("2026-05-04", false, true)));
        all.put("starting", page(new Moment.Starting()));
        all.put("cut-off", page(new Moment.Idle(false), office(9), Map.of()));
        all.put("none-waiting", page(new Moment.Idle(false), office(9), lines(9, 0)));
        all.put("sixty-waiting", page(new Moment.Idle(false), office(9), lines(9, 60)));
        for (int count : List.of(1, 2, 3, 4, 6, 8, 12))
            all.put(
                    "services-" + count,
                    page(new Moment.Idle(false), office(count), lines(count, 7)));
        all.put("long-names", page(new Moment.Idle(false), longNames(12), lines(12, 60)));
        all.put("groups", page(new Moment.Idle(false), centre(true), Map.of()));
        all.put("pages", page(new Moment.Idle(false), centre(false), Map.of()));
        return all;
    }

    public static Screen.Page of(String state) {
        return Optional.ofNullable(all().get(state))
                .orElseThrow(() -> new IllegalArgumentException("no state " + state));
    }

    private static Screen.Page page(Moment moment) {
        return page(moment, office(9), lines(9, 7));
    }

    private static Screen.Page page(
            Moment moment, OfficeCard office, Map<ServiceCode, QueueStatus> lines) {
        return pages(office).page(new View(moment, List.of(), lines));
    }

    private static Screen.Page remembering(boolean paperOut, TicketNumber... numbers) {
        var view = new View(new Moment.Unprinted(paperOut), List.of(numbers), Map.of());
        return pages(office(9)).page(view);
    }

    private static Pages pages(OfficeCard office) {
        return new Pages(Profiles.named("centre-touch"), Optional.of(office));
    }

    private static Moment closed(String day, boolean today, boolean holiday) {
        var next = new Opening.Next(LocalDate.parse(day), LocalTime.of(13, 15), today);
        return new Moment.Closed(new Opening(Optional.of(next), holiday));
    }

    private static Map<ServiceCode, QueueStatus> lines(int services, int waiting) {
        var lines = new TreeMap<ServiceCode, QueueStatus>();
        for (int i = 0; i < services; i++) {
            var code = new ServiceCode(CODES.get(i));
            int here = waiting == 0 ? 0 : Math.max(0, waiting - i * 2);
            var range = new WaitRange(here * 2, here * 3);
            lines.put(code, new QueueStatus(code, here, Optional.of(range), List.of()));
        }
        return lines;
    }

    private static OfficeCard office(int services) {
        var cards = new ArrayList<ServiceCard>();
        for (int i = 0; i < services; i++)
            cards.add(card(CODES.get(i), NAMES.get(i), Optional.empty()));
        return office(cards);
    }

    private static OfficeCard longNames(int services) {
        var cards = new ArrayList<ServiceCard>();
        for (int i = 0; i < services; i++) cards.add(card(CODES.get(i), LONG, Optional.empty()));
        return office(cards);
    }

    private static OfficeCard centre(boolean grouped) {
        var cards = new ArrayList<ServiceCard>();
        for (int i = 0; i < 27; i++) {
            var letters = CODES.get(i / 5) + CODES.get(i % 5);
            var group = grouped ? Optional.of(NAMES.get(i / 5 + 3)) : Optional.<Words>empty();
            cards.add(card(letters, NAMES.get(i % 12), group));
        }
        return office(cards);
    }

    private static ServiceCard card(String code, Words name, Optional<Words> group) {
        var drawn = DRAWN.get(code.charAt(0) % DRAWN.size());
        return new ServiceCard(
                new ServiceCode(code),
                name,
                List.of("1", "2"),
                Words.vi("CCCD"),
                5,
                group,
                Optional.of(drawn.key()));
    }

    private static OfficeCard office(List<ServiceCard> services) {
        return new OfficeCard(
                List.of(
                        new Words(
                                "Trung tâm Phục vụ hành chính công",
                                "Public Administration Service Centre"),
                        new Words("Phường Tân Lập", "Tân Lập Ward")),
                "1022",
                "http://127.0.0.1:8080/t/",
                6,
                services,
                List.of(
                        priority("P1", "Người khuyết tật đặc biệt nặng, nặng", "Severe disability"),
                        priority(
                                "P2",
                                "Phụ nữ mang thai; người có con nhỏ dưới 36 tháng đi cùng",
                                "Pregnant women; people with a child under 36 months"),
                        priority("P3", "Người có công với cách mạng", "People with merit"),
                        priority("P4", "Người từ đủ 75 tuổi", "People aged 75 and over")),
                Map.of(
                        DayOfWeek.MONDAY,
                        List.of(
                                new Window(LocalTime.of(7, 0), LocalTime.of(11, 30)),
                                new Window(LocalTime.of(13, 15), LocalTime.of(17, 0)))),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(
                        List.of(new ThemeCard(ONLINE_DAY, Set.of(DayOfWeek.values()), Set.of()))));
    }

    private static PriorityCard priority(String code, String vi, String en) {
        return new PriorityCard(new PriorityCode(code), new Words(vi, en));
    }
}
