package vn.luot.hub.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.accounts.SignIn;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Site;
import vn.luot.hub.web.Visit;

class LoginTest {
    private static final Page WHO =
            routes ->
                    routes.get(
                            "/who",
                            ctx -> ctx.result(Visit.of(ctx).user().orElseThrow().name()),
                            Access.SIGNED_IN);

    @TempDir private Path data;
    private OpenHub hub;
    private Site site;

    @BeforeEach
    void open() {
        hub = new OpenHub(data, WHO);
        hub.account("hanh", Role.OFFICER);
        hub.account("minh", Role.MANAGER);
        site = hub.browser();
    }

    @AfterEach
    void close() {
        site.close();
        hub.close();
    }

    private HttpResponse<String> login(String name, String password, String more) {
        return site.form("/login", "name=" + name + "&password=" + password + more);
    }

    private HttpResponse<String> login(String name, String password) {
        return login(name, password, "");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void pageStandsInBothLanguages() {
        assertThat(site.get("/login").body()).contains("Đăng nhập", "Phường Tân Lập");
        assertThat(site.get("/login?lang=en").body()).contains("Sign in", "Tân Lập Ward");
    }

    /// Found by `HttpFuzz`: it was answered as a fault of the hub, with a trace in the log each
    /// time.
    @Test
    void aBodyThatCannotBeReadIsItsSendersFault() {
        var body = "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n";
        var answer = site.post("/login", body, "Content-Type", "multipart/form-data; boundary=\"");
        assertThat(answer.statusCode()).as("unreadable, or without a token").isIn(400, 403);
    }

    @Test
    void everyRoleGoesToItsPage() {
        assertThat(location(login("hanh", OpenHub.PASSWORD))).endsWith("/desk");
        assertThat(location(login("minh", OpenHub.PASSWORD))).endsWith("/manager");
        assertThat(site.get("/who").body()).isEqualTo("minh");
    }

    @Test
    void nameMayBeTypedInCapitals() {
        assertThat(login("HANH", OpenHub.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void goesOnToThePageThatWasAskedForOnThisSiteOnly() {
        assertThat(location(login("hanh", OpenHub.PASSWORD, "&next=%2Fstatus%3Fa%3D1")))
                .endsWith("/status?a=1");
        assertThat(location(login("hanh", OpenHub.PASSWORD, "&next=%2F%2Fevil.example")))
                .doesNotContain("evil");
    }

    @Test
    void wrongPasswordIsSaidWithoutSayingWhichWasWrong() {
        var wrong = login("hanh", "not-her-password");
        var unknown = login("nobody", "not-her-password");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("Tên tài khoản hoặc mật khẩu chưa đúng");
        assertThat(unknown.body().replace("nobody", "hanh")).isEqualTo(wrong.body());
        assertThat(site.get("/who").statusCode()).isEqualTo(302);
    }

    @Test
    void whoGuessesWaitsAndIsToldUntilWhen() {
        for (int i = 0; i < SignIn.FREE_GUESSES; i++) login("hanh", "guess");
        assertThat(login("hanh", OpenHub.PASSWORD).body()).contains("chờ đến 08:00:30");
        hub.pass(SignIn.FIRST_WAIT);
        assertThat(login("hanh", OpenHub.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void addressIsSlowedDownAfterTwentyFailures() {
        for (int i = 0; i < 20; i++) login("nobody" + i, "guess");
        assertThat(login("hanh", OpenHub.PASSWORD).statusCode()).isEqualTo(429);
        hub.pass(Duration.ofSeconds(15));
        assertThat(login("hanh", OpenHub.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void sessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        var cookie =
                login("hanh", OpenHub.PASSWORD).headers().allValues("Set-Cookie").stream()
                        .filter(c -> c.startsWith("luot="))
                        .findFirst();
        assertThat(cookie.orElse("")).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void signingOutEndsTheSession() {
        login("hanh", OpenHub.PASSWORD);
        assertThat(site.form("/logout", "").statusCode()).isEqualTo(303);
        assertThat(site.get("/who").statusCode()).isEqualTo(302);
    }

    @Test
    void strangerCannotSignSomebodyInByAForeignForm() {
        var answer =
                site.post(
                        "/login",
                        "name=hanh&password=" + OpenHub.PASSWORD,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Sec-Fetch-Site",
                        "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
