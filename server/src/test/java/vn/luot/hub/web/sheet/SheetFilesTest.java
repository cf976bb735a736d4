package vn.luot.hub.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// The files of an officer who served one visit of two dossiers.
class SheetFilesTest {
    private static final DeskId DESK = DeskId.of(4);
    private static final TicketId TICKET = new TicketId(new UUID(0x0199_0000_0000_7000L, 1));

    @TempDir private Path data;
    private OpenHub hub;

    @BeforeEach
    void serve() {
        hub = new OpenHub(data);
        var hanh = new Actor.Staff("hanh");
        hub.give(new Command.OpenDesk(DESK, Set.of()), hanh);
        hub.give(new Command.Issue(TICKET, new ServiceCode("C"), Optional.empty(), "kiosk-1/c"));
        hub.give(new Command.CallNext(DESK), hanh);
        hub.pass(Duration.ofMinutes(6));
        hub.give(new Command.Finish(DESK, Optional.of(Purpose.NEW), 2), hanh);
        var reasons = List.of(RatingReason.R1, RatingReason.R7);
        hub.give(new Command.Rate(TICKET, new Command.Opinion(2, 5, reasons, "", "phone")));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void officersTakeTheirOwnSheetAlongInEveryFormat() {
        try (var officer = hub.signedIn("hanh", Role.OFFICER)) {
            var csv = officer.get("/me/sheet.csv?month=2026-03").body();
            assertThat(csv)
                    .contains("SỔ CÁ NHÂN: Ông hanh", "\"phục vụ trung bình (phút)\";\"6,0\"")
                    .contains(
                            "\"02/03/2026\";\"1\";\"1\";\"2\"", "Thời gian chờ lâu", "chưa đủ mẫu")
                    .doesNotContain("nhũng nhiễu");
            for (var format : Format.values()) {
                var path = "/me/sheet." + format.ending();
                var answer = officer.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(format.type());
                assertThat(officer.bytes(path)).isEqualTo(officer.bytes(path));
            }
            assertThat(officer.get("/me/sheet.exe").statusCode()).isEqualTo(404);
            assertThat(officer.get("/me/sheet.pdf?month=13").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void nobodyTakesAnothersSheet() {
        try (var other = hub.signedIn("minh", Role.OFFICER)) {
            assertThat(other.get("/me/sheet.csv?month=2026-03&officer=hanh").body())
                    .contains("SỔ CÁ NHÂN: Ông minh", "Không có lượt nào")
                    .doesNotContain("hanh");
        }
        for (var role : List.of(Role.MANAGER, Role.INSPECTOR, Role.REPORTER))
            try (var other = hub.signedIn(role.name().toLowerCase(Locale.ROOT), role)) {
                assertThat(other.get("/me/sheet.pdf").statusCode()).as(role.name()).isEqualTo(403);
            }
    }
}
