package vn.luot.hub.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// A manager brings what other systems measured, and the month's report shows it beside.
class OutsidePageTest {
    private static final String HERE = "/manager/reports/outside";
    private static final String SOURCE = "Cổng DVCQG, tải 02/03";
    private static final String DOSSIERS =
            """
            tháng,lĩnh vực,trước hạn,đúng hạn,quá hạn
            2026-03,Hộ tịch – Tư pháp,120,310,4
            2026-03,Đất đai khác,5,6,7
            """;
    private static final String INDEX =
            """
            tháng,công khai,tiến độ,số hóa,trực tuyến,hài lòng
            2026-03,"16,5",18,15,14,17
            """;

    @TempDir private Path data;
    private OpenHub hub;
    private Site head;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        head = hub.signedIn("thu-truong", Role.MANAGER);
    }

    @AfterEach
    void close() {
        head.close();
        hub.close();
    }

    @Test
    void nothingCountsBeforeItIsConfirmedAndThenItStandsBesideOurOwn() {
        serveOne();
        var draft = sent(send(head, SOURCE, DOSSIERS));
        assertThat(head.get(HERE + "?draft=" + draft).body())
                .contains(
                        "120 · 310 · 4",
                        "(trống)",
                        "Không phải lĩnh vực của đơn vị",
                        "Đất đai khác");
        assertThat(month()).doesNotContain("Đất đai khác");

        assertThat(confirm(draft).statusCode()).isEqualTo(303);
        confirm(sent(send(head, SOURCE, INDEX)));

        assertThat(month())
                .contains("\"Hộ tịch – Tư pháp\";\"120\";\"310\";\"4\";\"99,1%\";\"1\";\"10,0\"")
                .contains("\"Đất đai khác\";\"5\";\"6\";\"7\";\"61,1%\";\"\";\"\";\"\"")
                .contains("\"Cộng\";\"125\";\"316\";\"11\";\"97,6%\"")
                .contains("\"Công khai, minh bạch\";\"16,50\";\"18,00\"")
                .contains("\"Tổng điểm\";\"80,50\";\"100,00\"")
                .contains(
                        "Nguồn: "
                                + SOURCE
                                + ". Nhập lúc 08:15, Thứ Hai 02/03/2026, bởi thu-truong");
        assertThat(month()).isEqualTo(month());
        assertThat(head.get("/manager/audit").body())
                .contains("Số liệu từ hệ thống khác, lần 1", SOURCE);
        try (var stranger = hub.browser()) {
            assertThat(stranger.get("/public/month?month=2026-03").body())
                    .doesNotContain("Đất đai khác");
        }
    }

    @Test
    void theNewestFileOfAMonthHoldsAndOthersStay() {
        confirm(sent(send(head, SOURCE, DOSSIERS + "2026-02,Hộ tịch,1,1,1\n")));
        var next = DOSSIERS.replace("310", "311");
        var draft = sent(send(head, "sửa", next));
        assertThat(head.get(HERE + "?draft=" + draft).body())
                .contains("<del>120 · 310 · 4</del><ins>120 · 311 · 4</ins>", "Giữ nguyên 1");
        confirm(draft);

        assertThat(head.get(HERE).body()).contains("Lần 2: sửa", "Lần 1: " + SOURCE);
        assertThat(month()).contains("\"311\"", "Nguồn: sửa");
        assertThat(head.get("/manager/reports/month.csv?month=2026-02").body())
                .contains("\"Hộ tịch\";\"1\";\"1\";\"1\";\"66,7%\"");
        assertThat(head.get(HERE + "?draft=" + sent(send(head, "sửa", next))).body())
                .contains("giống hệt");
    }

    @Test
    void mistakesAndOldPreviewsChangeNothing() {
        var wrong = send(head, SOURCE, DOSSIERS.replace("310", "x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Tệp có 1 chỗ sai", "Dòng 2, cột Đúng hạn");
        assertThat(send(head, "", DOSSIERS).body()).contains("ghi nguồn");
        var stale = sent(send(head, SOURCE, DOSSIERS));
        try (var other = hub.signedIn("pho", Role.MANAGER)) {
            other.form(HERE + "/confirm", "draft=" + sent(send(other, "khác", INDEX)));
        }
        assertThat(confirm(stale).statusCode()).isEqualTo(422);
        assertThat(confirm(UUID.randomUUID().toString()).statusCode()).isEqualTo(422);
        assertThat(head.get(HERE).body()).contains("Lần 1: khác").doesNotContain("Lần 2");
    }

    @Test
    void onlyManagersBringThemAndTemplatesReadBack() {
        for (var role : new Role[] {Role.OFFICER, Role.LEAD, Role.REPORTER, Role.INSPECTOR})
            try (var site = hub.signedIn(role.name().toLowerCase(Locale.ROOT), role)) {
                assertThat(site.get(HERE).statusCode()).isEqualTo(403);
                assertThat(send(site, SOURCE, INDEX).statusCode()).isEqualTo(403);
            }
        for (var template : new String[] {"on-time", "index"})
            sent(send(head, SOURCE, head.get(HERE + "/" + template + ".csv").body()));
    }

    private void serveOne() {
        var desk = DeskId.of(4);
        var id = new TicketId(new UUID(0x0199_0000_0000_7000L, 1));
        hub.give(new Command.OpenDesk(desk, Set.of()));
        hub.give(new Command.Issue(id, new ServiceCode("C"), Optional.empty(), "kiosk-1/c"));
        hub.pass(Duration.ofMinutes(10));
        hub.give(new Command.CallNext(desk));
        hub.pass(Duration.ofMinutes(5));
        hub.give(new Command.Finish(desk, Optional.empty(), 1));
    }

    private String month() {
        return head.get("/manager/reports/month.csv?month=2026-03").body();
    }

    private HttpResponse<String> confirm(String draft) {
        return head.form(HERE + "/confirm", "draft=" + draft);
    }

    private static HttpResponse<String> send(Site site, String source, String sheet) {
        return site.upload(HERE + "/check", Map.of("csrf", site.csrf(), "source", source), sheet);
    }

    private static String sent(HttpResponse<String> answer) {
        var to = answer.headers().firstValue("Location").orElse(answer.body());
        assertThat(to).contains("?draft=");
        return to.substring(to.indexOf("?draft=") + "?draft=".length());
    }
}
