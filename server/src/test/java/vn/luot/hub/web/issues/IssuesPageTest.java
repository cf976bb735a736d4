package vn.luot.hub.web.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
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
import vn.luot.wire.PrintResult;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

class IssuesPageTest {
    private static final String HERE = "/manager/tickets";
    private static final DeskId DESK = DeskId.of(4);

    @TempDir private Path data;
    private OpenHub hub;
    private Site inspector;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        inspector = hub.signedIn("thanh-tra", Role.INSPECTOR);
    }

    @AfterEach
    void close() {
        inspector.close();
        hub.close();
    }

    @Test
    void everyNumberStandsWithTimePlaceButtonAndFate() {
        for (int n = 1; n <= 5; n++) take(n);
        hub.give(new Command.Cancel(id(1)));
        hub.give(new Command.ReportPrint(id(2), PrintResult.NOT_TAKEN));
        hub.give(new Command.OpenDesk(DESK, Set.of()));
        hub.give(new Command.CallNext(DESK));
        hub.give(new Command.NoShow(DESK));
        hub.give(new Command.CallNext(DESK));
        hub.give(new Command.Finish(DESK, Optional.empty(), 1));

        assertThat(rows(""))
                .containsSubsequence(
                        row("C001", "08:00:01", "đã hủy"),
                        row("C002", "08:00:02", "không nhận phiếu"),
                        row("C003", "08:00:03", "gọi không có mặt"),
                        row("C004", "08:00:04", "đã phục vụ"),
                        row("C005", "08:00:05", "chưa xong"))
                .contains("Sổ cấp số ngày 02/03/2026: 5 số", "Chuỗi băm của ngày nguyên vẹn");
        hub.give(new Command.CloseDay());
        assertThat(rows("?day=2026-03-02"))
                .contains(
                        row("C004", "08:00:04", "đã phục vụ"),
                        row("C005", "08:00:05", "hết ngày chưa được phục vụ"));
    }

    @Test
    void theHubsNumberThatAKioskDidNotWaitForIsNamed() {
        take(1);
        var number = TicketNumber.parse("C601");
        var at = hub.engine().office().ticket(id(1)).orElseThrow().issuedAt();
        hub.give(
                new Command.Register(
                        id(1), number, new ServiceCode("C"), Optional.empty(), "kiosk-1/c", at));

        assertThat(rows("")).contains("C601 (thay số C001 đã bỏ)");
    }

    @Test
    void aDayWithoutNumbersSaysSoAndOfficersDoNotReadIt() {
        assertThat(rows("?day=2026-03-01")).contains("Không có số nào được cấp");
        assertThat(inspector.get(HERE + "?day=x").statusCode()).isEqualTo(400);
        try (var officer = hub.signedIn("tu", Role.OFFICER)) {
            assertThat(officer.get(HERE).statusCode()).isEqualTo(403);
        }
    }

    private static String row(String number, String at, String fate) {
        return "<td><b>%s</b></td><td>%s</td><td>Hộ tịch – Tư pháp</td><td>kiosk-1</td><td>c</td><td>%s</td>"
                .formatted(number, at, fate);
    }

    private String rows(String query) {
        return inspector.get(HERE + query).body();
    }

    private void take(int n) {
        hub.pass(Duration.ofSeconds(1));
        hub.give(new Command.Issue(id(n), new ServiceCode("C"), Optional.empty(), "kiosk-1/c"));
    }

    private static TicketId id(int n) {
        return new TicketId(new UUID(0x0199_0000_0000_7000L, n));
    }
}
