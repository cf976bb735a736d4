package vn.luot.hub.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.journal.LogLines;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.PauseReason;
import vn.luot.hub.web.OpenHub;
import vn.luot.wire.DeskId;
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

class PackTest {
    private static final String PACK = "/manager/reports/pack.zip?day=2026-03-02";
    private static final DeskId DESK = DeskId.of(4);
    private static final TicketId TICKET = new TicketId(new UUID(0x0199_0000_0000_7000L, 1));

    @TempDir private Path data;
    private OpenHub hub;
    private int inspectors;

    @BeforeEach
    void liveADay() {
        hub = new OpenHub(data);
        hub.give(new Command.OpenDesk(DESK, Set.of()));
        hub.give(new Command.Issue(TICKET, new ServiceCode("C"), Optional.empty(), "kiosk-1/c"));
        hub.pass(Duration.ofMinutes(10));
        hub.give(new Command.CallNext(DESK));
        hub.pass(Duration.ofMinutes(5));
        hub.give(new Command.Finish(DESK, Optional.empty(), 1));
        var opinion = new Command.Opinion(1, 5, List.of(RatingReason.R7), "góp ý", "phone");
        hub.give(new Command.Rate(TICKET, opinion));
        hub.give(new Command.PauseDesk(DESK, PauseReason.MEETING, Optional.empty()));
        hub.give(new Command.ReportFault(true));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void inspectionsTakeTheWholeDayAlong() throws IOException {
        var files = files(pack());

        assertThat(files.get("gio-mo-quay.csv"))
                .contains("\"Tạm dừng\";\"Họp\";\"02/03/2026 08:15:00\"");
        assertThat(files.get("su-co.csv")).contains("\"Hệ thống dùng chung\";\"bắt đầu sự cố\"");
        assertThat(files.get("danh-gia.csv"))
                .contains("\"C001\"", "nhũng nhiễu")
                .doesNotContain("góp ý");
        assertThat(files.keySet())
                .contains("thay-doi.csv", "SHA256SUMS", "README.txt")
                .anyMatch(name -> name.endsWith(".pdf"));
    }

    @Test
    void itsLogProvesItselfAndShowsOneChangedLetter() throws IOException {
        var lines = new ArrayList<>(files(pack()).getOrDefault("log.jsonl", "").lines().toList());
        var before = "0".repeat(64);

        assertThat(LogLines.prove(before, lines)).isEqualTo(hub.proof());
        lines.set(3, lines.get(3).replace("desk", "desc").replace("kiosk-1", "kiosk-2"));
        assertThat(LogLines.prove(before, lines)).isInstanceOf(Proof.Broken.class);
    }

    @Test
    void itsReadmeSaysWhatIsToBeComparedWithTheHub() throws IOException {
        var files = files(pack());
        var lines =
                LogLines.prove(
                        "0".repeat(64), files.getOrDefault("log.jsonl", "").lines().toList());
        var head = ((Proof.Whole) lines).head();

        assertThat(files.get("README.txt"))
                .contains(head, "no secret key", "verify-log --data DIR --head HASH")
                .contains("Lập từ nhật ký đến sự kiện số")
                .doesNotContain("không dòng nào có thể bị sửa");
    }

    @Test
    void aPackMadeTwiceIsTheSameFile() {
        assertThat(pack()).isEqualTo(pack());
    }

    @Test
    void onlyHeadAndInspectorTakeIt() {
        for (var role : List.of(Role.OFFICER, Role.LEAD, Role.REPORTER))
            try (var other = hub.signedIn(role.name().toLowerCase(Locale.ROOT), role)) {
                assertThat(other.get(PACK).statusCode()).as(role.name()).isEqualTo(403);
            }
    }

    @Test
    void thePublicReadsFieldsAndNeverDesksOfficersOrTheConfidentialReason() {
        try (var anyone = hub.browser()) {
            var page = anyone.get("/public/month?month=2026-03").body();
            assertThat(page)
                    .contains("Hộ tịch – Tư pháp", "chưa đủ mẫu", "THÁNG 03/2026")
                    .doesNotContain("nhũng nhiễu", "Quầy 4", "Theo quầy");
            assertThat(anyone.get("/public/month?month=2026-04").statusCode()).isEqualTo(404);
            assertThat(anyone.get("/public/month?month=2019-01").statusCode()).isEqualTo(404);
            assertThat(anyone.get("/public/month?month=2026-01").statusCode()).isEqualTo(200);
            assertThat(anyone.get("/public/month/a4.pdf?month=2026-01").statusCode())
                    .isEqualTo(404);
            var poster = anyone.bytes("/public/month/a3.pdf?month=2026-03");
            assertThat(new String(poster, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(anyone.bytes("/public/month/a3.pdf?month=2026-03")).isEqualTo(poster);
        }
    }

    private byte[] pack() {
        try (var inspector = hub.signedIn("thanh-tra-" + ++inspectors, Role.INSPECTOR)) {
            return inspector.bytes(PACK);
        }
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }
}
