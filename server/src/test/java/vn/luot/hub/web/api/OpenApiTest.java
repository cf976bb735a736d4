package vn.luot.hub.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.province.DayJson;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;
import vn.luot.hub.web.province.ManySites;

/// What the OpenAPI document says is what the hub does.
class OpenApiTest {
    private static final String O = "/api/v1/offices/{o}";
    private static final String DEMO = "/api/v1/offices/demo";

    @TempDir private Path data;
    private OpenHub hub;
    private Site site;
    private Contract contract;

    @BeforeEach
    void open() throws Exception {
        hub = new OpenHub(data);
        site = hub.browser();
        contract = new Contract(site, hub.key("tickets", "desks", "ratings", "read"));
    }

    @AfterEach
    void close() {
        site.close();
        hub.close();
    }

    private JsonNode take(String service, String pressId, int status) throws Exception {
        var body = "{\"service\":\"%s\",\"pressId\":\"%s\"}".formatted(service, pressId);
        return contract.post(O + "/tickets", DEMO + "/tickets", body, status);
    }

    private JsonNode desk(String action, String body, int status) throws Exception {
        return contract.post(O + "/desks/{d}/" + action, DEMO + "/desks/1/" + action, body, status);
    }

    private JsonNode ticket(JsonNode ticket, String action, int status) throws Exception {
        var id = ticket.get("id").asText();
        return contract.post(
                O + "/tickets/{id}/" + action, DEMO + "/tickets/" + id + "/" + action, "", status);
    }

    @Test
    void everyDocumentedRouteIsServedAndEveryServedOneIsDocumented() {
        var served = new TreeSet<String>();
        for (var route : hub.web().table())
            if (route.path().matches("/api/.*|/health.*|/metrics"))
                served.add(route.method() + " " + route.path());
        assertThat(served).isEqualTo(contract.documented());
    }

    @Test
    void everyOperationAnswersAsDocumented() throws Exception {
        aVisit();
        aDeskThatPauses();
        whatBecomesOfTickets();
        aBooking();
        whatIsRead();
        aDayOfASite();
        assertThat(contract.tried()).isEqualTo(contract.documented());
    }

    private void aDayOfASite() throws Exception {
        var key = hub.siteKey("site-001");
        var day = new String(DayJson.write(ManySites.nothing("site-001")), UTF_8);
        tell("site-001", key, day, 201);
        tell("site-001", key, day, 200);
        tell("site-002", key, day, 403);
        tell("nobody", key, day, 404);
        tell("site-001", key, "{}", 400);
    }

    private void tell(String site, String key, String body, int status) throws Exception {
        var days = "/api/v1/province/days/";
        contract.put(
                days + "{site}/{date}", days + site + "/" + ManySites.FIRST, key, body, status);
    }

    private void aVisit() throws Exception {
        desk("open", "{}", 200);
        desk("call-next", "", 204);
        take("A", "press-1", 201);
        take("a", "press-1", 200);
        take("Z", "press-2", 422);
        var called = desk("call-next", "", 200);
        assertThat(called.at("/why/words").asText()).contains(called.get("number").asText());
        desk("call-next", "", 409);
        desk("recall", "", 409);
        hub.pass(Duration.ofSeconds(30));
        desk("recall", "", 200);
        desk("start", "", 200);
        desk("finish", "{\"purpose\":1,\"dossiers\":2}", 200);
        var rating = "{\"ticket\":\"%s\",\"level\":5,\"device\":\"phone\"}";
        rate(rating.formatted(called.get("token").asText()), 201);
        rate(rating.formatted("unknown"), 422);
    }

    private void rate(String body, int status) throws Exception {
        contract.post(O + "/ratings", DEMO + "/ratings", body, status);
    }

    private void aDeskThatPauses() throws Exception {
        desk("pause", "{\"reason\":\"meeting\",\"until\":\"2026-03-02T02:00:00Z\"}", 200);
        desk("call-next", "", 409);
        desk("open", "{\"services\":[\"A\",\"C\"]}", 200);
        desk("pause", "{\"reason\":\"nonsense\"}", 400);
        for (var leaving : new String[] {"no-show", "hold", "transfer"}) {
            take("A", leaving, 201);
            desk("call-next", "", 200);
            desk(leaving, leaving.equals("transfer") ? "{\"service\":\"E\"}" : "", 200);
        }
        desk("undo", "", 200);
        desk("transfer", "{\"service\":\"E\"}", 200);
        desk("transfer", "{}", 409);
        desk("close", "", 200);
        contract.post(O + "/desks/{d}/open", DEMO + "/desks/99/open", "{}", 404);
    }

    private void whatBecomesOfTickets() throws Exception {
        var first = take("C", "c1", 201);
        ticket(first, "postpone", 200);
        ticket(first, "cancel", 200);
        ticket(first, "postpone", 409);
        desk("open", "{\"services\":[\"C\"]}", 200);
        ticket(served("c2"), "return", 200);
        desk("call-next", "", 200);
        desk("hold", "", 200);
        ticket(take("C", "c2", 200), "restore", 200);
        ticket(take("C", "c3", 201), "carry-over", 200);
    }

    private void aBooking() throws Exception {
        var slots = contract.get(O + "/slots", DEMO + "/slots?service=C", 200);
        assertThat(slots.at("/slots/0/slot").asText()).isEqualTo("2026-03-02T00:30:00Z");
        contract.get(O + "/slots", DEMO + "/slots?service=C&day=x", 400);
        book("2026-03-02T00:30:00Z", 409);
        var booked = book("2026-03-02T02:30:00Z", 201);
        var code = booked.get("code").asText();
        var again = book("2026-03-02T02:30:00Z", 201);
        assertThat(again).as("no answer came, so it was sent again").isEqualTo(booked);
        booking("check-in", code, 409);
        hub.pass(Duration.ofMinutes(75));
        var here = booking("check-in", code, 200);
        assertThat(here.get("state").asText()).isEqualTo("arrived");
        assertThat(here.at("/ticket/number").asText()).startsWith("C");
        booking("check-in", code, 200);
        booking("cancel", code, 409);
        booking("cancel", book("2026-03-03T02:30:00Z", 201).get("code").asText(), 200);
        var address = DEMO + "/bookings/" + code;
        contract.get(O + "/bookings/{code}", address, 200);
        contract.get(O + "/bookings/{code}", DEMO + "/bookings/22222222", 404);
    }

    private JsonNode book(String slot, int status) throws Exception {
        var press = new UUID(slot.hashCode(), 1);
        var body = "{\"service\":\"C\",\"slot\":\"%s\",\"pressId\":\"%s\"}".formatted(slot, press);
        return contract.post(O + "/bookings", DEMO + "/bookings", body, status);
    }

    private JsonNode booking(String action, String code, int status) throws Exception {
        var body = action.equals("check-in") ? "{\"pressId\":\"here\"}" : "";
        return contract.post(
                O + "/bookings/{code}/" + action,
                DEMO + "/bookings/" + code + "/" + action,
                body,
                status);
    }

    private JsonNode served(String press) throws Exception {
        take("C", press, 201);
        var called = desk("call-next", "", 200);
        desk("finish", "{}", 200);
        return called;
    }

    private void whatIsRead() throws Exception {
        var id = take("A", "press-1", 200).get("id").asText();
        var ticket = contract.get(O + "/tickets/{id}", DEMO + "/tickets/" + id, 200);
        assertThat(ticket.get("state").asText()).isEqualTo("served");
        assertThat(ticket.get("history").findValuesAsText("event"))
                .containsSubsequence("ticket-issued", "ticket-called", "ticket-finished");
        contract.get(O + "/tickets/{id}", DEMO + "/tickets/none", 404);
        var board = contract.get(O + "/board", DEMO + "/board", 200);
        assertThat(board.get("desks")).hasSizeGreaterThan(1);
        contract.get(O + "/board", "/api/v1/offices/other/board", 404);
        var events = contract.get(O + "/events", DEMO + "/events?after=0&limit=5", 200);
        assertThat(events.get("events")).hasSize(5);
        contract.get(O + "/events", DEMO + "/events?after=x", 400);
        contract.get(O + "/reports/{name}", DEMO + "/reports/day", 200);
        contract.get(O + "/reports/month", DEMO + "/reports/month", 200);
        contract.get(O + "/reports/{name}", DEMO + "/reports/year", 404);
        contract.get(O + "/reports/{name}", DEMO + "/reports/day?date=monday", 400);
        for (var file : new String[] {"day.csv", "day.html", "month.xlsx", "objectives.pdf"})
            contract.get(O + "/reports/{name}.{format}", DEMO + "/reports/" + file, 200);
        contract.get(O + "/reports/{name}.{format}", DEMO + "/reports/year.csv", 404);
        contract.get(O + "/reports/{name}.{format}", DEMO + "/reports/month.exe", 404);
        contract.get(O + "/reports/{name}.{format}", DEMO + "/reports/month.csv?month=x", 400);
        for (var health : new String[] {"/health", "/health/live", "/health/ready"})
            contract.get(health, health, 200);
        contract.get("/metrics", "/metrics", 200);
        contract.get("/api/openapi.json", "/api/openapi.json", 200);
        contract.get("/api/asyncapi.json", "/api/asyncapi.json", 200);
    }
}
