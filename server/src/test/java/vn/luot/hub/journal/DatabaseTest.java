package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir private Path folder;

    @Test
    void oneHubAtATimeUsesAFolder() {
        try (var _ = DataFolder.take(folder)) {
            assertThatThrownBy(() -> DataFolder.take(folder))
                    .isInstanceOf(CannotOpen.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("stop it first");
        }
        DataFolder.take(folder).close();
    }

    @Test
    void namesAFolderThatIsAFile() throws IOException {
        var file = Files.createFile(folder.resolve("data"));

        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void namesTheFileThatIsDamaged() throws IOException {
        try (var data = DataFolder.take(folder)) {
            Database.open(data).close();
            damage(folder.resolve("hub.mv.db"));

            assertThatThrownBy(() -> Database.open(data))
                    .isInstanceOf(CannotOpen.class)
                    .hasMessageContaining("hub.mv.db");
        }
    }

    @Test
    void namesAnAddressWhereNoDatabaseIs() {
        assertThatThrownBy(() -> Database.open("jdbc:nothing://here/db?password=secret"))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("jdbc:nothing://here/db")
                .hasMessageNotContaining("secret");
    }

    @Test
    void opensAgainWhatItClosed() {
        try (var data = DataFolder.take(folder)) {
            try (var database = Database.open(data)) {
                database.durably(h ->
                        h.execute(
                                "insert into device_progress values ('o', 'kiosk-1', 'card', 4)"));
            }
            try (var database = Database.open(data)) {
                assertThat(upto(database)).isEqualTo(4);
            }
        }
    }

    /// A stop interrupts threads; a plain file channel would be closed for everybody by that.
    @Test
    void anInterruptedThreadHarmsNobody() throws InterruptedException {
        var written = new AtomicLong();
        try (var data = DataFolder.take(folder)) {
            try (var database = Database.open(data)) {
                database.durably(h ->
                        h.execute(
                                "insert into device_progress values ('o', 'kiosk-1', 'card', 0)"));
                for (int round = 1; round <= 20; round++) {
                    var upto = round;
                    Thread.ofPlatform().start(() -> advance(database, upto, true, written)).join();
                }
                assertThat(written).hasValue(20);
                advance(database, 21, false, written);
            }
            try (var database = Database.open(data)) {
                assertThat(upto(database)).isEqualTo(21);
            }
        }
    }

    private static void advance(
            Database database, long upto, boolean interrupted, AtomicLong written) {
        database.durably(h -> {
            if (interrupted) Thread.currentThread().interrupt();
            h.execute("update device_progress set upto = ?", upto);
        });
        written.set(upto);
    }

    private static long upto(Database database) {
        return database.reading(
                h -> h.createQuery("select upto from device_progress").mapTo(Long.class).one());
    }

    private static void damage(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long at = 0; at < channel.size(); at += 512)
                channel.write(ByteBuffer.wrap(new byte[256]), at);
        }
    }
}
