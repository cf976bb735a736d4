package vn.luot.hub.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.print.Format;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.TwoAgencies;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// Five Mondays of an office for two agencies; the day before the next one asks for it.
class ComingPageTest {
    private static final String HERE = "/manager/reports";
    private static final String API = "/api/v1/offices/demo/reports/coming";

    @TempDir private Path data;
    private OpenHub hub;
    private int taken;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        TwoAgencies.settle(hub);
        for (int monday = 1; monday <= 5; monday++) {
            hub.give(new Command.Tick());
            for (int n = 0; n < monday; n++) issue("C");
            issue("E");
            hub.pass(Duration.ofDays(7));
        }
        hub.pass(Duration.ofDays(-1));
        hub.give(new Command.Tick());
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void thePageTellsTheNextMondayAndThatNothingIsKnownOfOtherDays() {
        try (var manager = hub.signedIn("giam-doc", Role.MANAGER)) {
            assertThat(manager.get(HERE).body())
                    .contains(
                            "<td>06/04/2026</td><td>Thứ Hai</td><td>4</td><td>2</td><td>6</td>",
                            "chưa đủ số liệu",
                            "Thử lại 4 tuần qua: 1 ngày",
                            HERE + "/coming.pdf");
            for (var format : Format.values()) {
                var answer = manager.get(HERE + "/coming." + format.ending());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(format.type());
            }
            assertThat(manager.get(HERE + "/coming.csv").body())
                    .contains("\"06/04/2026\";\"Thứ Hai\";\"4\";\"2\";\"6\"");
            assertThat(manager.get(API).body())
                    .contains("\"day\":\"2026-04-06\",\"like\":5,\"enough\":true,\"expected\":4.0");
        }
    }

    @Test
    void anAgencyIsToldOfItsOwn() {
        try (var land = TwoAgencies.signedIn(hub, "dat", Role.REPORTER, TwoAgencies.LAND)) {
            assertThat(land.get(HERE).body())
                    .contains("<td>06/04/2026</td><td>Thứ Hai</td><td>1</td><td>1</td><td>1</td>");
            assertThat(land.get(HERE + "/coming.html").body())
                    .contains("Văn phòng Đất đai", "Báo cáo này chỉ gồm lượt của");
            assertThat(land.get(API).body()).contains("\"expected\":1.0,\"least\":1,\"most\":1");
            assertThat(land.get(API + "?agency=tu-phap").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void whatIsNoTimeOfOurAgeIsRefusedWithWords() {
        try (var manager = hub.signedIn("giam-doc", Role.MANAGER)) {
            for (var asked :
                    new String[] {
                        HERE + "/month.html?month=0000-01",
                        HERE + "/month.html?month=%2B999999999-12",
                        HERE + "/day.html?day=-9999-01-01",
                        HERE + "/officers.csv?month=0001-01",
                        "/public/month?month=%2B999999999-12",
                        API.replace("coming", "month") + "?month=%2B999999999-12"
                    }) {
                var answer = manager.get(asked);
                assertThat(answer.statusCode()).as(asked).isEqualTo(400);
                assertThat(answer.body()).as(asked).isNotBlank();
            }
        }
    }

    private void issue(String service) {
        var id = new TicketId(new UUID(0x0199_0000_0000_7000L, ++taken));
        hub.give(new Command.Issue(id, new ServiceCode(service), Optional.empty(), "kiosk-1/x"));
    }
}
