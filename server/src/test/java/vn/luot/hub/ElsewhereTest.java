package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.OfficeClock;
import vn.luot.hub.oidc.OidcConfig;
import vn.luot.hub.oidc.RealProvider;
import vn.luot.hub.web.Site;

/// The other system by which staff sign in, as the start finds it.
class ElsewhereTest {
    @TempDir private Path folder;
    private Path file;
    private Path secret;
    private int port;
    private int there;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("oidc.yaml");
        secret = Files.writeString(folder.resolve("secret"), RealProvider.SECRET + "\n");
        port = freePort();
        there = freePort();
    }

    @Test
    void itsButtonIsOnThePageWithoutItsSecretBeingSaid() throws IOException {
        try (var provider = provider()) {
            Files.writeString(file, sound(provider.issuer().toString()));
            try (var _ = Running.start(config());
                    var browser = new Site(port)) {
                assertThat(browser.get("/login").body()).contains("Đăng nhập bằng Cổng tỉnh");
                assertThat(browser.get("/login/oidc").headers().firstValue("Location").orElse(""))
                        .startsWith(provider.issuer() + "/oauth2/authorize?")
                        .contains("code_challenge_method=S256", "nonce=", "state=")
                        .doesNotContain(RealProvider.SECRET);
            }
            assertThat(Elsewhere.look(file).config().toString())
                    .doesNotContain(RealProvider.SECRET);
        }
    }

    @Test
    void oneThatCannotBeReachedStopsNothingAndIsSaidInWords() throws IOException {
        Files.writeString(file, sound("http://127.0.0.1:" + there));
        try (var _ = Running.start(config());
                var browser = new Site(port)) {
            assertThat(browser.get("/login").body())
                    .contains("Hiện không kết nối được với Cổng tỉnh", "name=\"password\"")
                    .doesNotContain("href=\"http://127.0.0.1:" + port + "/login/oidc");
            assertThat(browser.get("/login?lang=en").body())
                    .contains("Province portal cannot be reached now");
            assertThat(browser.get("/login/oidc").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void oneThatIsAnotherStopsNothingAndIsATrouble() throws IOException {
        Files.writeString(file, sound("http://localhost:" + there));
        try (var _ = provider();
                var _ = Running.start(config());
                var browser = new Site(port)) {
            assertThat(browser.get("/login").body())
                    .contains("name=\"password\"")
                    .doesNotContain("href=\"http://127.0.0.1:" + port + "/login/oidc");
            assertThat(browser.get("/login/oidc").statusCode()).isEqualTo(503);
            var user = DemoFacts.read(folder.resolve("demo.json")).orElseThrow().users().getFirst();
            browser.form("/login", "name=" + user.name() + "&password=" + user.password());
            assertThat(browser.get("/status?lang=vi").body())
                    .contains("Đăng nhập qua localhost đang tắt");
            assertThat(browser.get("/status?lang=en").body())
                    .contains("Sign-in by localhost is off");
        }
    }

    @Test
    void everyMistakeIsNamedWithItsKey() throws IOException {
        Files.writeString(
                file,
                """
                name: Cổng tỉnh
                issuer: http://sso.tinh.gov.vn
                secretFile: /nowhere/at/all
                address: https://luot.tinh.gov.vn/hub
                claim: email
                clinet: luot
                """);
        assertThatThrownBy(() -> Running.start(config()))
                .isInstanceOf(Hub.Failed.class)
                .hasMessageContainingAll(
                        file + ", line 2: issuer: ",
                        "line 3: secretFile: ",
                        "line 4: address: ",
                        "domain: ",
                        "client: ",
                        "line 6: clinet: ");
    }

    @Test
    void aSecretThatIsNotThereOrTwiceStopsTheStart() throws IOException {
        Files.writeString(secret, "\n");
        Files.writeString(file, sound("https://sso.tinh.gov.vn"));
        assertThatThrownBy(() -> Elsewhere.look(file)).hasMessageContaining("secretFile: ");
        Files.writeString(file, sound("https://sso.tinh.gov.vn") + "secretEnv: PATH\n");
        assertThatThrownBy(() -> Elsewhere.look(file))
                .hasMessageContaining("secretEnv, secretFile");
    }

    @Test
    void withoutTheFileNothingOfItIsThere() {
        var config = config(Optional.empty());
        try (var _ = Running.start(config);
                var browser = new Site(port)) {
            assertThat(browser.get("/login").body()).doesNotContain("/login/oidc", "login-other");
            assertThat(browser.get("/login/oidc").statusCode()).isEqualTo(404);
            assertThat(browser.get("/login/oidc/return").statusCode()).isEqualTo(404);
        }
    }

    private RealProvider provider() {
        return new RealProvider(there, "http://127.0.0.1:" + port + OidcConfig.RETURN);
    }

    private String sound(String issuer) {
        return """
        name: {vi: Cổng tỉnh, en: Province portal}
        issuer: %s
        client: luot
        secretFile: %s
        address: http://127.0.0.1:%d
        claim: preferred_username
        """
                .formatted(issuer, secret, port);
    }

    private HubConfig config() {
        return config(Optional.of(file));
    }

    private HubConfig config(Optional<Path> oidc) {
        return new HubConfig(
                folder.resolve("data"),
                Optional.empty(),
                Optional.of("demo"),
                new HubConfig.Address("127.0.0.1", port, freePort()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder.resolve("demo.json")),
                OfficeClock.system(),
                folder.resolve("backups"),
                new HubConfig.Files(oidc, Optional.empty(), Optional.empty()));
    }

    private static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }
}
