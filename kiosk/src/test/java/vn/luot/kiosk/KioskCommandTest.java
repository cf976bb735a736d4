package vn.luot.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line says what is wrong and where, and never starts half.
class KioskCommandTest {
    @TempDir Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void helpsEverywhere() {
        for (var command : new String[] {"run", "setup", "self-test"})
            assertThat(kiosk(command, "--help")).as(command).isZero();
        assertThat(kiosk("--help")).isZero();
        assertThat(said.toString()).contains("luot-kiosk run", "--stop-with-stdin");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(kiosk("dance")).isEqualTo(2);
        assertThat(kiosk("run", "--dance")).isEqualTo(2);
    }

    @Test
    void namesTheOptionThatIsWrong() {
        assertThat(run("--hub=http://x")).isEqualTo(2);
        assertThat(said.toString())
                .contains("--hub: not mqtt://host:port or mqtts://host:port: \"http://x\"");
        assertThat(run("--profile=nonsense")).isEqualTo(2);
        assertThat(said.toString()).contains("--profile: \"nonsense\" is neither one of");
        assertThat(run("--clock=noon")).isEqualTo(2);
        assertThat(said.toString()).contains("--clock: ");
        assertThat(run("--crowd=many")).isEqualTo(2);
        assertThat(said.toString()).contains("--crowd: ");
    }

    @Test
    void namesTheFileAndTheKeyThatIsWrong() throws IOException {
        var file = Files.writeString(folder.resolve("kiosk.yaml"), "device: Kiosk 1\n");
        assertThat(kiosk("run", "--data=" + folder, "--profile=demo")).isEqualTo(2);
        Files.writeString(file, "hub: mqtt://127.0.0.1:1\noffice: demo\ndevice: Kiosk 1\n");
        assertThat(kiosk("run", "--data=" + folder, "--profile=demo")).isEqualTo(2);
        assertThat(said.toString()).contains("hub: missing", file + ": device: ", "Kiosk 1");
        Files.writeString(file, "colour: red\n");
        assertThat(kiosk("run", "--data=" + folder)).isEqualTo(2);
        assertThat(said.toString()).contains(file + ": colour: unknown");
    }

    @Test
    void namesTheKeyOfAProfileThatIsWrong() throws IOException {
        var profile = Files.writeString(folder.resolve("mine.yaml"), "name: mine\nkind: robot\n");
        assertThat(run("--profile=" + profile)).isEqualTo(2);
        assertThat(said.toString()).contains("mine.yaml: kind: ");
    }

    @Test
    void refusesAFolderThatAnotherKioskHas() {
        try (var _ = DataFolder.lock(folder)) {
            assertThat(run()).isEqualTo(1);
        }
        assertThat(said.toString()).contains("another kiosk program is running", "" + folder);
    }

    /// `/dev/shm` is memory on every Linux machine.
    @Test
    void aRealKioskRefusesADataFolderThatForgets() {
        var refused = run("--data=/dev/shm/luot-kiosk-test", "--profile=commune-buttons");
        assertThat(refused).isEqualTo(1);
        assertThat(said.toString())
                .contains("/dev/shm/luot-kiosk-test is no disk", "tmpfs", "--volatile-data");
        assertThat(Path.of("/dev/shm/luot-kiosk-test")).doesNotExist();
    }

    @Test
    void writesWhatRunReads() throws IOException {
        var written =
                kiosk(
                        "setup",
                        "--data=" + folder,
                        "--hub=mqtt://127.0.0.1:1883",
                        "--office=demo",
                        "--device=kiosk-1",
                        "--profile=ward-touch");
        assertThat(written).isZero();
        var options = new KioskOptions();
        options.data = folder;
        var config = KioskConfig.read(options);
        assertThat(config.device()).hasToString("kiosk-1");
        assertThat(config.profile().name()).isEqualTo("ward-touch");
    }

    @Test
    void setsUpNothingThatRunWouldRefuse() {
        var refused =
                kiosk(
                        "setup",
                        "--data=" + folder,
                        "--hub=mqtt://127.0.0.1",
                        "--office=demo",
                        "--device=kiosk-1",
                        "--profile=demo");
        assertThat(refused).isEqualTo(2);
        assertThat(folder.resolve("kiosk.yaml")).doesNotExist();
    }

    private int run(String... more) {
        var usual =
                Stream.of(
                        "run",
                        "--data=" + folder,
                        "--sim-port=0",
                        "--office=demo",
                        "--device=kiosk-1",
                        "--profile=demo",
                        "--hub=mqtt://127.0.0.1:1");
        return kiosk(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    }

    private int kiosk(String... arguments) {
        var line = Kiosk.commandLine();
        line.setOverwrittenOptionsAllowed(true);
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }
}
