package vn.luot.hub.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.print.Format;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Purpose;
import vn.luot.hub.web.OpenHub;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

class OfficersPageTest {
    private static final String HERE = "/manager/reports/officers.";
    private static final ServiceCode PAPERS = new ServiceCode("C");
    private static final DeskId FOUR = DeskId.of(4);
    private static final DeskId FIVE = DeskId.of(5);
    private static final Actor HANH = new Actor.Staff("hanh");
    private static final Actor LAN = new Actor.Staff("lan");

    @TempDir private Path data;
    private OpenHub hub;
    private int taken;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        hub.account("hanh", Role.OFFICER);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void officersWithEnoughVisitsAreComparedAndTheOthersAreNot() {
        hub.give(new Command.OpenDesk(FOUR, Set.of(PAPERS)), HANH);
        for (int n = 0; n < 35; n++) serve(FOUR, HANH, 4);
        hub.give(new Command.OpenDesk(FIVE, Set.of(PAPERS)), LAN);
        for (int n = 0; n < 10; n++) serve(FIVE, LAN, 12);
        hub.give(new Command.CloseDesk(FIVE), LAN);
        transfer();

        try (var manager = hub.signedIn("giam-doc", Role.MANAGER)) {
            var page = manager.get(HERE + "html?month=2026-03").body();
            var table = manager.get(HERE + "csv?month=2026-03").body();

            assertThat(page).contains("Ông hanh", "không phải xếp hạng", "Lập từ nhật ký");
            assertThat(table.lines().filter(line -> line.contains("\"Ông hanh\"")))
                    .singleElement()
                    .asString()
                    .matches("\"Ông hanh\";\"35\";\"35\";\"-\\d+,\\d%\";.*\"nhanh hơn\";\"1\";.*");
            assertThat(table.lines().filter(line -> line.contains("\"staff:lan\"")))
                    .singleElement()
                    .asString()
                    .startsWith("\"staff:lan\";\"10\";\"10\";\"\";\"\";\"\";\"chưa đủ mẫu\"");
            for (var format : Format.values())
                assertThat(manager.get(HERE + format.ending() + "?month=2026-02").statusCode())
                        .isEqualTo(200);
        }
    }

    @Test
    void nobodyButManagersSeesHowOfficersCompare() {
        for (var role : Role.values())
            try (var site = hub.signedIn(role.name().toLowerCase(Locale.ROOT), role)) {
                var may = role == Role.MANAGER || role == Role.ADMIN;
                assertThat(site.get(HERE + "pdf").statusCode())
                        .as("%s", role)
                        .isEqualTo(may ? 200 : 403);
                assertThat(site.get("/manager/reports").body().contains("/officers."))
                        .as("%s", role)
                        .isEqualTo(may);
            }
        try (var stranger = hub.browser()) {
            assertThat(stranger.get(HERE + "html").statusCode()).isEqualTo(302);
        }
    }

    private void serve(DeskId desk, Actor by, int minutes) {
        issue();
        hub.give(new Command.CallNext(desk), by);
        hub.pass(Duration.ofMinutes(minutes));
        hub.give(new Command.Finish(desk, Optional.of(Purpose.NEW), 1), by);
    }

    private void transfer() {
        issue();
        hub.give(new Command.CallNext(FOUR), HANH);
        var other = Optional.of(new ServiceCode("A"));
        hub.give(new Command.Transfer(FOUR, other, Optional.empty(), ""), HANH);
    }

    private void issue() {
        var id = new TicketId(new UUID(0x0199_0000_0000_7000L, ++taken));
        hub.give(new Command.Issue(id, PAPERS, Optional.empty(), "kiosk-1/c"));
    }
}
