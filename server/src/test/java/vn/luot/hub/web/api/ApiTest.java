package vn.luot.hub.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Concern;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;

/// What the API does with whoever calls it, whatever they send.
class ApiTest {
    private static final String DEMO = "/api/v1/offices/demo";

    @TempDir private Path data;
    private OpenHub hub;
    private Site site;
    private String key;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        site = hub.browser();
        key = hub.key("tickets", "desks", "ratings", "read");
    }

    @AfterEach
    void close() {
        site.close();
        hub.close();
    }

    private HttpResponse<String> post(String path, String body, String... more) {
        var headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + key;
        System.arraycopy(more, 0, headers, 2, more.length);
        return site.post(DEMO + path, body, headers);
    }

    private HttpResponse<String> get(String path) {
        return site.get(DEMO + path, "Authorization", "Bearer " + key);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + answer.body(), e);
        }
    }

    private JsonNode take(String service, String pressId) {
        return json(post("/tickets", take(service, pressId, "")));
    }

    private static String take(String service, String pressId, String more) {
        return "{\"service\":\"%s\",\"pressId\":\"%s\"%s}".formatted(service, pressId, more);
    }

    private JsonNode visit(String desk) {
        post("/desks/" + desk + "/open", "");
        var called = json(post("/desks/" + desk + "/call-next", ""));
        post("/desks/" + desk + "/finish", "");
        return called;
    }

    @Test
    void samePressIsTheSameTicket() {
        var first = post("/tickets", take("A", "kiosk-7/42", ""));
        var again = post("/tickets", take("A", "kiosk-7/42", ""));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(take("A", "kiosk-7/43").get("number").asText()).isEqualTo("A002");
    }

    @Test
    void pressIdThatIsAUuidIsTheTicketsId() {
        var id = UUID.fromString("0199f3a0-0000-7000-8000-000000000001");
        assertThat(take("A", id.toString()).get("id").asText()).isEqualTo(id.toString());
    }

    @Test
    void priorityIsAClassOrJustTrue() {
        var byCode = json(post("/tickets", take("A", "1", ",\"priority\":\"p4\"")));
        var byTrue = json(post("/tickets", take("A", "2", ",\"priority\":true")));
        var none = json(post("/tickets", take("A", "3", ",\"priority\":false")));
        assertThat(byCode.get("priority").asText()).isEqualTo("P4");
        assertThat(byTrue.get("priority").asText()).isEqualTo("P1");
        assertThat(byTrue.get("number").asText()).startsWith("P");
        assertThat(none.get("priority").isNull()).isTrue();
    }

    @Test
    void unknownThingsAreNamed() {
        refused(post("/tickets", take("Z", "1", "")), 422, "unknown-service", "\"Z\"");
        refused(
                post("/tickets", take("A", "1", ",\"priority\":\"P99\"")),
                422,
                "unknown-priority",
                "P99");
        refused(post("/desks/98/open", ""), 404, "unknown-desk", "98");
        refused(post("/desks/Quầy/open".replace("ầ", "a"), ""), 404, "unknown-desk", "Quay");
        refused(get("/tickets/abc"), 404, "unknown-ticket", "abc");
        refused(get("/reports/year"), 404, "no-report", "year");
        refused(get("/reports/year.pdf"), 404, "no-report", "year");
        refused(site.get("/api/v1/offices/elsewhere/board"), 404, "unknown-office", "elsewhere");
        refused(site.get("/api/v1/nothing"), 404, "status-404", "");
    }

    private static void refused(
            HttpResponse<String> answer, int status, String reason, String named) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(json(answer).get("reason").asText()).isEqualTo(reason);
        assertThat(json(answer).get("detail").asText()).contains(named);
    }

    @Test
    void malformedBodiesChangeNothing() {
        for (var body : new String[] {"{", "[]", "\"A\"", "{} {}", "\u0000", "{'service':1}"})
            refused(post("/tickets", body), 400, "not-json", "");
        refused(
                post("/tickets", "{\"service\":1,\"pressId\":\"x\"}"),
                400,
                "wrong-field",
                "service");
        refused(post("/tickets", "{\"service\":\"A\"}"), 400, "wrong-field", "pressId");
        refused(post("/tickets", take("A", "x".repeat(65), "")), 400, "wrong-field", "pressId");
        refused(post("/desks/1/finish", "{\"dossiers\":-1}"), 400, "wrong-field", "dossiers");
        refused(post("/desks/1/finish", "{\"purpose\":9}"), 400, "wrong-field", "purpose");
        refused(post("/tickets", "\"" + "x".repeat(70_000)), 413, "status-413", "");
        assertThat(json(get("/board")).get("waiting").asInt()).isZero();
    }

    @Test
    void bodyWithoutLengthIsMeasuredWhileItIsRead() {
        var request =
                HttpRequest.newBuilder(URI.create(site.root() + DEMO + "/tickets"))
                        .header("Authorization", "Bearer " + key)
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(new byte[100_000])))
                        .build();
        assertThat(site.send(request).statusCode()).isEqualTo(413);
    }

    @Test
    void wordsAreInTheCallersLanguage() {
        var vietnamese = json(post("/desks/1/call-next", "", "Accept-Language", "vi-VN"));
        var english = json(post("/desks/1/call-next", "", "Accept-Language", "en"));
        assertThat(vietnamese.get("reason")).isEqualTo(english.get("reason"));
        assertThat(vietnamese.get("detail").asText()).contains("Quầy chưa mở");
        assertThat(english.get("detail").asText()).doesNotContain("Quầy").isNotBlank();
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
                    .isEqualTo(get("/reports/month.csv").body())
                    .contains("THÁNG 03/2026");
            assertThat(reporter.get(DEMO + "/reports/month.csv?lang=en").body())
                    .contains("SATISFACTION, 03/2026");
        }
    }

    @Test
    void staffMayNotRate() {
        take("A", "1");
        var visit = visit("1");
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
        var ticket = take("A", "1");
        post("/desks/1/call-next", "");
        var board = site.get(DEMO + "/board").body();
        assertThat(board)
                .contains(ticket.get("number").asText())
                .doesNotContain("hanh", ticket.get("id").asText(), ticket.get("token").asText());
        assertThat(get("/board").body()).contains("hanh", ticket.get("id").asText());
    }

    @Test
    void accusationsAndCommentsAreForTheHeadAndTheInspectorsOnly() {
        take("A", "1");
        var visit = visit("1").get("id").asText();
        var rating =
                """
                {"ticket":"%s","level":1,"reasons":["R1","R7"],"comment":"bí mật","device":"phone"}
                """
                        .formatted(visit);
        assertThat(post("/ratings", rating).statusCode()).isEqualTo(201);
        hub.give(new Command.Answer("rating/" + visit, Concern.Step.SETTLED, "ghi bí mật"));
        assertThat(get("/events").body())
                .contains("R1", "concern-answered")
                .doesNotContain("R7", "bí mật");
        key = hub.key("read", "confidential");
        assertThat(get("/events").body()).contains("R7", "bí mật");
        try (var officer = hub.signedIn("hanh", Role.OFFICER);
                var inspector = hub.signedIn("lan", Role.INSPECTOR)) {
            assertThat(officer.get(DEMO + "/events").body()).doesNotContain("R7", "bí mật");
            assertThat(inspector.get(DEMO + "/events").body()).contains("R7", "bí mật");
        }
    }

    @Test
    void logIsFollowedAsAStreamFromWhereOneStopped() {
        take("A", "1");
        var lines = new CopyOnWriteArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(site.root() + DEMO + "/events"))
                            .header("Authorization", "Bearer " + key)
                            .header("Accept", "text/event-stream")
                            .header("Last-Event-ID", "1")
                            .build();
            var _ =
                    client.sendAsync(request, BodyHandlers.ofLines())
                            .thenAccept(answer -> answer.body().forEach(lines::add));
            await().untilAsserted(() -> assertThat(lines).contains("id: 2"));
            take("C", "2");
            await().untilAsserted(() -> assertThat(lines).contains("id: 3"));
            assertThat(lines).doesNotContain("id: 1").contains("event: ticket-issued");
            client.shutdownNow();
        }
    }
}
