package vn.luot.hub.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.luot.hub.SetClock;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.FreshDatabase;

/// A password alone, an old code or a guessed one opens nothing.
class SecondFactorsTest {
    /// The secret of RFC 6238's own examples: `12345678901234567890`.
    private static final String RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final String PASSWORD = "chin con trau qua song";
    private static final Account MINH =
            new Account("minh", "Ông Minh", Role.MANAGER, Optional.empty());

    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-03-02T08:00:00+07:00");
    private DataFolder data;
    private Database database;
    private SecondFactors factors;
    private SignIn door;

    @BeforeEach
    void open() {
        data = DataFolder.take(folder);
        database = FreshDatabase.open(data);
        var passwords = new Passwords();
        factors = new SecondFactors(database.jdbi(), clock);
        door = new SignIn(database.jdbi(), passwords, clock);
        new Accounts(database.jdbi(), passwords, clock).add(MINH, PASSWORD);
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    private String code() {
        return Totp.code(RFC, clock.instant().getEpochSecond() / 30);
    }

    private Login login(String code) {
        return door.login(new Attempt("minh", PASSWORD, code, "10.0.0.7", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(RFC, second / 30)).isEqualTo(code);
    }

    @Test
    void aNewSecretIsReadBackAsItWasMade() {
        var secret = Totp.secret();
        assertThat(secret).matches(Totp.SHAPE).isNotEqualTo(Totp.secret());
        assertThat(Totp.step(secret, Totp.code(secret, 7), Instant.ofEpochSecond(215))).hasValue(7);
    }

    @Test
    void aStolenPasswordAloneOpensNothing() {
        factors.begin("minh", RFC, code());
        assertThat(login("")).isEqualTo(new Login.CodeNeeded());
        assertThat(login("000000")).isEqualTo(new Login.Wrong());
        clock.pass(Duration.ofSeconds(30));
        assertThat(login(code())).isInstanceOf(Login.Welcome.class);
    }

    @Test
    void aCodeThatWasSeenIsWorthNothing() {
        factors.begin("minh", RFC, code());
        assertThat(login(code())).isEqualTo(new Login.Wrong());
        clock.pass(Duration.ofSeconds(30));
        var seen = code();
        assertThat(login(seen)).isInstanceOf(Login.Welcome.class);
        assertThat(login(seen)).isEqualTo(new Login.Wrong());
        clock.pass(Duration.ofSeconds(30));
        assertThat(login(seen)).isEqualTo(new Login.Wrong());
    }

    @Test
    void codesCannotBeGuessedWithTheRightPassword() {
        factors.begin("minh", RFC, code());
        for (int i = 0; i < SignIn.FREE_GUESSES; i++)
            assertThat(login("00000" + i)).isEqualTo(new Login.Wrong());
        assertThat(login("000009")).isInstanceOf(Login.Locked.class);
    }

    @Test
    void aRecoveryCodeWorksOnceAndIsNotKept() {
        var recovery = factors.begin("minh", RFC, code());
        assertThat(recovery).hasSize(8).doesNotHaveDuplicates();
        var kept =
                database.jdbi()
                        .withHandle(h -> h.createQuery("script simple").mapTo(String.class).list())
                        .toString();
        assertThat(kept).doesNotContain(recovery.getFirst());
        assertThat(login(recovery.getFirst().toUpperCase(Locale.ROOT)))
                .isInstanceOf(Login.Welcome.class);
        assertThat(login(recovery.getFirst())).isEqualTo(new Login.Wrong());
    }

    @Test
    void aWrongFirstCodeAsksForNothing() {
        assertThat(factors.begin("minh", RFC, "000000")).isEmpty();
        assertThat(login("")).isInstanceOf(Login.Welcome.class);
    }

    @Test
    void whoLostThePhoneIsLetInWithoutAgain() {
        factors.begin("minh", RFC, code());
        assertThat(factors.end("minh")).isTrue();
        assertThat(login("")).isInstanceOf(Login.Welcome.class);
        assertThat(factors.end("minh")).isFalse();
    }
}
