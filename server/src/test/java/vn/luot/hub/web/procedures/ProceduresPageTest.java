package vn.luot.hub.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.procedure.Sheet;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// A manager brings the office's procedures, and citizens find them.
class ProceduresPageTest {
    private static final String HERE = "/manager/procedures";
    private static final Pattern DRAFT = Pattern.compile("draft=([0-9a-f-]{36})");
    private static final String FIRST =
            """
            mã,tên,dịch vụ,giấy tờ,thời hạn,lệ phí,liên kết
            1.001193,Đăng ký khai sinh,C,Tờ khai; Giấy chứng sinh,Trong ngày,Miễn phí,https://a.vn
            1.000894,Đăng ký kết hôn,C,,,,
            2.000815,Chứng thực bản sao,A,Bản chính,,2.000 đồng/trang,
            """;
    private static final String SECOND =
            """
            mã,tên,dịch vụ,giấy tờ,thời hạn,lệ phí,liên kết
            1.001193,Đăng ký khai sinh,C,Tờ khai; Giấy chứng sinh,3 ngày,Miễn phí,https://a.vn
            2.000815,Chứng thực bản sao,A,Bản chính,,2.000 đồng/trang,
            9.9,Việc mới,,,,,
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
    void nothingCountsBeforeItIsConfirmedAndTheLogSaysWho() {
        var draft = upload(FIRST);
        assertThat(head.get(HERE + "?draft=" + draft).body())
                .contains("Thêm 3", "Đăng ký khai sinh", "2/3", "3/3");
        assertThat(hub.procedures().now().isEmpty()).isTrue();

        assertThat(confirm(draft).statusCode()).isEqualTo(303);
        assertThat(head.get(HERE).body()).contains("Bản 1, thu-truong nhập lúc", "2/3", "1/3");
        assertThat(head.get("/manager/audit").body())
                .contains("thu-truong", "Danh mục thủ tục, bản 1: 0 → 3");
    }

    @Test
    void theDifferenceIsShownByCode() {
        confirm(upload(FIRST));
        var draft = upload(SECOND);

        assertThat(head.get(HERE + "?draft=" + draft).body())
                .contains("Thêm 1", "Việc mới", "Sửa 1", "Trước: Trong ngày", "Sau: 3 ngày")
                .contains("Bỏ 1", "Đăng ký kết hôn", "Giữ nguyên 1");
        confirm(draft);
        assertThat(new String(head.bytes(HERE + ".csv"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Việc mới", "3 ngày")
                .doesNotContain("kết hôn");
        assertThat(head.get(HERE + "?draft=" + upload(SECOND)).body())
                .contains("giống hệt")
                .doesNotContain(HERE + "/confirm");
    }

    @Test
    void aListThatSomebodyElseReplacedMeanwhileIsLookedAtAgain() {
        var stale = upload(FIRST);
        try (var other = hub.signedIn("pho", Role.MANAGER)) {
            var draft = draft(send(other, SECOND));
            other.form(HERE + "/confirm", "draft=" + draft);
        }
        assertThat(confirm(stale).statusCode()).isEqualTo(422);
        assertThat(confirm(UUID.randomUUID().toString()).body()).contains("tải tệp lên lại");
        assertThat(hub.procedures().now().revision()).isEqualTo(1);
    }

    @Test
    void mistakesAreNamedInTheReadersLanguageAndChangeNothing() {
        confirm(upload(FIRST));
        var wrong = "code,name,service\n,X,A\nM2,Y,Q\n";

        var answer = send(head, wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Tệp có 2 chỗ sai", "Dòng 2, cột Mã", "Dòng 3, cột");
        head.get(HERE + "?lang=en");
        assertThat(send(head, wrong).body()).contains("Line 2, column Code: is empty");
        assertThat(send(head, "").body()).contains("No file was chosen");
        assertThat(hub.procedures().now().revision()).isEqualTo(1);
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        assertThat(send(head, "x".repeat(Sheet.MAX_BYTES + 70_000)).statusCode()).isEqualTo(413);
        var large = "code,name\n" + "M,".repeat(Sheet.MAX_BYTES / 2 - 10);
        assertThat(send(head, large).statusCode()).isEqualTo(422);
    }

    @Test
    void onlyManagersBringThem() {
        try (var officer = hub.signedIn("tu", Role.OFFICER);
                var lead = hub.signedIn("to-truong", Role.LEAD)) {
            for (var site : new Site[] {officer, lead}) {
                assertThat(site.get(HERE).statusCode()).isEqualTo(403);
                assertThat(send(site, FIRST).statusCode()).isEqualTo(403);
            }
        }
        var forged = head.upload(HERE + "/check", Map.of("csrf", "x"), FIRST);
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void citizensFindThemWithoutMarksAndFromTheirTicket() {
        try (var citizen = hub.browser()) {
            assertThat(citizen.get("/procedures").body()).contains("chưa có danh mục");
            confirm(upload(FIRST));
            assertThat(citizen.get("/procedures?q=sinh+khai").body())
                    .contains("Đăng ký khai sinh", "1 thủ tục")
                    .doesNotContain("kết hôn");
            assertThat(citizen.get("/procedures?service=C").body())
                    .contains("kết hôn")
                    .doesNotContain("Chứng thực bản sao");
            assertThat(citizen.get("/procedures?code=1.001193").body())
                    .contains("Giấy chứng sinh", "Trong ngày", "Miễn phí", "https://a.vn");
            assertThat(citizen.get("/procedures?code=1.000894").body()).contains("Xin hỏi quầy");
            confirm(upload(SECOND));
            assertThat(citizen.get("/procedures?code=9.9").body())
                    .contains("Văn phòng này không nhận");
            confirm(upload(FIRST));
            assertThat(citizen.get("/procedures?code=x").statusCode()).isEqualTo(404);
            assertThat(citizen.get("/procedures?q=%3Cscript%3E").body())
                    .doesNotContain("<script>")
                    .contains("Không có thủ tục nào khớp");

            var ticket = TicketId.parse("019cac4c-2b00-7a31-9f5e-0c7d2e4b8a16");
            hub.give(new Command.Issue(ticket, new ServiceCode("C"), Optional.empty(), "k/c"));
            assertThat(citizen.get("/t/" + ticket.token()).body())
                    .contains("/procedures?service=C");
        }
    }

    private HttpResponse<String> confirm(String draft) {
        return head.form(HERE + "/confirm", "draft=" + draft);
    }

    private String upload(String sheet) {
        return draft(send(head, sheet));
    }

    private static String draft(HttpResponse<String> answer) {
        var to = answer.headers().firstValue("Location").orElse(answer.body());
        var found = DRAFT.matcher(to);
        assertThat(found.find()).as(to).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> send(Site site, String sheet) {
        return site.upload(HERE + "/check", Map.of("csrf", site.csrf()), sheet);
    }
}
