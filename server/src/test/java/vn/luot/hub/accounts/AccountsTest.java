package vn.luot.hub.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.FreshDatabase;
import vn.luot.wire.DeskId;

class AccountsTest {
    private static final Account HANH =
            new Account("hanh", "Nguyễn Thị Hạnh", Role.OFFICER, Optional.of(DeskId.of(2)));
    private static final String PASSWORD = "Mat-khau-2026";
    private static final Sessions.Place HERE = new Sessions.Place("10.0.0.7", "Firefox");

    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-03-02T08:00:00+07:00");
    private DataFolder data;
    private Database database;
    private Accounts accounts;
    private SignIn door;
    private Sessions sessions;
    private ApiKeys keys;

    @BeforeEach
    void open() {
        data = DataFolder.take(folder);
        database = FreshDatabase.open(data);
        accounts = new Accounts(database.jdbi(), new Passwords(), clock);
        door = new SignIn(database.jdbi(), new Passwords(), clock);
        sessions = new Sessions(database.jdbi(), clock);
        keys = new ApiKeys(database.jdbi(), clock);
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    private Login login(String name, String password) {
        return door.login(new Attempt(name, password, "", "10.0.0.7", Optional.empty()));
    }

    @Test
    void welcomesWhoKnowsThePassword() {
        accounts.add(HANH, PASSWORD);

        assertThat(login("hanh", PASSWORD)).isInstanceOf(Login.Welcome.class);
        assertThat(login("hanh", PASSWORD + "x")).isEqualTo(new Login.Wrong());
        assertThat(login("minh", PASSWORD)).isEqualTo(new Login.Wrong());
        assertThat(accounts.all()).containsExactly(HANH);
        assertThat(accounts.person("hanh").orElseThrow().lastLogin()).contains(clock.instant());
    }

    @Test
    void keepsNoPasswordAndNoTokenInTheClear() {
        accounts.add(HANH, PASSWORD);
        var token = sessions.open(HANH, HERE);
        var key = keys.make(new ApiKey("board", Set.of("read")));

        var all =
                database.jdbi()
                        .withHandle(h -> h.createQuery("script simple").mapTo(String.class).list())
                        .toString();
        assertThat(all)
                .contains("argon2id")
                .doesNotContain(PASSWORD)
                .doesNotContain(token)
                .doesNotContain(key);
    }

    @Test
    void refusesAShortPasswordAndATakenName() {
        assertThatThrownBy(() -> accounts.add(HANH, "kurz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("kurz");
        accounts.add(HANH, PASSWORD);
        assertThatThrownBy(() -> accounts.add(HANH, PASSWORD)).hasMessageContaining("hanh");
    }

    @Test
    void aNewPasswordEndsEverySession() {
        accounts.add(HANH, PASSWORD);
        var token = sessions.open(HANH, HERE);

        assertThat(accounts.setPassword("hanh", "another-" + PASSWORD)).isTrue();

        assertThat(sessions.find(token)).isEmpty();
        assertThat(login("hanh", PASSWORD)).isInstanceOf(Login.Wrong.class);
        assertThat(accounts.setPassword("minh", PASSWORD)).isFalse();
    }

    @Test
    void aSessionLivesWhileItIsUsedButNotForEver() {
        accounts.add(HANH, PASSWORD);
        var opened = sessions.open(HANH, HERE);

        clock.pass(Duration.ofMinutes(29));
        assertThat(sessions.find(opened)).isPresent();
        clock.pass(Duration.ofMinutes(29));
        assertThat(sessions.find(opened)).isPresent();
        clock.pass(Duration.ofMinutes(30));
        assertThat(sessions.find(opened)).isEmpty();

        var busy = sessions.open(HANH, HERE);
        for (int i = 0; i < 12 * 60 / 20 - 1; i++) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(sessions.find(busy)).isPresent();
        }
        clock.pass(Duration.ofMinutes(20));
        assertThat(sessions.find(busy)).isEmpty();
    }

    @Test
    void signingOutEndsTheSession() {
        accounts.add(HANH, PASSWORD);
        var token = sessions.open(HANH, HERE);

        sessions.close(token);

        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void oneSessionOrAllOthersAreEnded() {
        accounts.add(HANH, PASSWORD);
        var mine = sessions.open(HANH, HERE);
        var stolen = sessions.open(HANH, new Sessions.Place("10.0.0.66", "x".repeat(500)));
        var id = sessions.find(stolen).orElseThrow().id();
        assertThat(sessions.of("hanh")).hasSize(2);
        assertThat(sessions.end("minh", id)).isFalse();
        assertThat(sessions.end("hanh", id)).isTrue();
        assertThat(sessions.find(stolen)).isEmpty();

        var third = sessions.open(HANH, HERE);
        sessions.endAll("hanh", sessions.find(mine).orElseThrow().id());
        assertThat(sessions.find(mine)).isPresent();
        assertThat(sessions.find(third)).isEmpty();
    }

    @Test
    void whoIsDisabledIsSignedOutAndStaysOut() {
        accounts.add(HANH, PASSWORD);
        var token = sessions.open(HANH, HERE);
        accounts.setDisabled("hanh", true);
        assertThat(sessions.find(token)).isEmpty();
        assertThat(login("hanh", PASSWORD)).isEqualTo(new Login.Wrong());
        accounts.setDisabled("hanh", false);
        assertThat(login("hanh", PASSWORD)).isInstanceOf(Login.Welcome.class);
    }

    @Test
    void anotherRoleNeedsAnotherSignIn() {
        accounts.add(HANH, PASSWORD);
        var token = sessions.open(HANH, HERE);
        accounts.setRole("hanh", Role.LEAD);
        assertThat(sessions.find(token)).isEmpty();
        assertThat(accounts.find("hanh").orElseThrow().role()).isEqualTo(Role.LEAD);
    }

    @Test
    void whoIsRemovedIsSignedOut() {
        accounts.add(HANH, PASSWORD);
        var token = sessions.open(HANH, HERE);

        assertThat(accounts.remove("hanh")).isTrue();

        assertThat(sessions.find(token)).isEmpty();
        assertThat(accounts.remove("hanh")).isFalse();
    }

    @Test
    void aKeyOpensItsScopesUntilItIsMadeAnew() {
        var key = new ApiKey("board", Set.of("read", "tickets"));
        var first = keys.make(key);

        assertThat(keys.find(first)).contains(key);
        var second = keys.make(key);
        assertThat(keys.find(first)).isEmpty();
        assertThat(keys.find(second)).contains(key);
        assertThat(keys.remove("board")).isTrue();
        assertThat(keys.find(second)).isEmpty();
    }
}
