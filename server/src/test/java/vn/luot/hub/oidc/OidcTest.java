package vn.luot.hub.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.web.OpenHub;

/// Signing in by a real provider: who comes in, as whom, and what is kept of it.
class OidcTest {
    @TempDir private Path data;
    private TwoSystems two;

    @BeforeEach
    void open() {
        two = new TwoSystems(data);
    }

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void whoHasAnAccountHereIsLetInAsThatAndTheJournalSaysSo() {
        two.hub().account("hanh", Role.OFFICER);
        var answer = two.person("hanh").signIn();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/desk");
        assertThat(two.who()).isEqualTo("hanh");
        assertThat(two.hub().links().of("hanh"))
                .containsExactly(two.provider().issuer().toString());
        assertThat(changes())
                .contains("Other system that vouches for hanh: ∅ → 127.0.0.1")
                .contains("Sign-in of hanh by another system: 127.0.0.1 → let in");
    }

    @Test
    void theSessionIsAnOrdinaryOneAndEndsAsOthersDo() {
        two.hub().account("hanh", Role.OFFICER);
        var cookies = two.person("hanh").signIn("?next=%2Fme").headers().allValues("Set-Cookie");

        assertThat(cookies)
                .anyMatch(cookie ->
                        cookie.startsWith("luot=")
                                && cookie.contains("HttpOnly")
                                && cookie.contains("SameSite=Lax"));
        assertThat(two.browser().get("/me").body()).contains("127.0.0.1");
        two.hub().accounts().setDisabled("hanh", true);
        assertThat(two.who()).isEmpty();
    }

    @Test
    void onceLinkedTheTwoBelongTogetherWhateverTheOtherIsCalledThere() {
        two.hub().account("hanh", Role.OFFICER);
        two.hub().account("minh", Role.MANAGER);
        two.person("hanh").signIn();
        two.provider().person("u-hanh", Map.of("sub", "s-hanh", "preferred_username", "minh"));

        try (var again = two.hub().browser()) {
            new Person(again, "u-hanh").signIn();
            assertThat(again.get("/who").body()).isEqualTo("hanh");
        }
    }

    @Test
    void aPasswordThatWasGivenIsNotAskedToBeChangedByWhomItDidNotLetIn() {
        two.hub()
                .accounts()
                .invite(
                        new Account("hanh", "Hạnh", Role.OFFICER, Optional.empty()),
                        OpenHub.PASSWORD);
        two.person("hanh").signIn();
        assertThat(two.browser().get("/status").statusCode()).isEqualTo(200);

        try (var local = two.hub().browser()) {
            local.form("/login", "name=hanh&password=" + OpenHub.PASSWORD);
            assertThat(local.get("/status").statusCode()).isNotEqualTo(200);
        }
    }

    @Test
    void thePageHasOneButtonMoreInBothLanguages() {
        var link =
                "href=\"http://127.0.0.1:" + two.hub().web().port() + "/login/oidc?next=%2Fdesk\"";
        assertThat(two.browser().get("/login?next=%2Fdesk").body())
                .contains("Đăng nhập bằng Cổng tỉnh", link);
        assertThat(two.browser().get("/login?lang=en").body())
                .contains("Sign in with Province portal");
    }

    private String changes() {
        try (var inspector = two.hub().signedIn("thanh-tra", Role.INSPECTOR)) {
            return inspector.get("/manager/audit?lang=en").body();
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
