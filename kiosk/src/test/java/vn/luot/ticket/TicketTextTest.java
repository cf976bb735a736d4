package vn.luot.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.luot.text.Language;
import vn.luot.wire.WaitRange;

class TicketTextTest {
    @Test
    void saysEverythingInVietnamese() {
        var face = SampleTickets.face(SampleTickets.WARD, SampleTickets.ordinary());

        assertThat(lines(face))
                .containsExactly(
                        "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
                        "PHƯỜNG TÂN LẬP",
                        "SỐ THỨ TỰ",
                        "A050",
                        "Lĩnh vực: Chứng thực",
                        "Quầy phục vụ: 1, 2, 3",
                        "Trước Ông/Bà còn: 7 lượt",
                        "Dự kiến chờ: khoảng 10–15 phút",
                        "Lấy số lúc: 08:22, Thứ Hai 02/03/2026",
                        "Quét mã để theo dõi lượt, lùi lượt hoặc đánh giá sau khi làm xong.",
                        "Chuẩn bị sẵn: bản chính, bản chụp, CCCD.",
                        "Số được gọi 3 lần. Nếu lỡ lượt, xin báo cán bộ trong 30 phút để được gọi"
                                + " lại.",
                        "Phiếu này không thay Giấy tiếp nhận hồ sơ.",
                        "Phản ánh, kiến nghị: 1900 1234");
        assertThat(face.marks()).isEmpty();
    }

    @Test
    void holdsTheTicketsAddressInItsCode() {
        assertThat(
                        SampleTickets.face(SampleTickets.WARD, SampleTickets.ordinary())
                                .code()
                                .address())
                .isEqualTo("http://192.168.100.200:8080/t/" + SampleTickets.ID.token() + "?n=A050");
    }

    @Test
    void doesNotTellThatTheHubIsAway() {
        var face = SampleTickets.face(SampleTickets.WARD, SampleTickets.cutOff());

        assertThat(face.marks()).isEmpty();
        assertThat(face.facts()).extracting(TicketFace.Fact::name).containsExactly("Lấy số lúc:");
    }

    @Test
    void marksPriorityReprintAndCarriedOver() {
        var marks =
                List.<Issued.Mark>of(
                        new Issued.Mark.Priority(),
                        new Issued.Mark.Reprint(),
                        new Issued.Mark.CarriedOver(LocalDate.of(2026, 3, 2)));
        var face =
                SampleTickets.face(
                        SampleTickets.WARD, SampleTickets.marked(SampleTickets.ordinary(), marks));

        assertThat(face.marks())
                .containsExactly(
                        new TicketFace.Mark(
                                "LƯỢT ƯU TIÊN", "xin mang theo giấy tờ chứng minh (nếu có)", true),
                        new TicketFace.Mark("BẢN IN LẠI", "", false),
                        new TicketFace.Mark(
                                "BẢO LƯU", "được gọi đầu buổi chiều 02/03/2026", false));
    }

    @Test
    void neverPromisesAPointInTime() {
        assertThat(wait(new WaitRange(0, 0))).isEqualTo("không phải chờ");
        assertThat(wait(new WaitRange(0, 5))).isEqualTo("không quá 5 phút");
        assertThat(wait(new WaitRange(5, 5))).isEqualTo("khoảng 5 phút");
        assertThat(wait(new WaitRange(5, 15))).isEqualTo("khoảng 5–15 phút");
    }

    @Test
    void printsANumberWhoseServiceWasTakenAway() {
        var face = SampleTickets.face(SampleTickets.LONG, SampleTickets.ordinary());

        assertThat(face.number().value()).isEqualTo("A050");
        assertThat(face.place()).isEmpty();
        assertThat(face.advice()).isEmpty();
    }

    @Test
    void speaksEnglishToo() {
        var face = new TicketText(SampleTickets.WARD, Language.EN).face(SampleTickets.ordinary());

        assertThat(lines(face))
                .contains(
                        "PUBLIC SERVICE CENTRE",
                        "Before you: 7 people",
                        "Taken at: 08:22, Monday 2 Mar 2026");
    }

    @Test
    void saysWhatTheOfficeWantsAndAlwaysNumberServiceTimeAndCode() {
        var face = SampleTickets.face(SampleTickets.STYLED, SampleTickets.ordinary());

        assertThat(lines(face))
                .containsExactly(
                        "UBND tỉnh Đắk Lắk",
                        "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
                        "PHƯỜNG TÂN LẬP",
                        "SỐ THỨ TỰ",
                        "A050",
                        "Lĩnh vực: Chứng thực",
                        "Trước Ông/Bà còn: 7 lượt",
                        "Lấy số lúc: 08:22, Thứ Hai 02/03/2026",
                        "Quét mã để theo dõi lượt, lùi lượt hoặc đánh giá sau khi làm xong.",
                        "Xin giữ phiếu.",
                        "Phản ánh, kiến nghị: 1900 1234");
        assertThat(face.code().address()).endsWith("?n=A050");
    }

    private static String wait(WaitRange range) {
        var plain = SampleTickets.ordinary();
        var issued =
                new Issued(
                        plain.ticket(),
                        plain.number(),
                        plain.service(),
                        plain.ahead(),
                        Optional.of(range),
                        plain.at(),
                        plain.marks());
        return SampleTickets.face(SampleTickets.WARD, issued).facts().get(1).value();
    }

    private static List<String> lines(TicketFace face) {
        return Stream.of(
                        face.title().stream(),
                        Stream.of(face.number().caption(), face.number().value()),
                        face.place().stream().map(TicketTextTest::line),
                        face.facts().stream().map(TicketTextTest::line),
                        Stream.of(face.code().hint()),
                        face.advice().stream().map(TicketTextTest::line),
                        face.rules().stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private static String line(TicketFace.Fact fact) {
        return fact.name() + " " + fact.value();
    }
}
