package vn.luot.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// luot-kiosk.jar as it ships, with Pi4J's own gpiod, on the simulated lines of an arm64 machine: a
/// finger is a line's pull, a lamp is a line's value. The board's revision is one that Pi4J does
/// not list, and `/tmp` runs no programs. The hub is not there: numbers come from the kiosk's own
/// series.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GpioVmTest {
    private static final String LINES = "/sys/devices/platform/gpio-sim.0/gpiochip*/sim_gpio";
    private static final String RUN =
            "{ java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar /data/kiosk.jar run --data /data"
                    + " --profile /data/box.yaml --hub mqtt://127.0.0.1:1 --office o"
                    + " --device kiosk-1 --volatile-data > /data/log 2>&1 & }";

    private Vm vm = PiVm.boot(Path.of("target/vm/gpio"));

    @BeforeAll
    void start() throws IOException {
        for (var file : new String[] {"box.yaml", "office.json"})
            Files.copy(
                    Path.of("src/test/vm/pi", file),
                    Files.createDirectories(Path.of("target/vm/gpio")).resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        vm.run("cp /tmp/result/box.yaml /tmp/result/office.json /data/");
        vm.run("cp /tmp/share/luot-kiosk.jar /data/kiosk.jar");
        vm.run(RUN);
        patiently().until(() -> log().contains("events not yet at the hub"));
    }

    @AfterAll
    void stop() {
        vm.close();
    }

    @Test
    @Order(1)
    void aBoardOfUnknownRevisionIsDriven() {
        assertThat(log()).contains("it is taken for a Pi 4B", "Using chip");
    }

    @Test
    @Order(2)
    void nativeLibrariesLoadThoughTmpRunsNothing() {
        assertThat(vm.run("mount")).contains("tmp on /tmp type tmpfs (rw,noexec");
        assertThat(vm.run("ls /data/native")).contains("libgpiod.so", "libpi4j-gpiod.so");
    }

    @Test
    @Order(3)
    void lampsShowWhatCanBePressed() {
        patiently().until(() -> isLit(16));
        assertThat(isLit(17)).as("priority is not armed").isFalse();
    }

    @Test
    @Order(4)
    void aPressComesOutAsATicket() {
        press(4);
        patiently().until(() -> tickets() == 1);
    }

    @Test
    @Order(5)
    void aBouncingPressArmsPriorityOnce() {
        for (int i = 0; i < 4; i++) {
            pull(5, "pull-down");
            pull(5, "pull-up");
        }
        press(5);
        patiently().until(() -> isLit(17));
        patiently().until(() -> !isLit(17));
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void aStuckButtonIsReportedAndRecovers() {
        pull(5, "pull-down");
        patiently().until(() -> log().contains("button priority: BUTTON_STUCK"));
        pull(5, "pull-up");
        patiently().until(() -> log().contains("button priority: no longer BUTTON_STUCK"));
    }

    @Test
    @Order(7)
    void lampsAreDarkAfterTheEnd() {
        patiently().until(() -> isLit(16));
        vm.run("kill $!");
        patiently().until(() -> !vm.is("kill -0 $! 2>/dev/null"));
        assertThat(isLit(16) || isLit(17)).isFalse();
    }

    private void press(int line) {
        pull(line, "pull-down");
        vm.run("usleep 200000");
        pull(line, "pull-up");
    }

    private void pull(int line, String how) {
        vm.run("for at in %s%d; do echo %s > $at/pull; done".formatted(LINES, line, how));
    }

    private boolean isLit(int line) {
        return vm.run("cat %s%d/value".formatted(LINES, line)).equals("1");
    }

    private int tickets() {
        return Integer.parseInt(vm.run("ls /data/paper | grep -c ticket- || true"));
    }

    private String log() {
        return vm.run("cat /data/log");
    }

    /// Emulated processors are slow.
    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofSeconds(1));
    }
}
