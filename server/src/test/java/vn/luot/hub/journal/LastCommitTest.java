package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A big file takes seconds to look through: only a kill makes that needful.
class LastCommitTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir private Path folder;

    @Test
    void aFileThatWasClosedIsLeftAsItIs() throws IOException {
        var file = closed();

        LastCommit.find(file);

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    @Test
    void aFileThatWasNotClosedIsLookedThroughOnce() throws IOException {
        var file = killed();

        LastCommit.find(file);
        assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(LONG_AGO);

        Files.setLastModifiedTime(file, LONG_AGO);
        LastCommit.find(file);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    @Test
    void aFileTooShortToHaveAHeadIsRefusedAndLeftAsItIs() throws IOException {
        var file = folder.resolve("short");
        Files.writeString(file, "H:2");

        assertThatThrownBy(() -> LastCommit.find(file))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("short");

        assertThat(file).hasContent("H:2");
    }

    private Path closed() throws IOException {
        try (var data = DataFolder.take(folder.resolve("data"))) {
            Database.open(data).close();
        }
        return Files.setLastModifiedTime(live(), LONG_AGO);
    }

    private Path killed() throws IOException {
        try (var data = DataFolder.take(folder.resolve("data"));
                var _ = Database.open(data)) {
            return Files.setLastModifiedTime(
                    Files.copy(live(), folder.resolve("killed")), LONG_AGO);
        }
    }

    private Path live() {
        return folder.resolve("data").resolve("hub.mv.db");
    }
}
