package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.issue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.hub.SetClock;
import vn.luot.hub.queue.Actor;

/// A database file that is not what it was: all that was told is there, or the hub says what is
/// missing and what to do.
class DamagedFileTest {
    private static final int TICKETS = 200;
    private static final int KEPT = 120;
    private final SetClock clock = SetClock.at("2026-03-02T08:00:00+07:00");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 4096, 8192, 20_000, 65_536, 200_000})
    void anEndThatIsMissing(int bytes) throws IOException {
        var file = afterKill();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Math.max(0, channel.size() - bytes));
        }
        wholeOrRefused();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 4096, 8192, 20_000, 65_536, 200_000})
    void anEndOfZeros(int bytes) throws IOException {
        var file = afterKill();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var size = (int) Math.min(bytes, channel.size());
            channel.write(ByteBuffer.allocate(size), channel.size() - size);
        }
        wholeOrRefused();
    }

    /// H2 opens such a file as if it had never known more.
    @Test
    void theFileAsItWasEarlierToday() throws IOException {
        var file = live();
        try (var data = DataFolder.take(folder.resolve("data"));
                var database = Database.open(data)) {
            tickets(database, 1, KEPT);
        }
        var early = Files.copy(file, folder.resolve("early"));
        try (var data = DataFolder.take(folder.resolve("data"));
                var database = Database.open(data)) {
            tickets(database, KEPT + 1, TICKETS);
        }
        Files.delete(file);
        Files.move(early, file);

        assertRefused();
    }

    @Test
    void aFileThatIsGone() throws IOException {
        Files.delete(afterKill());

        assertRefused();
        assertThat(live()).doesNotExist();
    }

    /// As a power cut may leave it: it tells less, never more.
    @ParameterizedTest
    @ValueSource(strings = {"", "small 999 beef", "small 999 beef 12345678"})
    void aNoteThatCannotBeReadIsNone(String text) throws IOException {
        afterKill();
        Files.writeString(folder.resolve("data").resolve(LastEvent.FILE), text);

        wholeOrRefused();
        try (var data = DataFolder.take(folder.resolve("data"))) {
            Database.open(data).close();
        }
    }

    private Path live() {
        return folder.resolve("data").resolve("hub.mv.db");
    }

    /// The files as `kill -9` leaves them: copied while the hub has them open.
    private Path afterKill() throws IOException {
        var killed = folder.resolve("killed");
        Files.createDirectories(killed);
        try (var data = DataFolder.take(folder.resolve("data"));
                var database = Database.open(data)) {
            tickets(database, 1, TICKETS);
            for (var name : new String[] {"hub.mv.db", LastEvent.FILE})
                Files.copy(data.file(name), killed.resolve(name));
        }
        for (var name : new String[] {"hub.mv.db", LastEvent.FILE}) {
            Files.delete(folder.resolve("data").resolve(name));
            Files.move(killed.resolve(name), folder.resolve("data").resolve(name));
        }
        return live();
    }

    private void tickets(Database database, int from, int upto) {
        try (var engine = BusyDay.engine(database, clock)) {
            for (int n = from; n <= upto; n++)
                engine.submit(issue(n, A), new Actor.Citizen()).join();
        }
    }

    private void wholeOrRefused() {
        try (var data = DataFolder.take(folder.resolve("data"));
                var database = Database.open(data)) {
            assertThat(BusyDay.log(database).verify())
                    .isInstanceOfSatisfying(
                            Proof.Whole.class,
                            whole -> assertThat(whole.events()).isEqualTo(TICKETS + 1));
        } catch (CannotOpen e) {
            assertWords(e);
        }
    }

    private void assertRefused() {
        try (var data = DataFolder.take(folder.resolve("data"))) {
            assertThatThrownBy(() -> Database.open(data))
                    .isInstanceOfSatisfying(CannotOpen.class, DamagedFileTest::assertWords);
        }
    }

    private static void assertWords(CannotOpen refused) {
        assertThat(refused.getMessage()).contains("hub.mv.db").contains("luot-hub restore");
    }
}
