package vn.luot.hub.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import vn.luot.hub.web.Site;

/// Another system that calls the API of the demo's office with its key.
final class Program {
    static final String DEMO = "/api/v1/offices/demo";

    private final Site site;
    private final String key;

    Program(Site site, String key) {
        this.site = site;
        this.key = key;
    }

    HttpResponse<String> post(String path, String body, String... more) {
        var headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + key;
        System.arraycopy(more, 0, headers, 2, more.length);
        return site.post(DEMO + path, body, headers);
    }

    HttpResponse<String> get(String path) {
        return site.get(DEMO + path, "Authorization", "Bearer " + key);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + answer.body(), e);
        }
    }

    /// A citizen presses for a number.
    JsonNode take(String service, String pressId) {
        return json(post("/tickets", take(service, pressId, "")));
    }

    /// What asks for a number.
    static String take(String service, String pressId, String more) {
        return "{\"service\":\"%s\",\"pressId\":\"%s\"%s}".formatted(service, pressId, more);
    }

    /// Somebody is called to a desk and served.
    JsonNode visit(String desk) {
        post("/desks/" + desk + "/open", "");
        var called = json(post("/desks/" + desk + "/call-next", ""));
        post("/desks/" + desk + "/finish", "");
        return called;
    }

    /// @param named what the caller is told of
    static void refused(HttpResponse<String> answer, int status, String reason, String named) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(json(answer).get("reason").asText()).isEqualTo(reason);
        assertThat(json(answer).get("detail").asText()).contains(named);
    }
}
