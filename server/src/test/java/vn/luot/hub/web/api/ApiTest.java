package vn.luot.hub.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.luot.hub.web.api.Program.DEMO;
import static vn.luot.hub.web.api.Program.json;
import static vn.luot.hub.web.api.Program.refused;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;

/// What the API does with whoever calls it, whatever they send.
class ApiTest {
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
    void samePressIsTheSameTicket() {
        var first = program.post("/tickets", Program.take("A", "kiosk-7/42", ""));
        var again = program.post("/tickets", Program.take("A", "kiosk-7/42", ""));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(program.take("A", "kiosk-7/43").get("number").asText()).isEqualTo("A002");
    }

    @Test
    void pressIdThatIsAUuidIsTheTicketsId() {
        var id = UUID.fromString("0199f3a0-0000-7000-8000-000000000001");
        assertThat(program.take("A", id.toString()).get("id").asText()).isEqualTo(id.toString());
    }

    @Test
    void priorityIsAClassOrJustTrue() {
        var byCode = json(program.post("/tickets", Program.take("A", "1", ",\"priority\":\"p4\"")));
        var byTrue = json(program.post("/tickets", Program.take("A", "2", ",\"priority\":true")));
        var none = json(program.post("/tickets", Program.take("A", "3", ",\"priority\":false")));
        assertThat(byCode.get("priority").asText()).isEqualTo("P4");
        assertThat(byTrue.get("priority").asText()).isEqualTo("P1");
        assertThat(byTrue.get("number").asText()).startsWith("P");
        assertThat(none.get("priority").isNull()).isTrue();
    }

    @Test
    void unknownThingsAreNamed() {
        refused(
                program.post("/tickets", Program.take("Z", "1", "")),
                422,
                "unknown-service",
                "\"Z\"");
        refused(
                program.post("/tickets", Program.take("A", "1", ",\"priority\":\"P99\"")),
                422,
                "unknown-priority",
                "P99");
        refused(program.post("/desks/98/open", ""), 404, "unknown-desk", "98");
        refused(
                program.post("/desks/Quầy/open".replace("ầ", "a"), ""),
                404,
                "unknown-desk",
                "Quay");
        refused(program.get("/tickets/abc"), 404, "unknown-ticket", "abc");
        refused(program.get("/reports/year"), 404, "no-report", "year");
        refused(program.get("/reports/year.pdf"), 404, "no-report", "year");
        refused(site.get("/api/v1/offices/elsewhere/board"), 404, "unknown-office", "elsewhere");
        refused(site.get("/api/v1/nothing"), 404, "status-404", "");
    }

    @Test
    void malformedBodiesChangeNothing() {
        for (var body : new String[] {"{", "[]", "\"A\"", "{} {}", "\u0000", "{'service':1}"})
            refused(program.post("/tickets", body), 400, "not-json", "");
        refused(
                program.post("/tickets", "{\"service\":1,\"pressId\":\"x\"}"),
                400,
                "wrong-field",
                "service");
        refused(program.post("/tickets", "{\"service\":\"A\"}"), 400, "wrong-field", "pressId");
        refused(
                program.post("/tickets", Program.take("A", "x".repeat(65), "")),
                400,
                "wrong-field",
                "pressId");
        refused(
                program.post("/desks/1/finish", "{\"dossiers\":-1}"),
                400,
                "wrong-field",
                "dossiers");
        refused(program.post("/desks/1/finish", "{\"purpose\":9}"), 400, "wrong-field", "purpose");
        refused(program.post("/tickets", "\"" + "x".repeat(70_000)), 413, "status-413", "");
        assertThat(json(program.get("/board")).get("waiting").asInt()).isZero();
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
        var vietnamese = json(program.post("/desks/1/call-next", "", "Accept-Language", "vi-VN"));
        var english = json(program.post("/desks/1/call-next", "", "Accept-Language", "en"));
        assertThat(vietnamese.get("reason")).isEqualTo(english.get("reason"));
        assertThat(vietnamese.get("detail").asText()).contains("Quầy chưa mở");
        assertThat(english.get("detail").asText()).doesNotContain("Quầy").isNotBlank();
    }

    @Test
    void logIsFollowedAsAStreamFromWhereOneStopped() {
        program.take("A", "1");
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
            program.take("C", "2");
            await().untilAsserted(() -> assertThat(lines).contains("id: 3"));
            assertThat(lines).doesNotContain("id: 1").contains("event: ticket-issued");
            client.shutdownNow();
        }
    }
}
