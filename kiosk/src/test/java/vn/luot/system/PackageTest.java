package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Our packages on a machine that boots systemd: installed, at work, upgraded, removed, purged.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackageTest {
    private static final String DROP_IN = "/run/systemd/system/luot-kiosk.service.d";
    private static final String UNITS = "/usr/lib/systemd/system/";

    private static SpareMachine machine;

    @BeforeAll
    static void boot(@TempDir Path folder) throws IOException {
        machine = SpareMachine.boot(folder);
        Files.copy(Repo.kioskDeb(), machine.file("/tmp/luot-kiosk.deb"));
        Files.copy(Repo.hubDeb(), machine.file("/tmp/luot-hub.deb"));
        for (var stub : List.of("/usr/bin/cage", "/usr/bin/chromium"))
            if (!Files.exists(machine.file(stub))) stub(stub);
    }

    /// What the screen's unit starts is not our package's to bring.
    private static void stub(String program) throws IOException {
        machine.need("install", "-m", "755", "/bin/true", program);
    }

    @AfterAll
    static void end() {
        machine.close();
    }

    @Test
    @Order(1)
    void installsAndTrainsItsCache() {
        // our Java is no package here, so dpkg is told not to look for one
        var said = machine.need("dpkg", "--force-depends", "-i", "/tmp/luot-kiosk.deb");
        assertThat(said).contains("luot-kiosk setup").doesNotContain("without AOT cache");
        assertThat(machine.file("/var/cache/luot-kiosk/luot-kiosk.aot")).isNotEmptyFile();
        assertThat(machine.need("id", "luot-kiosk")).contains("gpio", "dialout", "lp", "input");
        assertThat(machine.need("systemctl", "is-enabled", "luot-kiosk")).contains("enabled");
        assertThat(machine.run("systemctl", "is-active", "luot-kiosk").text()).contains("inactive");
        assertThat(machine.need("luot-kiosk", "--version")).startsWith("luot-kiosk ");
    }

    @Test
    @Order(2)
    void dependsOnJava25AndWhatItDrawsWith() {
        assertThat(machine.need("dpkg-deb", "-f", "/tmp/luot-kiosk.deb", "Depends"))
                .startsWith("openjdk-25-jre-headless | ")
                .contains(", libfreetype6,", ", libharfbuzz0b,", ", libfontconfig1,");
    }

    @Test
    @Order(3)
    void itsUnitsAndRulesAreUnderstood() {
        for (var unit : List.of("luot-kiosk.service", "luot-screen.service"))
            assertThat(machine.need("systemd-analyze", "verify", UNITS + unit)).as(unit).isEmpty();
        var rules = machine.run("udevadm", "test", "/devices/virtual/mem/null").text();
        assertThat(rules).contains("70-luot-kiosk.rules").doesNotContain("70-luot-kiosk.rules:");
    }

    @Test
    @Order(4)
    void refusesToKeepNumbersInMemory() {
        setUp("commune-buttons");
        machine.run("systemctl", "restart", "luot-kiosk");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> journal().contains("/var/lib/luot-kiosk is no disk but"));
        assertThat(journal()).contains("overlay", "--volatile-data");
    }

    @Test
    @Order(5)
    void systemdHearsThatItIsReady() throws IOException {
        Files.writeString(machine.file("/etc/luot/kiosk.env"), "RUN_OPTIONS=\"--hardware sim\"\n");
        machine.need("systemctl", "restart", "luot-kiosk");
        assertThat(show("StatusText")).isEqualTo("working");
        assertThat(show("ActiveState")).isEqualTo("active");
        assertThat(machine.need("ps", "-o", "user=", "-p", show("MainPID")).strip())
                .isEqualTo("luot-kiosk");
        assertThat(machine.need("cat", "/proc/" + show("MainPID") + "/cmdline"))
                .contains("-XX:AOTCache=");
    }

    @Test
    @Order(6)
    void aKioskThatStandsStillIsStartedAgain() throws IOException {
        var unit = machine.file(DROP_IN);
        Files.createDirectories(unit);
        Files.writeString(unit.resolve("quick.conf"), "[Service]\nWatchdogSec=4\n");
        machine.need("systemctl", "daemon-reload");
        machine.need("systemctl", "restart", "luot-kiosk");
        var first = show("MainPID");
        machine.need("kill", "-STOP", first);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        show("ActiveState").equals("active") && !show("MainPID").equals(first));
        assertThat(journal()).contains("Watchdog timeout");
        machine.need("rm", "-r", DROP_IN);
        machine.need("systemctl", "daemon-reload");
        machine.need("systemctl", "restart", "luot-kiosk");
    }

    @Test
    @Order(7)
    void endsProperly() {
        machine.need("systemctl", "stop", "luot-kiosk");
        assertThat(show("Result")).isEqualTo("success");
        assertThat(show("ExecMainStatus")).isEqualTo("143");
        machine.need("systemctl", "start", "luot-kiosk");
    }

    @Test
    @Order(8)
    void anUpgradeKeepsDataAndSettings() throws IOException {
        Files.writeString(machine.file("/var/lib/luot-kiosk/marked"), "kept");
        var epoch = outbox();
        machine.need(
                "sh",
                "-c",
                "cd /tmp && dpkg-deb -R luot-kiosk.deb next"
                        + " && sed -i 's/^Version: .*/&+1/' next/DEBIAN/control"
                        + " && sed -i 's/^# Lượt kiosk/# Lượt kiosk +1/' next/etc/luot/kiosk.env"
                        + " && dpkg-deb -b next next.deb");
        var before = show("MainPID");
        machine.need("dpkg", "--force-depends", "--force-confold", "-i", "/tmp/next.deb");
        assertThat(machine.need("dpkg-query", "-W", "-f", "${Version}", "luot-kiosk"))
                .endsWith("+1");
        assertThat(machine.file("/var/lib/luot-kiosk/marked")).hasContent("kept");
        assertThat(outbox()).isEqualTo(epoch);
        assertThat(machine.file("/etc/luot/kiosk.env")).content().contains("--hardware sim");
        assertThat(machine.file("/etc/luot/kiosk.yaml")).content().contains("commune-buttons");
        await().atMost(Duration.ofSeconds(30)).until(() -> show("ActiveState").equals("active"));
        assertThat(show("MainPID")).isNotEqualTo(before);
    }

    @Test
    @Order(9)
    void removedItStopsAndKeepsItsData() {
        machine.need("dpkg", "-r", "luot-kiosk");
        assertThat(machine.run("systemctl", "is-active", "luot-kiosk").isFine()).isFalse();
        assertThat(machine.file("/var/lib/luot-kiosk/marked")).hasContent("kept");
        assertThat(machine.file("/etc/luot/kiosk.yaml")).exists();
        assertThat(machine.file("/usr/bin/luot-kiosk")).doesNotExist();
    }

    @Test
    @Order(10)
    void purgedItLeavesNothing() {
        machine.need("dpkg", "-P", "luot-kiosk");
        assertThat(leftOf("luot")).isEmpty();
        assertThat(machine.run("id", "luot-kiosk").isFine()).isFalse();
        assertThat(machine.run("id", "luot-screen").isFine()).isFalse();
    }

    @Test
    @Order(11)
    void theHubRefusesMemoryToo() {
        machine.need("dpkg", "--force-depends", "-i", "/tmp/luot-hub.deb");
        assertThat(machine.need("systemd-analyze", "verify", UNITS + "luot-hub.service")).isEmpty();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> journal("luot-hub").contains("/var/lib/luot-hub is no disk but"));
    }

    @Test
    @Order(12)
    void theHubRunsEndsAndGoes() throws IOException {
        var unit = machine.file(UNITS + "luot-hub.service");
        Files.writeString(unit, Files.readString(unit).replace(" --data-on-disk", ""));
        machine.need("systemctl", "daemon-reload");
        machine.need("systemctl", "restart", "luot-hub");
        assertThat(show("luot-hub", "StatusText")).startsWith("office ");
        machine.need("systemctl", "stop", "luot-hub");
        assertThat(show("luot-hub", "Result")).isEqualTo("success");
        machine.need("dpkg", "-P", "luot-hub");
        assertThat(leftOf("luot")).isEmpty();
    }

    private static void setUp(String profile) {
        machine.need(
                "luot-kiosk",
                "setup",
                "--hub=mqtt://127.0.0.1:1883",
                "--office=demo",
                "--device=kiosk-1",
                "--profile=" + profile);
    }

    /// The outbox begins with the epoch that a new card would change.
    private static String outbox() throws IOException {
        var bytes = Files.readAllBytes(machine.file("/var/lib/luot-kiosk/outbox.log"));
        return new String(bytes, 0, 60, StandardCharsets.ISO_8859_1);
    }

    private static List<String> leftOf(String name) {
        return machine.need(
                        "find",
                        "/etc",
                        "/var",
                        "/usr",
                        "/run",
                        "-xdev",
                        "-iname",
                        "*" + name + "*",
                        "-not",
                        "-path",
                        "/var/log/*")
                .lines()
                .toList();
    }

    private static String journal() {
        return journal("luot-kiosk");
    }

    private static String journal(String unit) {
        return machine.need("journalctl", "-u", unit, "--no-pager");
    }

    private static String show(String property) {
        return show("luot-kiosk", property);
    }

    private static String show(String unit, String property) {
        return machine.need("systemctl", "show", "-P", property, unit).strip();
    }
}
