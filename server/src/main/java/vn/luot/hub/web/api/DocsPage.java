package vn.luot.hub.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Page;

/// The API's own descriptions: OpenAPI for HTTP, AsyncAPI for MQTT.
final class DocsPage implements Page {
    private static final String HTTP = "/vn/luot/hub/web/api/openapi.yaml";
    private static final String SCHEMAS = "/vn/luot/hub/web/api/schemas.yaml";
    private static final String MQTT = "/vn/luot/wire/asyncapi.json";

    @Override
    public void routes(RoutesConfig routes) {
        serve(routes, "/api/openapi.json", openApi());
        serve(routes, "/api/asyncapi.json", read(MQTT));
    }

    private static void serve(RoutesConfig routes, String path, JsonNode document) {
        var json = document.toString();
        routes.get(path, ctx -> ctx.contentType("application/json").result(json), Access.ANYONE);
    }

    private static JsonNode openApi() {
        var document = read(HTTP);
        document.withObject("/components").set("schemas", read(SCHEMAS));
        return document;
    }

    /// Reads YAML, of which JSON is a part.
    private static JsonNode read(String resource) {
        try (var in = DocsPage.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no resource " + resource);
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
