package vn.luot.link;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One life of one Paho client, from connect to loss; never used twice.
final class Connection implements AutoCloseable, MqttCallback {
    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final long CONNECT_MILLIS = 5_000;
    private static final int KEEP_ALIVE_SECONDS = 15;
    private static final long WILL_DELAY_SECONDS = 1;

    private final MqttAsyncClient client;
    private final Consumer<Arrived> arrived;
    private final Runnable lost;
    private volatile String why = "closed";
    private volatile boolean up = true;
    private volatile boolean goodbye = true;

    private Connection(MqttAsyncClient client, Consumer<Arrived> arrived, Runnable lost) {
        this.client = client;
        this.arrived = arrived;
        this.lost = lost;
    }

    static Connection open(LinkSettings settings, Consumer<Arrived> arrived, Runnable lost)
            throws MqttException {
        var client =
                new MqttAsyncClient(
                        settings.pahoAddress(), settings.clientId(), new MemoryPersistence());
        client.setManualAcks(settings.manualAcks());
        var connection = new Connection(client, arrived, lost);
        client.setCallback(connection);
        try {
            client.connect(options(settings)).waitForCompletion(CONNECT_MILLIS);
            for (var filter : settings.subscriptions())
                client.subscribe(filter, 1).waitForCompletion(CONNECT_MILLIS);
            return connection;
        } catch (MqttException e) {
            connection.close();
            throw e;
        }
    }

    private static MqttConnectionOptions options(LinkSettings settings) {
        var options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(settings.sessionExpiry().toSeconds());
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout((int) (CONNECT_MILLIS / 1000));
        options.setAutomaticReconnect(false);
        options.setReceiveMaximum(settings.window());
        var credential = settings.credential().get();
        credential.ifPresent(shown -> {
            options.setUserName(shown.user());
            options.setPassword(shown.password().getBytes(StandardCharsets.UTF_8));
        });
        setSockets(options, settings.broker(), credential.flatMap(Credential::authority));
        settings.will()
                .get()
                .ifPresent(will -> {
                    options.setWill(will.topic().name(), message(will));
                    options.setWillMessageProperties(soon());
                });
        return options;
    }

    /// A hub's own authority signs for that hub alone: its name may change with its address.
    private static void setSockets(
            MqttConnectionOptions options, URI broker, Optional<Authority> authority) {
        if (!LinkSettings.isSecure(broker)) {
            options.setSocketFactory(new NoDelaySockets());
            return;
        }
        var tls =
                authority.map(own -> own.context().getSocketFactory()).orElseGet(Connection::usual);
        options.setSocketFactory(new NoDelayTls(tls));
        options.setHttpsHostnameVerificationEnabled(authority.isEmpty());
    }

    private static SSLSocketFactory usual() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    /// Artemis keeps a will that may be sent at once until the session is over, an hour later.
    private static MqttProperties soon() {
        var properties = new MqttProperties();
        properties.setWillDelayInterval(WILL_DELAY_SECONDS);
        return properties;
    }

    boolean isUp() {
        return up && client.isConnected();
    }

    String why() {
        return why;
    }

    /// False when the window is full or the connection is going down: both mean "later".
    boolean publish(Outgoing outgoing) {
        try {
            client.publish(outgoing.topic().name(), message(outgoing));
            return true;
        } catch (MqttException e) {
            log.debug("not published on {}: {}", outgoing.topic().name(), e.getMessage());
            return false;
        }
    }

    private static MqttMessage message(Outgoing outgoing) {
        var properties = new MqttProperties();
        outgoing.expiry().ifPresent(e -> properties.setMessageExpiryInterval(e.toSeconds()));
        outgoing.responseTopic().ifPresent(properties::setResponseTopic);
        outgoing.correlation().ifPresent(properties::setCorrelationData);
        var message = new MqttMessage(outgoing.payload());
        message.setQos(outgoing.topic().qos());
        message.setRetained(outgoing.topic().retained());
        message.setProperties(properties);
        return message;
    }

    void end(String reason) {
        why = reason;
        up = false;
        lost.run();
    }

    /// Ends as if the cable were pulled: no goodbye, so that the broker sends the will.
    void cut() {
        goodbye = false;
        end("cut");
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        // Whatever is thrown here Paho would swallow and acknowledge: a silent loss.
        try {
            var properties = Optional.ofNullable(message.getProperties());
            arrived.accept(
                    new Arrived(
                            topic,
                            message.getPayload(),
                            properties.map(MqttProperties::getResponseTopic),
                            properties.map(MqttProperties::getCorrelationData),
                            () -> acknowledge(message)));
        } catch (RuntimeException e) {
            log.error("message on {} was not taken; it will come again", topic, e);
        }
    }

    private void acknowledge(MqttMessage message) {
        try {
            if (isUp()) client.messageArrivedComplete(message.getId(), message.getQos());
        } catch (MqttException e) {
            log.debug("acknowledgement of {} not sent: it will come again", message.getId(), e);
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        end(Optional.ofNullable(response.getReasonString()).orElse("disconnected"));
    }

    @Override
    public void mqttErrorOccurred(MqttException e) {
        log.debug("MQTT error", e);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // the broker has it, which frees the window and proves nothing
    }

    @Override
    public void connectComplete(boolean reconnect, String server) {
        // subscribing here would wedge Paho; Connection.open does it
    }

    @Override
    public void authPacketArrived(int reason, MqttProperties properties) {
        // no extended authentication
    }

    @Override
    public void close() {
        up = false;
        try {
            if (client.isConnected()) client.disconnectForcibly(100, 500, goodbye);
        } catch (MqttException e) {
            log.debug("disconnect", e);
        }
        try {
            client.close(true);
        } catch (MqttException e) {
            log.debug("close", e);
        }
    }
}
