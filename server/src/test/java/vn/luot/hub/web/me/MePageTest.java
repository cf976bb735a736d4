package vn.luot.hub.web.me;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Site;

/// What somebody does with their own account.
class MePageTest {
    private static final String CHOSEN = "chin con trau qua song";
    private static final Pattern END = Pattern.compile("/me/sessions/[0-9a-f]{16}/end");

    private static final Page WORK =
            routes -> routes.get("/work", ctx -> ctx.result("work"), Access.SIGNED_IN);

    @TempDir private Path data;
    private OpenHub hub;
    private Site site;

    @BeforeEach
    void open() {
        hub = new OpenHub(data, WORK);
        site = hub.signedIn("hanh", Role.OFFICER);
    }

    @AfterEach
    void close() {
        site.close();
        hub.close();
    }

    private HttpResponse<String> change(String old, String chosen) {
        return site.form("/me/password", "old=" + old + "&chosen=" + chosen + "&again=" + chosen);
    }

    private Site elsewhere(String password) {
        var browser = hub.browser();
        browser.form("/login", "name=hanh&password=" + password);
        return browser;
    }

    @Test
    void aNewPasswordEndsEveryOtherSessionAndTheJournalSaysWho() {
        try (var other = elsewhere(OpenHub.PASSWORD)) {
            assertThat(other.get("/me").statusCode()).isEqualTo(200);
            assertThat(change(OpenHub.PASSWORD, CHOSEN).statusCode()).isEqualTo(303);
            assertThat(other.get("/me").statusCode()).isEqualTo(302);
        }
        assertThat(site.get("/me?done=password").body()).contains("Đã đổi mật khẩu");
        assertThat(site.get("/api/v1/offices/demo/events").body())
                .contains("change-noted", "\"password\"", "staff:hanh")
                .doesNotContain(CHOSEN);
    }

    @Test
    void aForgottenOldPasswordOrAWeakNewOneChangesNothing() {
        assertThat(change("not-the-old-one", CHOSEN).body()).contains("hiện tại chưa đúng");
        assertThat(change(OpenHub.PASSWORD, "ngan").body()).contains("ít nhất 12 ký tự");
        assertThat(change(OpenHub.PASSWORD, "matkhau12345").body()).contains("quá dễ đoán");
        var twice = "old=" + OpenHub.PASSWORD + "&chosen=" + CHOSEN + "&again=x";
        assertThat(site.form("/me/password", twice).body()).contains("không giống nhau");
        try (var other = elsewhere(OpenHub.PASSWORD)) {
            assertThat(other.get("/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aGivenPasswordOpensNothingButItsOwnChange() {
        hub.accounts().resetPassword("hanh", "given-by-the-admin");
        try (var given = elsewhere("given-by-the-admin")) {
            var work = given.get("/work");
            assertThat(work.statusCode()).isEqualTo(303);
            assertThat(work.headers().firstValue("Location").orElse("")).endsWith("/me");
            assertThat(given.get("/api/v1/offices/demo/events").statusCode()).isEqualTo(403);
            assertThat(given.get("/me").body()).contains("do người khác cấp");
            given.form(
                    "/me/password", "old=given-by-the-admin&chosen=" + CHOSEN + "&again=" + CHOSEN);
            assertThat(given.get("/api/v1/offices/demo/events").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoFoundAScreenUnlockedGivesItNoSecondFactorOfHis() {
        var fields = "secret=" + "A".repeat(32) + "&code=000000&password=";
        assertThat(site.form("/me/second-factor", fields + "a-guess").body())
                .contains("hiện tại chưa đúng");
        assertThat(site.form("/me/second-factor", fields + OpenHub.PASSWORD).body())
                .doesNotContain("hiện tại chưa đúng")
                .contains("role=\"alert\"");
    }

    @Test
    void aSessionThatIsNotMineIsEndedFromHere() {
        try (var other = elsewhere(OpenHub.PASSWORD)) {
            var found = END.matcher(site.get("/me").body());
            assertThat(found.find()).isTrue();
            assertThat(site.form(found.group(), "").statusCode()).isEqualTo(303);
            assertThat(other.get("/me").statusCode()).isEqualTo(302);
            assertThat(site.get("/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        try (var minh = hub.signedIn("minh", Role.ADMIN);
                var other = elsewhere(OpenHub.PASSWORD)) {
            var found = END.matcher(site.get("/me").body());
            assertThat(found.find()).isTrue();
            assertThat(minh.form(found.group(), "").statusCode()).isEqualTo(404);
            assertThat(other.get("/me").statusCode()).isEqualTo(200);
        }
    }
}
