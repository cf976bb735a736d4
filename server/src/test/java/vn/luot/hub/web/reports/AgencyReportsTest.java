package vn.luot.hub.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.print.Format;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;
import vn.luot.hub.web.TwoAgencies;
import vn.luot.wire.DeskId;
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// "Each agency's reporter sees only its own, the director all": justice has desk 4 and 5, land has
/// desk 6; two visits are sent from one to the other.
class AgencyReportsTest {
    private static final ServiceCode C = new ServiceCode("C");
    private static final ServiceCode E = new ServiceCode("E");
    private static final DeskId FOUR = DeskId.of(4);
    private static final DeskId SIX = DeskId.of(6);
    private static final String DAY = "day=2026-03-02&date=2026-03-02";
    private static final String MONTH = "month=2026-03";
    private static final String API = "/api/v1/offices/demo/reports/";
    private static final String[] OF_JUSTICE = {
        "Tư pháp", "Justice", "Quầy 4", "Quầy 5", "Desk 4", "\"C\"", "\"4\":{", "\"5\":{"
    };

    @TempDir private Path data;
    private OpenHub hub;
    private Site land;
    private Site director;
    private int taken;

    @BeforeEach
    void live() {
        hub = new OpenHub(data);
        TwoAgencies.settle(hub);
        hub.give(new Command.OpenDesk(FOUR, Set.of()));
        hub.give(new Command.OpenDesk(SIX, Set.of()));
        serve(C, FOUR);
        serve(C, FOUR);
        serve(C, FOUR);
        serve(E, SIX);
        serve(E, SIX);
        issue(C);
        transfer(FOUR, E, SIX);
        hub.give(new Command.CallNext(SIX));
        hub.give(new Command.Finish(SIX, Optional.empty(), 1));
        issue(E);
        transfer(SIX, C, FOUR);
        hub.give(new Command.NoteNoResult(FOUR, C, ""));
        hub.give(new Command.NoteNoResult(SIX, E, ""));
        rate(1, 2, RatingReason.R1);
        rate(4, 5, RatingReason.R2);
        land = TwoAgencies.signedIn(hub, "dat", Role.REPORTER, TwoAgencies.LAND);
        director = hub.signedIn("giam-doc", Role.MANAGER);
        bring();
    }

    @AfterEach
    void close() {
        land.close();
        director.close();
        hub.close();
    }

    /// Every route of the table that gives figures, in every format.
    private static List<String> files() {
        var paths = new ArrayList<String>();
        for (var format : Format.values())
            for (var root : List.of("/manager/reports/", API))
                for (var file :
                        List.of("day.%s?" + DAY, "month.%s?" + MONTH, "objectives.%s?" + MONTH))
                    paths.add(root + file.formatted(format.ending()));
        for (var format : Format.values())
            paths.add("/manager/reports/month.%s?points=012&%s".formatted(format.ending(), MONTH));
        paths.addAll(List.of(API + "day?" + DAY, API + "month?" + MONTH));
        paths.addAll(List.of("/manager/results?day=2026-03-02", "/manager/reports"));
        return paths;
    }

    @Test
    void theReporterOfOneSeesNothingOfTheOtherInAnyFormat() throws IOException {
        for (var path : files())
            for (var language : path.contains(".pdf") ? List.of("vi") : List.of("vi", "en")) {
                var asked = path + (path.contains("?") ? "&lang=" : "?lang=") + language;
                assertThat(land.get(asked).statusCode()).as(asked).isEqualTo(200);
                assertThat(text(land, asked)).as(asked).doesNotContain(OF_JUSTICE);
            }
        assertThat(text(land, "/manager/results?day=2026-03-02&lang=vi"))
                .contains("Đất đai", "Quầy 6");
    }

    @Test
    void theDirectorSeesAllAndMayChooseOne() throws IOException {
        for (var path : files()) {
            if (path.equals("/manager/reports") || path.contains(".pdf")) continue;
            assertThat(director.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(text(director, path)).as(path).isNotEqualTo(text(land, path));
            if (path.endsWith("?" + DAY) || path.endsWith("?" + MONTH))
                assertThat(director.bytes(path + "&agency=dat-dai"))
                        .as(path)
                        .isEqualTo(land.bytes(path));
        }
        assertThat(visits(director, "")).containsExactly(7, 6);
        assertThat(visits(director, "&agency=dat-dai")).containsExactly(3, 3);
        assertThat(visits(director, "&agency=tu-phap")).containsExactly(4, 3);
        assertThat(visits(land, "")).containsExactly(3, 3);
        assertThat(director.get(API + "day?agency=khac").statusCode()).isEqualTo(404);
        assertThat(text(director, "/manager/reports?agency=tu-phap"))
                .contains(
                        "Chỉ số liệu của cơ quan: Sở Tư pháp",
                        "month.pdf?month=2026-03&amp;agency=tu-phap");
    }

    /// All visits, and those that were served.
    private static List<Integer> visits(Site by, String more) {
        var found =
                Pattern.compile("\"all\":\\{\"counts\":\\{\"visits\":(\\d+),\"served\":(\\d+)")
                        .matcher(by.get(API + "day?" + DAY + more).body());
        assertThat(found.find()).isTrue();
        return List.of(Integer.valueOf(found.group(1)), Integer.valueOf(found.group(2)));
    }

    @Test
    void everyFileSaysWhoseItIs() throws IOException {
        for (var path : files()) {
            if (path.startsWith(API)) continue;
            if (!path.contains("/day.")
                    && !path.contains("/month.")
                    && !path.contains("/objectives.")) continue;
            assertThat(text(land, path))
                    .as(path)
                    .contains("Văn phòng Đất đai", "Báo cáo này chỉ gồm lượt của");
        }
        assertThat(
                        land.get("/manager/reports/day.csv?" + DAY)
                                .headers()
                                .firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"luot-demo-ngay-2026-03-02-dat-dai.csv\"");
        assertThat(text(director, "/manager/reports/month.csv?" + MONTH))
                .doesNotContain("Báo cáo này chỉ gồm");
    }

    @Test
    void figuresOfTheAgencyAreItsOwn() throws IOException {
        var month = text(land, "/manager/reports/month.csv?" + MONTH);
        assertThat(month)
                .contains(
                        "\"Đất đai – Môi trường\";\"3\";\"3\"", "\"Quầy 6\"", "\"12\";\"1\";\"2\"")
                .doesNotContain("766");
        assertThat(text(director, "/manager/reports/month.csv?" + MONTH)).contains("766", "Quầy 5");
        var json = land.get(API + "month?" + MONTH).body();
        assertThat(json).contains("\"R2\":1", "\"anomalies\":0").doesNotContain("\"R1\"");
        assertThat(director.get(API + "month?" + MONTH).body())
                .contains("\"R2\":1", "\"R1\":1", "\"anomalies\":1");
    }

    @Test
    void whatCannotBeLimitedIsRefusedWithWords() {
        var id = id(1).toString();
        for (var path :
                List.of(
                        "/manager/reports/pack.zip?" + DAY,
                        "/manager/reports/officers.csv?" + MONTH,
                        "/manager/reports/outside",
                        "/manager/tickets?" + DAY,
                        "/manager/audit",
                        "/manager/privacy",
                        "/api/v1/offices/demo/events",
                        "/api/v1/offices/demo/tickets/" + id)) {
            var answer = land.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).contains("Nội dung này là của cả trung tâm.");
        }
        var other = land.get("/manager/reports/day.html?agency=tu-phap&" + DAY);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("chỉ xem được số liệu của cơ quan mình");
        try (var whole = hub.signedIn("tong-hop", Role.REPORTER)) {
            assertThat(whole.get(API + "day?" + DAY).body()).contains("\"C\"", "\"E\"");
        }
    }

    @Test
    void anOfficerOfAnAgencyReadsItsDayAndNotTheLog() {
        try (var officer = TwoAgencies.signedIn(hub, "tu", Role.OFFICER, TwoAgencies.LAND)) {
            assertThat(visits(officer, "")).containsExactly(3, 3);
            assertThat(officer.get("/api/v1/offices/demo/events").statusCode()).isEqualTo(403);
            assertThat(officer.get("/manager/reports/day.html").statusCode()).isEqualTo(403);
            assertThat(officer.get("/me/sheet").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoseAgencyIsNoMoreSeesNothingRatherThanAll() {
        TwoAgencies.leave(hub);

        assertThat(land.get("/manager/reports/day.html?" + DAY).body())
                .contains("Không có lượt nào")
                .doesNotContain(OF_JUSTICE)
                .doesNotContain("Đất đai – Môi trường</td>");
        assertThat(visits(land, "")).containsExactly(0, 0);
        assertThat(director.get(API + "day?" + DAY + "&agency=dat-dai").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLandOfficeSignsInToItsReports() {
        assertThat(land.get("/me").body()).contains("Văn phòng Đất đai");
        assertThat(land.get("/manager/reports").body())
                .contains("Chỉ số liệu của cơ quan: Văn phòng Đất đai", "/manager/results")
                .doesNotContain("href=\"/manager\"", "pack.zip", "officers.");
    }

    private static String text(Site by, String path) throws IOException {
        var bytes = by.bytes(path);
        if (path.contains(".xlsx")) return sheets(bytes);
        if (!path.contains(".pdf")) return new String(bytes, StandardCharsets.UTF_8);
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String sheets(byte[] bytes) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null)
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(all)
                .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
    }

    private void serve(ServiceCode service, DeskId desk) {
        issue(service);
        hub.give(new Command.CallNext(desk));
        hub.pass(Duration.ofMinutes(4));
        hub.give(new Command.Finish(desk, Optional.empty(), 1));
    }

    private void issue(ServiceCode service) {
        taken++;
        hub.give(new Command.Issue(id(taken), service, Optional.empty(), "kiosk-1/x"));
        hub.pass(Duration.ofMinutes(1));
    }

    private void transfer(DeskId from, ServiceCode to, DeskId there) {
        hub.give(new Command.CallNext(from));
        hub.pass(Duration.ofMinutes(2));
        hub.give(new Command.Transfer(from, Optional.of(to), Optional.of(there), ""));
    }

    /// The second rating of ticket 7 is of nobody who was served.
    private void rate(int n, int level, RatingReason reason) {
        hub.give(
                new Command.Rate(
                        id(n), new Command.Opinion(level, 5, List.of(reason), "", "phone")));
        if (n == 1)
            hub.give(
                    new Command.Rate(
                            id(7), new Command.Opinion(1, 5, List.of(reason), "", "phone")));
    }

    /// Dossiers of both agencies, and the index of the whole office.
    private void bring() {
        brought(
                """
                Tháng;Lĩnh vực;Trước hạn;Đúng hạn;Quá hạn
                2026-03;Hộ tịch – Tư pháp;7;8;9
                2026-03;Đất đai – Môi trường;12;1;2
                """);
        brought(
                """
                Tháng;Công khai, minh bạch;Tiến độ, kết quả giải quyết;Số hóa hồ sơ;Dịch vụ trực tuyến;Mức độ hài lòng
                2026-03;16,5;18,9;15,2;14;17,1
                """);
    }

    private void brought(String file) {
        var here = "/manager/reports/outside";
        var fields = Map.of("csrf", director.csrf(), "source", "Cổng dịch vụ công");
        var checked = director.upload(here + "/check", fields, file);
        var draft =
                checked.headers().firstValue("Location").orElseThrow().replaceAll(".*draft=", "");
        assertThat(director.form(here + "/confirm", "draft=" + draft).statusCode()).isEqualTo(303);
    }

    private static TicketId id(int n) {
        return new TicketId(new UUID(0x0199_0000_0000_7000L, n));
    }
}
