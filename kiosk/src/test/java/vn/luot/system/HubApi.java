package vn.luot.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.luot.system.Http.Reply;

/// The calls of `/api/v1` that officers, phones and managers need.
public record HubApi(Http http, String office) {
    static HubApi with(String base, String office, String apiKey) {
        return new HubApi(Http.at(base, Map.of("Authorization", "Bearer " + apiKey)), office);
    }

    public Reply desk(String desk, String action, Map<String, ?> body) {
        return http.post(path("desks/" + desk + "/" + action), body);
    }

    public Reply desk(String desk, String action) {
        return desk(desk, action, Map.of());
    }

    public Reply issue(String service, String pressId) {
        return issue(Map.of("service", service, "pressId", pressId));
    }

    Reply issue(Map<String, ?> order) {
        return http.post(path("tickets"), order);
    }

    public Reply rate(String ticket, int level) {
        return http.post(
                path("ratings"), Map.of("ticket", ticket, "level", level, "device", "phone"));
    }

    Reply cancel(String ticket) {
        return http.post(path("tickets/" + ticket + "/cancel"), Map.of());
    }

    Reply carryOver(String ticket) {
        return http.post(path("tickets/" + ticket + "/carry-over"), Map.of());
    }

    public JsonNode board() {
        return http.get(path("board")).expect(200).json();
    }

    public JsonNode ticket(String id) {
        return http.get(path("tickets/" + id)).expect(200).json();
    }

    /// Id of the ticket that a desk is calling or serving.
    public String currentAt(String desk) {
        for (var one : board().path("desks"))
            if (one.path("desk").asText().equals(desk)) return one.path("ticketId").asText();
        return "";
    }

    public JsonNode eventsAfter(long seq) {
        return http.get(path("events?after=" + seq)).expect(200).json();
    }

    public String metrics() {
        return http.get("/metrics").expect(200).text();
    }

    /// The whole log, page after page.
    public List<JsonNode> events() {
        var all = new ArrayList<JsonNode>();
        var last = 0L;
        while (true) {
            var page = eventsAfter(last);
            page.path("events").forEach(all::add);
            if (page.path("last").asLong() == last) return all;
            last = page.path("last").asLong();
        }
    }

    public JsonNode day(String date) {
        return http.get(path("reports/day?date=" + date)).expect(200).json();
    }

    private String path(String rest) {
        return "/api/v1/offices/" + office + "/" + rest;
    }
}
