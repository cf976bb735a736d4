package vn.luot.hub.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.mqtt.Door.Caller;
import vn.luot.hub.mqtt.Door.Guest;
import vn.luot.link.Credential;

/// Stands at the door for Artemis, which asks it at every connection and at every message.
record DoorKeeper(Door door, Refusals refusals)
        implements ActiveMQSecurityManager5, MQTTInterceptor {
    private static final Logger log = LoggerFactory.getLogger(DoorKeeper.class);

    /// Who a connection was let in as.
    private record Badge(Guest guest) implements Principal {
        @Override
        public String getName() {
            return guest.toString();
        }
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            RemotingConnection connection,
            @Nullable String domain) {
        var caller = new Caller(shown(user, password), client(connection), isNear(connection));
        var guest = door.admit(caller);
        if (guest.isEmpty()) {
            var name = caller.shown().map(Credential::user).orElse("");
            var refused = new Refused(name, place(connection), Instant.now());
            log.warn("not let in at MQTT: \"{}\" from {}", refused.name(), refused.from());
            refusals.add(refused);
            return null;
        }
        var subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(guest.get().toString()));
        subject.getPrincipals().add(new Badge(guest.get()));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType what, String place) {
        var mark = place.indexOf("::");
        var topic = mark < 0 ? place : place.substring(0, mark);
        var may =
                subject.getPrincipals(Badge.class).stream()
                        .anyMatch(badge -> may(badge.guest(), what, topic));
        if (!may) log.warn("refused at MQTT: {} {} {}", names(subject), what, place);
        return may;
    }

    private static List<String> names(Subject subject) {
        return subject.getPrincipals(Badge.class).stream().map(Badge::getName).toList();
    }

    private boolean may(Guest guest, CheckType what, String topic) {
        return switch (what) {
            case SEND -> door.maySend(guest, topic);
            case CONSUME,
                    CREATE_DURABLE_QUEUE,
                    CREATE_NON_DURABLE_QUEUE,
                    DELETE_DURABLE_QUEUE,
                    DELETE_NON_DURABLE_QUEUE ->
                    door.mayHear(guest, topic);
            case CREATE_ADDRESS, DELETE_ADDRESS ->
                    door.maySend(guest, topic) || door.mayHear(guest, topic);
            case BROWSE, MANAGE, VIEW, EDIT -> false;
        };
    }

    /// Artemis sends a last will without asking whether its sender may, and lets a topic name
    /// another's queue: such packets end the connection.
    @Override
    public boolean intercept(MqttMessage packet, RemotingConnection connection) {
        var right =
                switch (packet) {
                    case MqttConnectMessage connect -> mayLeave(connect, connection);
                    case MqttPublishMessage publish ->
                            !Door.isTrick(publish.variableHeader().topicName());
                    case MqttSubscribeMessage subscribe ->
                            subscribe.payload().topicSubscriptions().stream()
                                    .noneMatch(wish -> Door.isTrick(wish.topicFilter()));
                    default -> true;
                };
        if (!right) log.warn("MQTT connection from {} ended", connection.getRemoteAddress());
        return right;
    }

    /// Whoever is not let in at all hears that from the broker itself.
    private boolean mayLeave(MqttConnectMessage connect, RemotingConnection connection) {
        if (!connect.variableHeader().isWillFlag()) return true;
        var payload = connect.payload();
        var password = payload.passwordInBytes();
        var text = password == null ? null : new String(password, StandardCharsets.UTF_8);
        var client = Optional.ofNullable(payload.clientIdentifier()).orElse("");
        return door.admit(new Caller(shown(payload.userName(), text), client, isNear(connection)))
                .map(guest -> door.maySend(guest, payload.willTopic()))
                .orElse(true);
    }

    private static Optional<Credential> shown(@Nullable String user, @Nullable String password) {
        return user == null && password == null
                ? Optional.empty()
                : Optional.of(
                        new Credential(user == null ? "" : user, password == null ? "" : password));
    }

    private static String client(RemotingConnection connection) {
        return Optional.ofNullable(connection.getClientID()).orElse("");
    }

    private static boolean isNear(RemotingConnection connection) {
        return address(connection).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static String place(RemotingConnection connection) {
        return address(connection).map(InetAddress::getHostAddress).orElse("?");
    }

    private static Optional<InetAddress> address(RemotingConnection connection) {
        return connection.getTransportConnection() instanceof NettyConnection netty
                        && netty.getChannel().remoteAddress() instanceof InetSocketAddress from
                ? Optional.ofNullable(from.getAddress())
                : Optional.empty();
    }

    @Override
    public boolean validateUser(String user, String password) {
        return false;
    }

    @Override
    public boolean validateUserAndRole(
            String user, String password, Set<Role> roles, CheckType what) {
        return false;
    }
}
