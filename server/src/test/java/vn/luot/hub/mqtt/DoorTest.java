package vn.luot.hub.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.DeviceKeys;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.FreshDatabase;
import vn.luot.link.Credential;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;
import vn.luot.wire.Topics;

/// Devices that belong, and only those: the real broker, real clients, real keys.
class DoorTest {
    private static final OfficeId OFFICE = new OfficeId("demo");
    private static final Topics TOPICS = new Topics(OFFICE);
    private static final DeviceId ONE = new DeviceId("kiosk-1");
    private static final DeviceId TWO = new DeviceId("kiosk-2");
    private static final String LOOPBACK = "127.0.0.1";
    private static final int WRONG_PASSWORD = 134;
    private static final int NOT_AUTHORIZED = 135;

    @TempDir private Path folder;

    private final int port = Hall.freePort();
    private DataFolder data;
    private Database database;
    private DeviceKeys keys;
    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        data = DataFolder.take(folder);
        database = FreshDatabase.open(data);
        keys = new DeviceKeys(database.jdbi(), OFFICE, InstantSource.system());
        broker = EmbeddedBroker.start("0.0.0.0", port, OFFICE, register(keys));
    }

    @AfterEach
    void stop() {
        broker.close();
        database.close();
        data.close();
    }

    @Test
    void aKioskCannotPublishAsAnother() throws MqttException {
        try (var hub = hub();
                var one = kiosk(ONE)) {
            assertThat(hub.listens(TOPICS.allUp())).isLessThan(128);
            assertThat(one.says(TOPICS.event(TWO).name(), "false")).isEqualTo(NOT_AUTHORIZED);
            assertThat(one.says(TOPICS.ack(ONE).name(), "false")).isEqualTo(NOT_AUTHORIZED);
            assertThat(one.says(TOPICS.calls().name(), "false")).isEqualTo(NOT_AUTHORIZED);
            assertThat(one.says(TOPICS.event(ONE).name(), "true")).isLessThan(128);
            await().until(() -> !hub.heard.isEmpty());
            assertThat(hub.heard).containsExactly(TOPICS.event(ONE).name() + " true");
        }
    }

    @Test
    void aKioskCannotReadAnothers() throws MqttException {
        try (var hub = hub();
                var one = kiosk(ONE)) {
            for (var filter :
                    new String[] {"#", "luot/#", "luot/v1/demo/+/down/#", TOPICS.allDown(TWO)})
                assertThat(one.listens(filter)).as(filter).isEqualTo(NOT_AUTHORIZED);
            assertThat(one.listens(TOPICS.allDown(ONE))).isLessThan(128);
            assertThat(one.listens(TOPICS.allPublic())).isLessThan(128);
            hub.says(TOPICS.ack(TWO).name(), "of another");
            hub.says(TOPICS.ack(ONE).name(), "its own");
            hub.says(TOPICS.calls().name(), "anyone's");
            await().until(() -> one.heard.size() >= 2);
            assertThat(one.heard)
                    .containsExactlyInAnyOrder(
                            TOPICS.ack(ONE).name() + " its own",
                            TOPICS.calls().name() + " anyone's");
        }
    }

    @Test
    void aLastWillCannotSpeakForAnother() throws MqttException {
        var key = key(ONE);
        for (var topic : new String[] {TOPICS.state(TWO).name(), TOPICS.hub().name()})
            assertThat(
                            catchThrowableOfType(
                                    MqttException.class,
                                    () -> call(ONE, Optional.of(key), Optional.of(topic))))
                    .as(topic)
                    .isNotNull();
        try (var right = call(ONE, Optional.of(key), Optional.of(TOPICS.state(ONE).name()))) {
            assertThat(right.isConnected()).isTrue();
        }
    }

    /// Artemis has a second way to name a queue, which MQTT does not know of.
    @Test
    void aTopicThatNamesAnothersQueueEndsTheConnection() throws MqttException {
        try (var one = kiosk(ONE)) {
            var trick = TOPICS.ack(ONE).name() + "::" + TOPICS.client(TWO);
            assertThat(one.listens(trick)).isNotZero();
            await().until(() -> !one.isConnected());
        }
    }

    @Test
    void aClientIdBelongsToItsDevice() throws MqttException {
        try (var two = kiosk(TWO)) {
            var one = key(ONE);
            assertThat(refusal(LOOPBACK, TOPICS.client(TWO), Optional.of(one)))
                    .isEqualTo(WRONG_PASSWORD);
            assertThat(refusal(LOOPBACK, TOPICS.client(TWO), Optional.empty()))
                    .isEqualTo(WRONG_PASSWORD);
            assertThat(refusal(LOOPBACK, TOPICS.hubClient(), Optional.empty()))
                    .isEqualTo(WRONG_PASSWORD);
            assertThat(two.isConnected()).isTrue();
        }
    }

    @Test
    void anonymousBeyondLoopbackIsRefused() throws Exception {
        var beyond = addressBeyondLoopback();
        assumeThat(beyond).as("an address of this machine beyond loopback").isPresent();
        var host = beyond.get();
        assertThat(refusal(host, "stranger", Optional.empty())).isEqualTo(WRONG_PASSWORD);
        var guessed = Optional.of(new Credential("kiosk-1", "guessed"));
        assertThat(refusal(host, TOPICS.client(ONE), guessed)).isEqualTo(WRONG_PASSWORD);
        try (var one = Caller.at(host, port, TOPICS.client(ONE), Optional.of(key(ONE)));
                var near = Caller.at(LOOPBACK, port, "near", Optional.empty())) {
            assertThat(one.isConnected()).isTrue();
            assertThat(near.isConnected()).isTrue();
        }
    }

    /// The demo works without secrets, but nobody poses as a device that has one, or as the hub.
    @Test
    void aNeighbourSpeaksForNobodyWhoHasASecret() throws MqttException {
        assertThat(keys.redeem(keys.invite(ONE).text())).isPresent();
        try (var near = Caller.at(LOOPBACK, port, "near", Optional.empty())) {
            assertThat(near.says(TOPICS.event(TWO).name(), "hello")).isLessThan(128);
            assertThat(near.says(TOPICS.event(ONE).name(), "false")).isEqualTo(NOT_AUTHORIZED);
            assertThat(near.says(TOPICS.ack(TWO).name(), "false")).isEqualTo(NOT_AUTHORIZED);
        }
    }

    @Test
    void aRevokedDeviceIsDisconnected() throws MqttException {
        var key = key(ONE);
        try (var one = call(ONE, Optional.of(key), Optional.empty());
                var two = kiosk(TWO)) {
            assertThat(keys.revoke(ONE)).isTrue();
            broker.dismiss(ONE);
            await().until(() -> !one.isConnected());
            assertThat(refusal(LOOPBACK, TOPICS.client(ONE), Optional.of(key)))
                    .isEqualTo(WRONG_PASSWORD);
            assertThat(two.isConnected()).isTrue();
        }
    }

    private Caller hub() throws MqttException {
        return Caller.at(LOOPBACK, port, TOPICS.hubClient(), broker.credential());
    }

    private Caller kiosk(DeviceId device) throws MqttException {
        return call(device, Optional.of(key(device)), Optional.empty());
    }

    private Caller call(DeviceId device, Optional<Credential> shown, Optional<String> will)
            throws MqttException {
        return Caller.at(LOOPBACK, port, TOPICS.client(device), shown, will);
    }

    private Credential key(DeviceId device) {
        var secret = keys.redeem(keys.invite(device).text()).orElseThrow();
        return new Credential(device.value(), secret);
    }

    /// Why it was not let in, 0 if it was.
    private int refusal(String host, String client, Optional<Credential> shown) {
        try (var _ = Caller.at(host, port, client, shown)) {
            return 0;
        } catch (MqttException e) {
            return e.getReasonCode();
        }
    }

    private static Optional<String> addressBeyondLoopback() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
    }

    static Register register(DeviceKeys keys) {
        return new Register() {
            @Override
            public boolean knows(DeviceId device) {
                return keys.knows(device);
            }

            @Override
            public boolean admits(DeviceId device, String secret) {
                return keys.admits(device, secret);
            }
        };
    }
}
