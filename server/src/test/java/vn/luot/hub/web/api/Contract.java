package vn.luot.hub.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.luot.hub.web.Site;

/// A client that holds every answer against the OpenAPI document the hub itself serves.
final class Contract {
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final Site site;
    private final String key;
    private final JsonNode document;
    private final Set<String> tried = new TreeSet<>();

    Contract(Site site, String key) throws Exception {
        this.site = site;
        this.key = key;
        this.document = Json.mapper().readTree(site.get("/api/openapi.json").body());
    }

    /// Every documented operation, such as `GET /health`.
    Set<String> documented() {
        var all = new TreeSet<String>();
        for (var path : document.get("paths").properties())
            for (var method : path.getValue().properties())
                all.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        return all;
    }

    /// Those that were tried and answered as documented.
    Set<String> tried() {
        return tried;
    }

    JsonNode get(String template, String path, int status) throws Exception {
        return check("GET " + template, site.get(path, "Authorization", "Bearer " + key), status);
    }

    JsonNode post(String template, String path, String body, int status) throws Exception {
        var answer =
                site.post(
                        path,
                        body,
                        "Authorization",
                        "Bearer " + key,
                        "Content-Type",
                        "application/json");
        return check("POST " + template, answer, status);
    }

    /// @param own another key than that of the other calls
    JsonNode put(String template, String path, String own, String body, int status)
            throws Exception {
        var answer = site.put(path, body, "Authorization", "Bearer " + own);
        return check("PUT " + template, answer, status);
    }

    private JsonNode check(String operation, HttpResponse<String> answer, int status)
            throws Exception {
        assertThat(answer.statusCode()).as(operation + ": " + answer.body()).isEqualTo(status);
        var documented = response(operation, status);
        tried.add(operation);
        var content = documented.get("content");
        if (content == null) {
            assertThat(answer.body()).as(operation).isEmpty();
            return Json.mapper().nullNode();
        }
        var type = answer.headers().firstValue("Content-Type").orElse("").split(";", -1)[0];
        assertThat(content.has(type)).as(operation + " answers " + type).isTrue();
        if (!type.endsWith("json")) return Json.mapper().nullNode();
        var json = Json.mapper().readTree(answer.body());
        assertThat(SCHEMAS.getSchema(schema(content.get(type))).validate(json))
                .as(operation + " " + answer.body())
                .isEmpty();
        return json;
    }

    private JsonNode response(String operation, int status) {
        var parts = operation.split(" ", -1);
        var method = parts[0].toLowerCase(Locale.ROOT);
        var responses = document.at("/paths").path(parts[1]).path(method).path("responses");
        var exact = responses.path(Integer.toString(status));
        var found = exact.isMissingNode() ? responses.path(status / 100 + "XX") : exact;
        assertThat(found.isMissingNode()).as(operation + " documents " + status).isFalse();
        return found.has("$ref") ? document.at(found.get("$ref").asText().substring(1)) : found;
    }

    private ObjectNode schema(JsonNode content) {
        var schema = content.get("schema").<ObjectNode>deepCopy();
        schema.set("components", document.get("components"));
        return schema;
    }
}
