package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What lies in `firmware-config/system`, looked at by the programs that will read it.
class SystemFilesTest {
    private static final Path FILES = Repo.root().resolve("firmware-config/system");

    @Test
    void theScriptsHaveNoFaultThatShellcheckKnows() throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Debian.program("/usr/bin/shellcheck", "shellcheck").toString());
        command.add("-x");
        scripts().forEach(script -> command.add(script.toString()));
        assertThat(command).hasSizeGreaterThan(10);
        assertThat(output(command)).isEmpty();
    }

    @Test
    void onlyTheDataPartitionIsLeftOutOfTheOverlay() throws IOException {
        assertThat(lines("machine/overlayroot.conf"))
                .containsExactly("overlayroot=\"tmpfs:recurse=0\"");
        assertThat(lines("machine/journald.conf")).contains("Storage=volatile");
    }

    /// A Pi's own watchdog counts to about 15 seconds.
    @Test
    void theHardwareWatchdogIsOnePiCanKeep() throws IOException {
        var span =
                lines("machine/watchdog.conf").stream()
                        .filter(line -> line.startsWith("RuntimeWatchdogSec="))
                        .map(line -> Integer.parseInt(line.substring(line.indexOf('=') + 1)))
                        .toList();
        assertThat(span).singleElement().satisfies(s -> assertThat(s).isBetween(8, 14));
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(FILES.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("["))
                .toList();
    }

    private static List<Path> scripts() throws IOException {
        try (var files = Files.walk(FILES)) {
            return files.filter(Files::isRegularFile).filter(SystemFilesTest::isScript).toList();
        }
    }

    private static boolean isScript(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().filter(line -> line.startsWith("#!")).isPresent();
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }
}
