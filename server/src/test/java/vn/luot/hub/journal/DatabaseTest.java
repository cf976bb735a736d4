package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
                long upto =
                        database.reading(h ->
                                h.createQuery("select upto from device_progress")
                                        .mapTo(Long.class)
                                        .one());
                assertThat(upto).isEqualTo(4);
            }
        }
    }

    private static void damage(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long at = 0; at < channel.size(); at += 512)
                channel.write(ByteBuffer.wrap(new byte[256]), at);
        }
    }
}
