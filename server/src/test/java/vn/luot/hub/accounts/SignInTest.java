package vn.luot.hub.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.accounts.SignIn.Chosen;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.FreshDatabase;

/// Who guesses waits; whoever belongs does not wait for the guesser.
class SignInTest {
    private static final Account ADMIN =
            new Account("admin", "Quản trị", Role.ADMIN, Optional.empty());
    private static final String PASSWORD = "chin con trau qua song";
    private static final String OFFICE = "10.0.0.7";

    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-03-02T08:00:00+07:00");
    private DataFolder data;
    private Database database;
    private Accounts accounts;
    private SignIn door;

    @BeforeEach
    void open() {
        data = DataFolder.take(folder);
        database = FreshDatabase.open(data);
        var passwords = new Passwords();
        accounts = new Accounts(database.jdbi(), passwords, clock);
        door = new SignIn(database.jdbi(), passwords, clock);
        accounts.add(ADMIN, PASSWORD);
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    private Login login(String name, String password, String address) {
        return door.login(new Attempt(name, password, "", address, Optional.empty()));
    }

    @Test
    void eachFurtherGuessWaitsTwiceAsLong() {
        for (int i = 0; i < SignIn.FREE_GUESSES; i++)
            assertThat(login("admin", "guess", OFFICE)).isEqualTo(new Login.Wrong());
        var wait = SignIn.FIRST_WAIT;
        for (int i = 0; i < 3; i++) {
            var until = clock.instant().plus(wait);
            assertThat(login("admin", PASSWORD, OFFICE)).isEqualTo(new Login.Locked(until));
            clock.pass(wait);
            assertThat(login("admin", "guess", OFFICE)).isEqualTo(new Login.Wrong());
            wait = wait.multipliedBy(2);
        }
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHour() {
        for (int i = 0; i < 14; i++) {
            login("admin", "guess", OFFICE);
            clock.pass(Duration.ofMinutes(15));
        }
        assertThat(login("admin", PASSWORD, OFFICE)).isInstanceOf(Login.Welcome.class);
    }

    @Test
    void guessesMadeAtOnceCountOneByOne() throws Exception {
        Callable<Login> guess = () -> login("admin", "guess", OFFICE);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var came = many.invokeAll(IntStream.range(0, 40).mapToObj(_ -> guess).toList());
            var looked = 0;
            for (var one : came) if (one.get() instanceof Login.Wrong) looked++;
            assertThat(looked).isEqualTo(SignIn.FREE_GUESSES);
        }
    }

    @Test
    void anUnknownNameIsAnsweredLikeAKnownOne() {
        for (int i = 0; i < 8; i++)
            assertThat(login("nobody", "guess", OFFICE)).isEqualTo(login("admin", "guess", OFFICE));
    }

    @Test
    void aStrangerDoesNotLockTheOnlyAdminOut() {
        var first = (Login.Welcome) login("admin", PASSWORD, OFFICE);
        for (int i = 0; i < 60; i++) login("admin", "guess", "10.0.9." + i);

        assertThat(login("admin", PASSWORD, OFFICE)).isInstanceOf(Login.Locked.class);
        var known = new Attempt("admin", PASSWORD, "", OFFICE, Optional.of(first.browser()));
        assertThat(door.login(known)).isInstanceOf(Login.Welcome.class);
        clock.pass(Duration.ofMinutes(1));
        assertThat(login("admin", PASSWORD, "10.0.0.8")).isInstanceOf(Login.Welcome.class);
    }

    @Test
    void aStolenBrowserMarkOpensNothingAndIsSlowedDownToo() {
        var browser = ((Login.Welcome) login("admin", PASSWORD, OFFICE)).browser();
        var guess = new Attempt("admin", "guess", "", OFFICE, Optional.of(browser));
        for (int i = 0; i < SignIn.FREE_GUESSES; i++)
            assertThat(door.login(guess)).isEqualTo(new Login.Wrong());
        assertThat(door.login(guess)).isInstanceOf(Login.Locked.class);
    }

    @Test
    void whoFoundAScreenUnlockedCannotGuessTheOldPassword() {
        for (int i = 0; i < SignIn.FREE_GUESSES; i++)
            assertThat(choose("guess", "mot cau khac han")).isEqualTo(new Chosen.WrongOld());
        assertThat(choose(PASSWORD, "mot cau khac han")).isInstanceOf(Chosen.Wait.class);
    }

    @Test
    void aGivenPasswordHoldsUntilItsOwnerChoosesOne() {
        accounts.resetPassword("admin", PASSWORD);
        assertThat(accounts.person("admin").orElseThrow().mustChange()).isTrue();
        assertThat(choose(PASSWORD, PASSWORD)).isEqualTo(new Chosen.Weak(Weakness.SAME));
        assertThat(choose(PASSWORD, "matkhau123456")).isEqualTo(new Chosen.Weak(Weakness.COMMON));
        assertThat(choose(PASSWORD, "mot cau khac han")).isEqualTo(new Chosen.Done());
        assertThat(accounts.person("admin").orElseThrow().mustChange()).isFalse();
        assertThat(login("admin", "mot cau khac han", OFFICE)).isInstanceOf(Login.Welcome.class);
    }

    @Test
    void aPasswordIsTheSameFromEveryKeyboard() {
        accounts.setPassword("admin", "Tiếng Việt có dấu");
        var loose = Normalizer.normalize("Tiếng Việt có dấu", Normalizer.Form.NFD);
        assertThat(login("admin", loose, OFFICE)).isInstanceOf(Login.Welcome.class);
    }

    @Test
    void memoryOfGuessesIsBounded() {
        var lockout =
                new Lockout(new Guesses.Patience(5, Duration.ofSeconds(1), Duration.ofDays(1)));
        for (int i = 0; i < 10_500; i++) {
            var _ = lockout.guess("name " + i, clock.instant());
        }
        assertThat(lockout.size()).isLessThanOrEqualTo(10_000);
    }

    private Chosen choose(String old, String chosen) {
        return door.choose(ADMIN, old, chosen, accounts);
    }
}
