package vn.luot.hub.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.web.api.Program.DEMO;
import static vn.luot.hub.web.api.Program.json;
import static vn.luot.hub.web.api.Program.refused;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Concern;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;

/// Who may ask the API for what, and who sees what of it.
class ApiAccessTest {
    @TempDir private Path data;
    private OpenHub hub;
    private Site site;
    private String key;
    private Program program;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        site = hub.browser();
        key = hub.key("tickets", "desks", "ratings", "read");
        program = new Program(site, key);
    }

    @AfterEach
    void close() {
        site.close();
        hub.close();
    }

    @Test
    void scopesOpenTheirCallsOnly() {
        var reader = hub.key("read");
        var call = DEMO + "/desks/1/open";
        assertThat(site.post(call, "", "Authorization", "Bearer " + reader).statusCode())
                .isEqualTo(403);
        assertThat(site.post(call, "", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(401);
        assertThat(site.post(call, "").statusCode()).isEqualTo(401);
    }

    @Test
    void officersUseTheirSessionWithItsToken() {
        try (var officer = hub.signedIn("hanh", Role.OFFICER)) {
            var token = officer.csrf();
            var path = DEMO + "/desks/2/open";
            assertThat(officer.post(path, "").statusCode()).isEqualTo(403);
            var opened =
                    officer.post(path, "", "X-CSRF-Token", token, "Sec-Fetch-Site", "same-origin");
            assertThat(opened.statusCode()).isEqualTo(200);
            assertThat(json(opened).get("officer").asText()).contains("hanh");
        }
    }

    @Test
    void reportsAsFilesAreForKeysThatReadAndForWhoeverReadsReports() {
        for (var path : new String[] {"/reports/day.pdf", "/reports/month.xlsx"}) {
            var first = site.bytes(DEMO + path, "Authorization", "Bearer " + hub.key("read"));
            assertThat(site.bytes(DEMO + path, "Authorization", "Bearer " + key)).isEqualTo(first);
        }
        var desks = hub.key("desks");
        assertThat(
                        site.get(DEMO + "/reports/day.csv", "Authorization", "Bearer " + desks)
                                .statusCode())
                .isEqualTo(403);
        assertThat(site.get(DEMO + "/reports/day.csv").statusCode()).isEqualTo(401);
        try (var officer = hub.signedIn("hanh", Role.OFFICER);
                var reporter = hub.signedIn("bao-cao", Role.REPORTER)) {
            assertThat(officer.get(DEMO + "/reports/month.csv").statusCode()).isEqualTo(403);
            assertThat(officer.get(DEMO + "/reports/month").statusCode()).isEqualTo(403);
            assertThat(reporter.get(DEMO + "/reports/month.csv").body())
                    .isEqualTo(program.get("/reports/month.csv").body())
                    .contains("THÁNG 03/2026");
            assertThat(reporter.get(DEMO + "/reports/month.csv?lang=en").body())
                    .contains("SATISFACTION, 03/2026");
        }
    }

    @Test
    void staffMayNotRate() {
        program.take("A", "1");
        var visit = program.visit("1");
        try (var officer = hub.signedIn("hanh", Role.OFFICER)) {
            var body = "{\"ticket\":\"%s\",\"level\":5}".formatted(visit.get("id").asText());
            var answer =
                    officer.post(
                            DEMO + "/ratings",
                            body,
                            "X-CSRF-Token",
                            officer.csrf(),
                            "Sec-Fetch-Site",
                            "same-origin");
            refused(answer, 409, "rating-own", "");
        }
    }

    @Test
    void publicBoardShowsNeitherOfficersNorWhatOpensATicketsPage() {
        try (var officer = hub.signedIn("hanh", Role.OFFICER)) {
            officer.post(
                    DEMO + "/desks/1/open",
                    "",
                    "X-CSRF-Token",
                    officer.csrf(),
                    "Sec-Fetch-Site",
                    "same-origin");
        }
        var ticket = program.take("A", "1");
        program.post("/desks/1/call-next", "");
        var board = site.get(DEMO + "/board").body();
        assertThat(board)
                .contains(ticket.get("number").asText())
                .doesNotContain("hanh", ticket.get("id").asText(), ticket.get("token").asText());
        assertThat(program.get("/board").body()).contains("hanh", ticket.get("id").asText());
    }

    @Test
    void accusationsAndCommentsAreForTheHeadAndTheInspectorsOnly() {
        program.take("A", "1");
        var visit = program.visit("1").get("id").asText();
        var rating =
                """
                {"ticket":"%s","level":1,"reasons":["R1","R7"],"comment":"bí mật","device":"phone"}
                """
                        .formatted(visit);
        assertThat(program.post("/ratings", rating).statusCode()).isEqualTo(201);
        hub.give(new Command.Answer("rating/" + visit, Concern.Step.SETTLED, "ghi bí mật"));
        assertThat(program.get("/events").body())
                .contains("R1", "concern-answered")
                .doesNotContain("R7", "bí mật");
        program = new Program(site, hub.key("read", "confidential"));
        assertThat(program.get("/events").body()).contains("R7", "bí mật");
        try (var officer = hub.signedIn("hanh", Role.OFFICER);
                var inspector = hub.signedIn("lan", Role.INSPECTOR)) {
            assertThat(officer.get(DEMO + "/events").body()).doesNotContain("R7", "bí mật");
            assertThat(inspector.get(DEMO + "/events").body()).contains("R7", "bí mật");
        }
    }
}
