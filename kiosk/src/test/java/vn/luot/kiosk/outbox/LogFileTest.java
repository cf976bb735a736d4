package vn.luot.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is appended is in the file that has the name, also if putting it there went wrong halfway.
class LogFileTest {
    private static final Entry OLD = new Entry.State(Memory.empty("old"));
    private static final Entry NEW = new Entry.State(Memory.empty("new"));
    private static final Entry MORE = new Entry.State(Memory.empty("more"));

    @TempDir private Path folder;
    private final AtomicBoolean broken = new AtomicBoolean();

    @Test
    void whatFollowsAReplacementStandsInTheNewFile() throws IOException {
        try (var file = open()) {
            file.append(Entry.bytes(OLD));
            file.replace(LogFile.bytes(List.of(NEW)));
            file.append(Entry.bytes(MORE));
        }
        assertThat(entries()).containsExactly(NEW, MORE);
    }

    @Test
    void nothingIsTakenUntilTheNewFileIsSureToOutliveAPowerCut() throws IOException {
        try (var file = open()) {
            file.append(Entry.bytes(OLD));
            broken.set(true);
            file.replace(LogFile.bytes(List.of(NEW)));
            assertThatThrownBy(() -> file.append(Entry.bytes(MORE)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no folder today");
            assertThat(entries()).containsExactly(NEW);
            broken.set(false);
            var at = file.append(Entry.bytes(MORE));
            assertThat(file.read(at, Entry.bytes(MORE).length)).isEqualTo(Entry.bytes(MORE));
        }
        assertThat(entries()).containsExactly(NEW, MORE);
    }

    @Test
    void aReplacementThatCannotBeWrittenLeavesAllAsItWas() throws IOException {
        try (var file = open()) {
            file.append(Entry.bytes(OLD));
            var inTheWay = Files.createDirectories(folder.resolve("log.new").resolve("full"));
            assertThatThrownBy(() -> file.replace(LogFile.bytes(List.of(NEW))))
                    .isInstanceOf(IOException.class);
            assertThat(inTheWay).exists();
            file.append(Entry.bytes(MORE));
        }
        assertThat(entries()).containsExactly(OLD, MORE);
    }

    private LogFile open() throws IOException {
        return LogFile.open(
                folder.resolve("log"),
                _ -> {
                    if (broken.get()) throw new IOException("no folder today");
                });
    }

    private List<Entry> entries() throws IOException {
        return Records.read(Files.readAllBytes(folder.resolve("log"))).found().stream()
                .map(Records.Found::entry)
                .toList();
    }
}
