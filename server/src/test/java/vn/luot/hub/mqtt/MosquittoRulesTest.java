package vn.luot.hub.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.DeafDevice;
import vn.luot.hub.Debian;
import vn.luot.hub.accounts.DeviceKeys;
import vn.luot.hub.accounts.MosquittoPassword;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.tls.OwnAuthority;
import vn.luot.link.Credential;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;
import vn.luot.wire.Topics;

/// Debian's Mosquitto with the rules that the hub wrote for it.
class MosquittoRulesTest {
    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");
    private static final OfficeId OFFICE = new OfficeId("demo");
    private static final Topics TOPICS = new Topics(OFFICE);
    private static final DeviceId ONE = new DeviceId("kiosk-1");
    private static final DeviceId TWO = new DeviceId("kiosk-2");
    private static final Credential HUB = new Credential("hub", "a secret of the hub");
    private static final int NOT_AUTHORIZED = 135;

    @TempDir private Path folder;

    private final int port = Hall.freePort();
    private final int securePort = Hall.freePort();

    @Test
    void aDeviceSaysAndHearsOnlyItsOwnAtMosquittoToo() throws Exception {
        var one = enrolled();
        var mosquitto = start();
        try (var hub = at("hub", Optional.of(HUB));
                var kiosk = at(TOPICS.client(ONE), Optional.of(one))) {
            assertThat(refusal("nobody", Optional.empty())).isEqualTo(NOT_AUTHORIZED);
            var wrong = new Credential(ONE.value(), "guessed");
            assertThat(refusal(TOPICS.client(ONE), Optional.of(wrong))).isEqualTo(NOT_AUTHORIZED);

            hub.listens(TOPICS.allUp());
            kiosk.says(TOPICS.event(TWO).name(), "false");
            kiosk.says(TOPICS.calls().name(), "false");
            kiosk.says(TOPICS.event(ONE).name(), "true");
            await().until(() -> !hub.heard.isEmpty());
            assertThat(hub.heard).containsExactly(TOPICS.event(ONE).name() + " true");

            kiosk.listens("#");
            kiosk.listens(TOPICS.allDown(TWO));
            kiosk.listens(TOPICS.allDown(ONE));
            hub.says(TOPICS.ack(TWO).name(), "of another");
            hub.says(TOPICS.ack(ONE).name(), "its own");
            await().until(() -> !kiosk.heard.isEmpty());
            assertThat(kiosk.heard).allMatch((TOPICS.ack(ONE).name() + " its own")::equals);
        } finally {
            mosquitto.destroyForcibly().waitFor();
        }
    }

    @Test
    void aDeviceComesToMosquittoOverTls() throws Exception {
        var one = enrolled();
        var mosquitto = start();
        var broker = "mqtts://127.0.0.1:" + securePort;
        try (var link = DeafDevice.at(broker, OFFICE, ONE, one)) {
            link.start();
            await().until(link::isConnected);
        } finally {
            mosquitto.destroyForcibly().waitFor();
        }
    }

    /// The kiosk's key, with the rules for it written.
    private Credential enrolled() throws IOException {
        try (var data = DataFolder.take(folder.resolve("data"));
                var database = Database.open(data)) {
            var keys = new DeviceKeys(database.jdbi(), OFFICE, InstantSource.system());
            var secret = keys.redeem(keys.invite(ONE).text()).orElseThrow();
            var hub = "hub:" + MosquittoPassword.of(HUB.password());
            var lines = Stream.concat(Stream.of(hub), keys.mosquittoLines().stream()).toList();
            var shown = OwnAuthority.show(database.jdbi(), OFFICE.value(), Instant.now());
            var ports = new MosquittoRules.Ports(port, securePort);
            var conf = MosquittoRules.write(folder.resolve("rules"), OFFICE, lines, shown, ports);
            assertThat(Files.getPosixFilePermissions(conf.resolveSibling("passwords")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.readString(conf.resolveSibling("passwords"))).doesNotContain(secret);
            var user = System.getProperty("user.name");
            Files.writeString(
                    folder.resolve("mosquitto.conf"),
                    "user %s\npersistence false\n%s".formatted(user, Files.readString(conf)));
            return new Credential(ONE.value(), secret, Optional.of(shown.authority()));
        }
    }

    private Process start() throws Exception {
        Debian.need(PROGRAM.toString(), "mosquitto");
        var started =
                new ProcessBuilder(
                                PROGRAM.toString(),
                                "-c",
                                folder.resolve("mosquitto.conf").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("mosquitto.log").toFile())
                        .start();
        await("mosquitto").until(this::answers);
        return started;
    }

    private boolean answers() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private Caller at(String client, Optional<Credential> shown) throws MqttException {
        return Caller.at("127.0.0.1", port, client, shown);
    }

    private int refusal(String client, Optional<Credential> shown) {
        try (var _ = at(client, shown)) {
            return 0;
        } catch (MqttException e) {
            return e.getReasonCode();
        }
    }
}
