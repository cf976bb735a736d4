package vn.luot.hub.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.accounts.SignIn;
import vn.luot.hub.web.OpenHub;

/// Signing in by a real provider: who comes in, as whom, and what is kept of it.
class OidcTest {
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

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
    void theSecondFactorIsAskedHereToo() {
        two.hub().account("hanh", Role.OFFICER);
        var codes = two.hub().secondFactor("hanh");
        var asked = two.person("hanh").signIn("?next=%2Fme");
        assertThat(asked.body()).contains("Tài khoản của bạn cần thêm mã xác thực");
        assertThat(two.who()).isEmpty();

        var wrong = code(asked, "000000");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(two.hub().links().of("hanh")).as("not linked before").isEmpty();
        assertThat(code(asked, codes.getFirst()).statusCode()).as("an old page").isEqualTo(400);
        assertThat(location(code(two.person("hanh").signIn("?next=%2Fme"), codes.getFirst())))
                .endsWith("/me");
        assertThat(two.who()).isEqualTo("hanh");
    }

    @Test
    void codesCannotBeGuessedByWhomTheOtherSystemVouchesFor() {
        two.hub().account("hanh", Role.OFFICER);
        var codes = two.hub().secondFactor("hanh");
        var asked = two.person("hanh").signIn();
        for (int i = 0; i < SignIn.FREE_GUESSES; i++) asked = code(asked, "00000" + i);
        assertThat(code(asked, codes.getFirst()).body()).contains("phải chờ đến 08:00:30");
    }

    @Test
    void aLinkThatWasEndedIsMadeAnewByName() {
        two.hub().account("hanh", Role.OFFICER);
        two.person("hanh").signIn();
        two.provider().person("u-hanh", Map.of("sub", "a new one", "preferred_username", "hanh"));
        try (var admin = two.hub().signedIn("quan-tri", Role.ADMIN);
                var again = two.hub().browser()) {
            assertThat(new Person(again, "u-hanh").signIn().statusCode()).isEqualTo(403);
            admin.form("/manager/users/hanh/unlink", "");
            assertThat(two.who()).isEmpty();
        }
        try (var again = two.hub().browser()) {
            assertThat(new Person(again, "u-hanh").signIn().statusCode()).isEqualTo(303);
        }
        assertThat(changes()).contains("Other system that vouches for hanh: 127.0.0.1 → ∅");
    }

    @Test
    void whoHasNoAccountIsToldAndNoneIsMade() {
        var answer = two.person("nobody").signIn();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Cổng tỉnh đã xác nhận bạn, nhưng ở đây chưa có");
        assertThat(two.hub().accounts().find("nobody")).isEmpty();
        two.provider().person("u-x", Map.of("sub", "x", "preferred_username", "001099012345"));
        try (var citizen = two.hub().browser()) {
            new Person(citizen, "u-x").signIn();
        }
        assertThat(changes())
                .contains("Sign-in of nobody by another system: 127.0.0.1 → refused: no account")
                .contains("Sign-in of ••• by another system")
                .doesNotContain("001099012345");
    }

    @Test
    void whoIsDisabledStaysOut() {
        two.hub().account("hanh", Role.OFFICER);
        two.person("hanh").signIn();
        two.hub().accounts().setDisabled("hanh", true);
        try (var again = two.hub().browser()) {
            assertThat(new Person(again, "u-hanh").signIn().statusCode()).isEqualTo(403);
        }
        assertThat(changes()).contains("Sign-in of hanh by another system: 127.0.0.1 → disabled");
    }

    @Test
    void whoKeepsTheAccountsSignsInHereAlone() {
        two.hub().account("admin", Role.ADMIN);
        var answer = two.person("admin").signIn();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Quản trị hệ thống không đăng nhập bằng Cổng tỉnh");
        assertThat(changes()).contains("refused: administrators sign in here alone");
    }

    @Test
    void whoTurnsBackIsToldSoWithoutTheOthersWords() {
        var there = Person.location(two.browser().get("/login/oidc"));
        var state = there.getRawQuery().replaceFirst(".*state=([^&]*).*", "$1");
        var answer =
                two.browser()
                        .get(
                                "/login/oidc/return?error=access_denied&error_description=evil&state="
                                        + state);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Cổng tỉnh chưa xác nhận được bạn")
                .doesNotContain("<p>evil");
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

    private HttpResponse<String> code(HttpResponse<String> asked, String code) {
        var found = TICKET.matcher(asked.body());
        assertThat(found.find()).as("a ticket in %s", asked.body()).isTrue();
        return two.browser().form("/login/oidc/code", "code=" + code + "&ticket=" + found.group(1));
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
