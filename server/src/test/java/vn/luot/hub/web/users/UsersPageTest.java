package vn.luot.hub.web.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;
import vn.luot.hub.web.TwoAgencies;

/// Who keeps accounts, and what they cannot do with it.
class UsersPageTest {
    private static final String HERE = "/manager/users";
    private static final Pattern GIVEN = Pattern.compile("<code>([a-z0-9]{4}(-[a-z0-9]{4}){3})<");

    @TempDir private Path data;
    private OpenHub hub;
    private Site admin;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        admin = hub.signedIn("admin", Role.ADMIN);
    }

    @AfterEach
    void close() {
        admin.close();
        hub.close();
    }

    private int act(Site by, String name, String action, String fields) {
        return by.form(HERE + "/" + name + "/" + action, fields).statusCode();
    }

    private int login(Site browser, String name, String password) {
        return browser.form("/login", "name=" + name + "&password=" + password).statusCode();
    }

    @Test
    void aGivenPasswordIsShownOnceAndMustBeChanged() {
        var page = admin.form(HERE, "name=Hanh&person=B%C3%A0+H%E1%BA%A1nh&role=officer");
        var given = GIVEN.matcher(page.body());
        assertThat(given.find()).isTrue();
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(admin.get(HERE).body()).contains("Bà Hạnh").doesNotContain(given.group(1));
        try (var hanh = hub.browser()) {
            assertThat(login(hanh, "hanh", given.group(1))).isEqualTo(303);
            assertThat(hanh.get("/me").body()).contains("do người khác cấp");
        }
        assertThat(admin.get("/api/v1/offices/demo/events").body()).doesNotContain(given.group(1));
    }

    @Test
    void aNewPasswordForSomebodyEndsTheirSessions() {
        try (var hanh = hub.signedIn("hanh", Role.OFFICER)) {
            assertThat(act(admin, "hanh", "password", "")).isEqualTo(200);
            assertThat(hanh.get("/me").statusCode()).isEqualTo(302);
            assertThat(login(hanh, "hanh", OpenHub.PASSWORD)).isEqualTo(401);
        }
    }

    @Test
    void whoIsDisabledOrSentOutIsOutAtOnce() {
        try (var hanh = hub.signedIn("hanh", Role.OFFICER)) {
            assertThat(act(admin, "hanh", "sign-out", "")).isEqualTo(303);
            assertThat(hanh.get("/me").statusCode()).isEqualTo(302);
            login(hanh, "hanh", OpenHub.PASSWORD);
            assertThat(act(admin, "hanh", "disable", "")).isEqualTo(303);
            assertThat(hanh.get("/me").statusCode()).isEqualTo(302);
            assertThat(login(hanh, "hanh", OpenHub.PASSWORD)).isEqualTo(401);
            assertThat(act(admin, "hanh", "enable", "")).isEqualTo(303);
            assertThat(login(hanh, "hanh", OpenHub.PASSWORD)).isEqualTo(303);
        }
    }

    @Test
    void aManagerMakesNoAdminAndTouchesNone() {
        try (var head = hub.signedIn("head", Role.MANAGER)) {
            hub.account("hanh", Role.OFFICER);
            hub.account("inspector", Role.INSPECTOR);
            assertThat(head.form(HERE, "name=x&person=x&role=admin").statusCode()).isEqualTo(403);
            assertThat(act(head, "hanh", "role", "role=admin")).isEqualTo(403);
            assertThat(act(head, "head", "role", "role=admin")).isEqualTo(403);
            assertThat(act(head, "admin", "password", "")).isEqualTo(403);
            assertThat(act(head, "admin", "disable", "")).isEqualTo(403);
            assertThat(act(head, "inspector", "disable", "")).isEqualTo(403);
            assertThat(act(head, "hanh", "role", "role=lead")).isEqualTo(303);
        }
        try (var officer = hub.signedIn("tu", Role.OFFICER)) {
            assertThat(officer.get(HERE).statusCode()).isEqualTo(403);
            assertThat(act(officer, "hanh", "password", "")).isEqualTo(403);
        }
    }

    @Test
    void theLastAdminStaysAndOneAloneIsWarnedOf() {
        assertThat(admin.get(HERE).body()).contains("ít nhất hai tài khoản quản trị");
        assertThat(act(admin, "admin", "disable", "")).isEqualTo(409);
        assertThat(act(admin, "admin", "role", "role=officer")).isEqualTo(409);
        hub.account("second", Role.ADMIN);
        assertThat(admin.get(HERE).body()).doesNotContain("ít nhất hai tài khoản quản trị");
        assertThat(act(admin, "second", "disable", "")).isEqualTo(303);
        assertThat(act(admin, "admin", "disable", "")).isEqualTo(409);
    }

    @Test
    void anAgencyIsGivenToWhoReadsReportsAndTakenBefore() {
        TwoAgencies.settle(hub);
        var added = admin.form(HERE, "name=dat&person=x&role=reporter&agency=dat-dai");
        assertThat(added.body()).contains("Văn phòng Đất đai");
        assertThat(admin.form(HERE, "name=y&person=y&role=lead&agency=dat-dai").statusCode())
                .isEqualTo(409);
        assertThat(act(admin, "admin", "agency", "agency=dat-dai")).isEqualTo(409);
        assertThat(act(admin, "dat", "agency", "agency=khac")).isEqualTo(400);
        try (var hanh = hub.signedIn("hanh", Role.REPORTER)) {
            assertThat(act(admin, "hanh", "agency", "agency=tu-phap")).isEqualTo(303);
            assertThat(hanh.get("/me").statusCode()).isEqualTo(302);
        }
        assertThat(act(admin, "hanh", "role", "role=lead")).isEqualTo(409);
        assertThat(act(admin, "hanh", "agency", "agency=")).isEqualTo(303);
        assertThat(act(admin, "hanh", "role", "role=lead")).isEqualTo(303);
        assertThat(admin.get("/manager/audit?by=admin&day=2026-03-02").body())
                .contains("Cơ quan của dat", "Cơ quan của hanh", "tu-phap");
        assertThat(hub.accounts().find("dat").orElseThrow().agency()).hasValue(TwoAgencies.LAND);
    }

    @Test
    void everyChangeIsInTheJournalWithWhoBeforeAndAfter() {
        hub.account("hanh", Role.OFFICER);
        act(admin, "hanh", "role", "role=lead");
        act(admin, "hanh", "disable", "");
        try (var inspector = hub.signedIn("thanh-tra", Role.INSPECTOR);
                var officer = hub.signedIn("tu", Role.OFFICER)) {
            var shown = inspector.get("/manager/audit?by=admin&day=2026-03-02").body();
            assertThat(shown)
                    .contains("Vai trò của hanh: Cán bộ tiếp nhận → Trưởng bộ phận")
                    .contains("Tài khoản hanh: đang dùng → ngừng sử dụng");
            assertThat(inspector.get("/manager/audit?day=2026-03-01").body())
                    .contains("Không có thay đổi nào");
            assertThat(inspector.get("/manager/audit?by=hanh").body())
                    .contains("Không có thay đổi nào");
            assertThat(inspector.get("/manager/audit?day=x").statusCode()).isEqualTo(400);
            assertThat(officer.get("/manager/audit").statusCode()).isEqualTo(403);
        }
    }
}
