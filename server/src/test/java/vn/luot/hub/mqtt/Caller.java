package vn.luot.hub.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import vn.luot.link.Credential;

/// A client of no manners: says and asks for whatever a test wants, and keeps what it is told.
final class Caller implements AutoCloseable, MqttCallback {
    private static final long PATIENCE = 10_000;

    final List<String> heard = new CopyOnWriteArrayList<>();
    private final MqttAsyncClient client;

    private Caller(String address, String name) throws MqttException {
        client = new MqttAsyncClient(address, name, new MemoryPersistence());
        client.setCallback(this);
    }

    static Caller at(String host, int port, String name, Optional<Credential> shown)
            throws MqttException {
        return at(host, port, name, shown, Optional.empty());
    }

    static Caller at(
            String host, int port, String name, Optional<Credential> shown, Optional<String> will)
            throws MqttException {
        var options = new MqttConnectionOptions();
        options.setConnectionTimeout(10);
        shown.ifPresent(credential -> {
            options.setUserName(credential.user());
            options.setPassword(credential.password().getBytes(StandardCharsets.UTF_8));
        });
        will.ifPresent(topic -> options.setWill(topic, message("will")));
        var caller = new Caller("tcp://" + host + ":" + port, name);
        caller.client.connect(options).waitForCompletion(PATIENCE);
        return caller;
    }

    /// The broker's answer: 0, or why not.
    int says(String topic, String text) throws MqttException {
        return answer(client.publish(topic, message(text)));
    }

    int listens(String filter) throws MqttException {
        return answer(client.subscribe(filter, 1));
    }

    boolean isConnected() {
        return client.isConnected();
    }

    private static int answer(IMqttToken token) throws MqttException {
        try {
            token.waitForCompletion(PATIENCE);
        } catch (MqttException e) {
            return e.getReasonCode();
        }
        var codes = Optional.ofNullable(token.getReasonCodes());
        return codes.filter(all -> all.length > 0).map(all -> all[0]).orElse(0);
    }

    private static MqttMessage message(String text) {
        var message = new MqttMessage(text.getBytes(StandardCharsets.UTF_8));
        message.setQos(1);
        return message;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        heard.add(topic + " " + new String(message.getPayload(), StandardCharsets.UTF_8));
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {}

    @Override
    public void mqttErrorOccurred(MqttException e) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String server) {}

    @Override
    public void authPacketArrived(int reason, MqttProperties properties) {}

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) client.disconnectForcibly(100, 500, true);
        client.close(true);
    }
}
