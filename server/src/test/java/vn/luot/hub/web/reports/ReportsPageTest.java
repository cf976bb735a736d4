package vn.luot.hub.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.print.Format;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.OpenHub;
import vn.luot.wire.DeskId;
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

class ReportsPageTest {
    private static final String HERE = "/manager/reports";
    private static final DeskId DESK = DeskId.of(4);

    @TempDir private Path data;
    private OpenHub hub;
    private int managers;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        hub.give(new Command.OpenDesk(DESK, Set.of()));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aDayThatWasLivedIsToldInEveryFormat() {
        visit(1, 10, 5);
        visit(2, 20, 7);
        hub.give(rate(1, 2, RatingReason.R7));

        var page = read(HERE + "/day.html?day=2026-03-02").body();

        assertThat(page)
                .contains(
                        "MỨC ĐỘ HÀI LÒNG NGÀY 02/03/2026",
                        "<b>15,0 phút</b><span>chờ trung bình trong giờ</span>",
                        "<td class=\"words\">Hộ tịch – Tư pháp</td><td class=\"end\">2</td>",
                        "chưa đủ mẫu",
                        "Lập từ nhật ký đến sự kiện số")
                .doesNotContain("nhũng nhiễu");
        for (var format : Format.values()) {
            var answer = read(HERE + "/day.%s?day=2026-03-02".formatted(format.ending()));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith(format.type());
        }
        assertThat(read(HERE + "/day.csv?day=2026-03-02").body())
                .contains("\"Chờ, trong giờ làm việc\";\"2\";\"15,0\";\"20,0\";\"20,0\"");
    }

    @Test
    void whatHappensLaterDoesNotChangeTheReportOfADayThatIsOver() {
        visit(1, 10, 5);
        hub.pass(Duration.ofDays(1));
        hub.give(new Command.Tick());
        var then = read(HERE + "/day.html?day=2026-03-02").body();
        hub.give(new Command.OpenDesk(DESK, Set.of()));
        visit(2, 20, 7);

        assertThat(read(HERE + "/day.html?day=2026-03-02").body()).isEqualTo(then);
        hub.give(rate(1, 5, RatingReason.R1));
        assertThat(read(HERE + "/day.html?day=2026-03-02").body()).isNotEqualTo(then);
    }

    @Test
    void whoIsCarriedOverDidNotTakeANumberThatDay() {
        hub.give(new Command.Issue(id(1), new ServiceCode("C"), Optional.empty(), "kiosk-1/c"));
        hub.give(new Command.CarryOver(id(1)));
        hub.pass(Duration.ofDays(1));
        hub.give(new Command.Tick());

        assertThat(read(HERE + "/day.csv?day=2026-03-02").body())
                .contains("\"lượt lấy số\";\"1\"", "Phiếu chuyển từ ngày trước");
        assertThat(read(HERE + "/day.csv?day=2026-03-03").body())
                .contains("\"lượt lấy số\";\"0\"", "\"Số lượt\";\"1\"");
    }

    @Test
    void aFormWithoutScriptLeadsToEveryFile() {
        var page = read(HERE + "?month=2026-02").body();

        for (var format : Format.values())
            assertThat(page)
                    .contains(
                            HERE + "/month.%s?month=2026-02\"".formatted(format.ending()),
                            HERE + "/day.%s?day=2026-03-02\"".formatted(format.ending()));
    }

    @Test
    void officersAndStrangersDoNotReadReports() {
        try (var officer = hub.signedIn("tu", Role.OFFICER);
                var lead = hub.signedIn("truong", Role.LEAD);
                var stranger = hub.browser()) {
            for (var path : List.of("", "/day.pdf", "/month.xlsx")) {
                assertThat(officer.get(HERE + path).statusCode()).isEqualTo(403);
                assertThat(lead.get(HERE + path).statusCode()).isEqualTo(403);
                assertThat(stranger.get(HERE + path).statusCode()).isEqualTo(302);
            }
        }
    }

    @Test
    void whatIsNoDayOrNoFormatIsRefused() {
        assertThat(read(HERE + "/day.html?day=x").statusCode()).isEqualTo(400);
        assertThat(read(HERE + "/month.html?month=2026-13").statusCode()).isEqualTo(400);
        assertThat(read(HERE + "/day.exe").statusCode()).isEqualTo(404);
    }

    /// Somebody who has just come: hours pass here between two looks.
    private HttpResponse<String> read(String path) {
        try (var manager = hub.signedIn("giam-doc-" + ++managers, Role.MANAGER)) {
            return manager.get(path);
        }
    }

    private void visit(int n, int waits, int takes) {
        hub.give(new Command.Issue(id(n), new ServiceCode("C"), Optional.empty(), "kiosk-1/c"));
        hub.pass(Duration.ofMinutes(waits));
        hub.give(new Command.CallNext(DESK));
        hub.pass(Duration.ofMinutes(takes));
        hub.give(new Command.Finish(DESK, Optional.empty(), 1));
    }

    private static Command rate(int n, int level, RatingReason reason) {
        return new Command.Rate(id(n), new Command.Opinion(level, 5, List.of(reason), "", "phone"));
    }

    private static TicketId id(int n) {
        return new TicketId(new UUID(0x0199_0000_0000_7000L, n));
    }
}
