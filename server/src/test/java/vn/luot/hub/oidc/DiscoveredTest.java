package vn.luot.hub.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a provider says of itself, and what of that is used.
class DiscoveredTest {
    private static final String SOUND = "https://sso.tinh.gov.vn/authorize";

    private HttpServer server;
    private String said = "";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var bytes = said.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void theQueryOfAnEndpointIsKept() {
        var provider = saying(SOUND + "?p=b2c_1_staff", "RS256");
        assertThat(provider.wrong()).isEmpty();
        assertThat(provider.begin("the-state", Flow.to("")).orElseThrow().toString())
                .startsWith(SOUND + "?p=b2c_1_staff&")
                .contains("state=the-state", "code_challenge_method=S256");
    }

    @Test
    void anEndpointThatCannotBeTrustedTurnsItOff() {
        for (var bad :
                new String[] {
                    "http://sso.tinh.gov.vn/authorize",
                    SOUND + "#here",
                    "https://somebody@sso.tinh.gov.vn/authorize"
                }) off(saying(bad, "RS256"), "authorization_endpoint");
    }

    @Test
    void oneThatSignsWithNoKeyOfItsOwnIsOff() {
        off(saying(SOUND, "HS256"), "signs no tokens");
    }

    @Test
    void oneThatIsMendedIsOnAgain() {
        var provider = saying(SOUND, "HS256");
        said = said(SOUND, "RS256");
        provider.look();
        assertThat(provider.wrong()).isEmpty();
        assertThat(provider.isThere()).isTrue();
    }

    private static void off(Provider provider, String why) {
        assertThat(provider.wrong().orElse("")).contains(why);
        assertThat(provider.isThere()).isFalse();
        assertThat(provider.begin("the-state", Flow.to(""))).isEmpty();
    }

    private Provider saying(String authorize, String algorithm) {
        said = said(authorize, algorithm);
        var config =
                TwoSystems.config(URI.create(issuer()), "http://127.0.0.1:1", TwoSystems.USERNAME);
        var provider = new Provider(config, InstantSource.system());
        provider.look();
        return provider;
    }

    private String said(String authorize, String algorithm) {
        return """
        {"issuer": "%s", "authorization_endpoint": "%s",
         "token_endpoint": "https://sso.tinh.gov.vn/token",
         "jwks_uri": "https://sso.tinh.gov.vn/keys",
         "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["%s"]}
        """
                .formatted(issuer(), authorize, algorithm);
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
