package vn.luot.hub.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
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

/// Forms filled in on paper, entered by the lead.
class PaperRatingsPageTest {
    private static final String HERE = "/manager/paper-ratings";
    private static final DeskId DESK = new DeskId("1");

    @TempDir private Path data;
    private OpenHub hub;
    private Site lead;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        lead = hub.signedIn("lead", Role.LEAD);
        hub.give(new Command.OpenDesk(DESK, Set.of()));
        var ticket = new TicketId(new UUID(7, 1));
        hub.give(new Command.Issue(ticket, new ServiceCode("A"), Optional.empty(), "test"));
        for (var command :
                new Command[] {
                    new Command.CallNext(DESK),
                    new Command.Start(DESK),
                    new Command.Finish(DESK, Optional.empty(), 1)
                }) hub.give(command);
    }

    @AfterEach
    void close() {
        lead.close();
        hub.close();
    }

    private HttpResponse<String> enter(String number, String day) {
        var opinion = "&level=2&reason=R1&reason=R3&comment=Lau+qua+0912345678";
        return lead.form(HERE, "number=" + number + "&day=" + day + opinion);
    }

    @Test
    void aFormIsEnteredOnceAndMarkedEverywhere() {
        var entered = enter("a001", "2026-03-02");
        assertThat(entered.statusCode()).isEqualTo(303);
        var page = entered.headers().firstValue("Location").orElseThrow();
        assertThat(lead.get(page).body())
                .contains("Đã nhập phiếu của lượt A001: Không hài lòng (nhập tay)");
        try (var inspector = hub.signedIn("thanh-tra", Role.INSPECTOR)) {
            assertThat(inspector.get("/manager/audit").body())
                    .contains("Nhập phiếu đánh giá giấy của lượt A001 (nhập tay)");
        }
        assertThat(hub.words()).isOne();
        var again = enter("A001", "2026-03-02");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Lượt này đã có đánh giá").contains("Lau qua");
    }

    @Test
    void whatIsOnNoListOfVisitsIsSaidAndNothingTypedIsLost() {
        var unknown = enter("A002", "2026-03-02");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Không có lượt A002").contains("Lau qua");
        assertThat(enter("A001", "2026-03-01").statusCode()).isEqualTo(404);
        assertThat(enter("A001", "heute").statusCode()).isEqualTo(400);
    }

    @Test
    void officersEnterNothing() {
        try (var officer = hub.signedIn("tu", Role.OFFICER)) {
            assertThat(officer.get(HERE).statusCode()).isEqualTo(403);
            assertThat(officer.form(HERE, "number=A001&day=2026-03-02&level=5").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aFormToPrintHasEveryReasonAndTwoCopies() {
        var form = lead.get(HERE + "/form").body();
        assertThat(form.split("Thời gian chờ lâu", -1)).hasSize(3);
    }
}
