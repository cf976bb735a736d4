package vn.luot.hub.web.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;

/// What a key of another program opens, and how long.
class KeysPageTest {
    private static final String HERE = "/manager/keys";
    private static final String EVENTS = "/api/v1/offices/demo/events";
    private static final Pattern KEY = Pattern.compile("<code>(luot_[A-Za-z0-9_-]{43})<");

    @TempDir private Path data;
    private OpenHub hub;
    private Site admin;
    private Site program;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        admin = hub.signedIn("admin", Role.ADMIN);
        program = hub.browser();
    }

    @AfterEach
    void close() {
        program.close();
        admin.close();
        hub.close();
    }

    private String key(String name, String scopes) {
        var page = admin.form(HERE, "name=" + name + scopes + "&days=30&per-second=50").body();
        var found = KEY.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private int events(String key) {
        return program.get(EVENTS, "Authorization", "Bearer " + key).statusCode();
    }

    @Test
    void aKeyIsShownOnceOpensItsScopesOnlyAndIsInTheJournal() {
        var reads = key("board", "&scope=read");
        var takes = key("taker", "&scope=tickets");
        assertThat(events(reads)).isEqualTo(200);
        assertThat(events(takes)).isEqualTo(403);
        assertThat(admin.get(HERE).body()).contains("board").doesNotContain(reads);
        assertThat(admin.get(EVENTS).body())
                .contains("api-key", "board", "staff:admin")
                .doesNotContain(reads);
    }

    @Test
    void aKeyEndsOnItsDayOrWhenItIsRevoked() {
        var revoked = key("gone", "&scope=read");
        assertThat(admin.form(HERE + "/gone/revoke", "").statusCode()).isEqualTo(303);
        assertThat(events(revoked)).isEqualTo(401);
        var old = key("old", "&scope=read");
        hub.pass(Duration.ofDays(30));
        assertThat(events(old)).isEqualTo(401);
    }

    @Test
    void aKeyWithoutScopeOrEndOrOfATakenNameIsNotMade() {
        key("board", "&scope=read");
        assertThat(make("name=board&scope=read&days=30&per-second=50")).isEqualTo(409);
        assertThat(make("name=a&days=30&per-second=50")).isEqualTo(400);
        assertThat(make("name=a&scope=read&days=0&per-second=50")).isEqualTo(400);
        assertThat(make("name=a&scope=root&days=30&per-second=50")).isEqualTo(400);
        assertThat(make("name=a&scope=read&days=30&per-second=99999")).isEqualTo(400);
    }

    @Test
    void officersMakeNoKeys() {
        try (var officer = hub.signedIn("hanh", Role.OFFICER)) {
            var made = officer.form(HERE, "name=a&scope=read&days=30&per-second=50");
            assertThat(made.statusCode()).isEqualTo(403);
        }
    }

    private int make(String fields) {
        return admin.form(HERE, fields).statusCode();
    }
}
