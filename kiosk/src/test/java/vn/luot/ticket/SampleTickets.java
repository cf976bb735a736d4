package vn.luot.ticket;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.luot.text.Language;
import vn.luot.text.Words;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.ServiceCard;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.TicketStyle;
import vn.luot.wire.TicketStyle.Line;
import vn.luot.wire.WaitRange;

/// Tickets of two invented offices, one with short names and one with very long ones.
public final class SampleTickets {
    public static final TicketId ID = TicketId.parse("019aa7f4-5b1c-7c3e-9d55-0a1b2c3d4e5f");
    public static final OfficeCard WARD =
            office(
                    "Phường Tân Lập",
                    service("A", "Chứng thực", "1, 2, 3", "bản chính, bản chụp, CCCD."));
    public static final OfficeCard LONG =
            office(
                    "Phường Hoàng Văn Thụ – Nguyễn Thị Minh Khai (Chi nhánh số 2)",
                    service(
                            "H",
                            "Kinh doanh – Tài chính – Thuế – Hộ kinh doanh và Hợp tác xã",
                            "11, 12, 13, 14, 15, 16, 17, 18",
                            "giấy đề nghị đăng ký, bản sao giấy tờ pháp lý của cá nhân, văn bản ủy"
                                    + " quyền (nếu có)."));

    /// As an office may want them, in large letters.
    public static final OfficeCard STYLED =
            styled(
                    new TicketStyle(
                            List.of(new Words("UBND tỉnh Đắk Lắk", "Dak Lak Province")),
                            List.of(new Words("Xin giữ phiếu.", "Please keep this.")),
                            List.of(Line.DESKS, Line.WAIT, Line.PAPERS, Line.RULES),
                            TicketStyle.Letters.LARGE));

    private SampleTickets() {}

    public static Issued ordinary() {
        return issued("A050", Optional.of(7));
    }

    public static Issued cutOff() {
        return issued("A601", Optional.empty());
    }

    public static Issued priority() {
        return marked(issued("P003", Optional.of(2)), List.of(new Issued.Mark.Priority()));
    }

    public static Issued reprint() {
        return marked(ordinary(), List.of(new Issued.Mark.Reprint()));
    }

    public static Issued everything() {
        return marked(
                new Issued(
                        ID,
                        TicketNumber.parse("H12-100"),
                        new ServiceCode("H"),
                        Optional.of(128),
                        Optional.of(new WaitRange(95, 120)),
                        LocalDateTime.of(2026, 3, 4, 10, 58),
                        List.of()),
                List.of(
                        new Issued.Mark.Priority(),
                        new Issued.Mark.Reprint(),
                        new Issued.Mark.CarriedOver(LocalDate.of(2026, 3, 4))));
    }

    /// Each sort that the kiosk prints for a ward, by its name.
    public static Map<String, Issued> sorts() {
        var both = List.<Issued.Mark>of(new Issued.Mark.Priority(), new Issued.Mark.Reprint());
        var training = List.<Issued.Mark>of(new Issued.Mark.Training());
        var afternoon = List.<Issued.Mark>of(new Issued.Mark.CarriedOver(LocalDate.of(2026, 3, 4)));
        var sorts = new LinkedHashMap<String, Issued>();
        sorts.put("ordinary", ordinary());
        sorts.put("priority", priority());
        sorts.put("reprint", reprint());
        sorts.put("priority, reprint", marked(priority(), both));
        sorts.put("own series", cutOff());
        sorts.put("own series, priority, reprint", marked(cutOff(), both));
        sorts.put("a fifth kiosk's series", issued("A5-001", Optional.empty()));
        sorts.put("training", marked(ordinary(), training));
        sorts.put("carried over", marked(issued("A217", Optional.of(1)), afternoon));
        return sorts;
    }

    public static TicketFace face(OfficeCard office, Issued issued) {
        return new TicketText(office, Language.VI).face(issued);
    }

    public static Issued marked(Issued issued, List<Issued.Mark> marks) {
        return new Issued(
                issued.ticket(),
                issued.number(),
                issued.service(),
                issued.ahead(),
                issued.range(),
                issued.at(),
                marks);
    }

    public static Issued issued(String number, Optional<Integer> ahead) {
        return issued(ID, number, ahead);
    }

    public static Issued issued(TicketId ticket, String number, Optional<Integer> ahead) {
        return new Issued(
                ticket,
                TicketNumber.parse(number),
                new ServiceCode("A"),
                ahead,
                ahead.map(_ -> new WaitRange(10, 15)),
                LocalDateTime.of(2026, 3, 2, 8, 22),
                List.of());
    }

    private static OfficeCard office(String name, ServiceCard service) {
        return new OfficeCard(
                List.of(
                        new Words("Trung tâm Phục vụ hành chính công", "Public service centre"),
                        Words.vi(name)),
                "1900 1234",
                "http://192.168.100.200:8080/t/",
                1,
                List.of(service),
                List.of(),
                Map.of(),
                Set.of());
    }

    private static OfficeCard styled(TicketStyle style) {
        return new OfficeCard(
                WARD.title(),
                WARD.hotline(),
                WARD.ticketPage(),
                WARD.series(),
                WARD.services(),
                WARD.priorities(),
                WARD.numbers(),
                WARD.holidays(),
                Optional.of(style),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ServiceCard service(String code, String name, String desks, String papers) {
        return new ServiceCard(
                new ServiceCode(code),
                Words.vi(name),
                List.of(desks.split(", ", -1)),
                Words.vi(papers),
                8);
    }
}
