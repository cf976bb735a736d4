package vn.luot.hub.mqtt;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.tls.Shown.KeyFile;
import vn.luot.link.Credential;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;
import vn.luot.wire.Topics;

/// Apache Artemis inside the hub, in memory: nothing is written to disk, so nothing wears out the
/// card and no start depends on what a power cut left behind.
public final class EmbeddedBroker implements Broker {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

    /// How often it looks for wills that are due.
    private static final int WILLS_MILLIS = 500;

    private static final String PLAIN = "mqtt";
    private static final String SECURE = "mqtts";
    private static final int MAX_THREADS = 16;
    private static final long MAX_BYTES = 64L * 1024 * 1024;
    private static final long MAX_BYTES_PER_TOPIC = 4L * 1024 * 1024;

    private static final int SECRET_BYTES = 32;

    private final EmbeddedActiveMQ artemis;
    private final URI address;
    private final Credential credential;
    private final Refusals refusals;

    /// Where devices come over TLS.
    ///
    /// @param host where to listen
    /// @param key what is shown to them
    public record Secure(String host, int port, KeyFile key) {}

    private EmbeddedBroker(
            EmbeddedActiveMQ artemis, URI address, Credential credential, Refusals refusals) {
        this.artemis = artemis;
        this.address = address;
        this.credential = credential;
        this.refusals = refusals;
    }

    /// Starts the broker; it takes devices when this returns. Who has no secret of its own is let
    /// in from this same machine only.
    ///
    /// @param host where to listen
    /// @param office whose topics there are
    /// @param register the devices with a secret
    /// @throws Unavailable if the address is not this machine's own or the port is in use
    public static EmbeddedBroker start(String host, int port, OfficeId office, Register register) {
        return start(host, port, Optional.empty(), office, register);
    }

    /// The same, with a second door for devices that come over TLS.
    public static EmbeddedBroker start(
            String host, int port, Optional<Secure> secure, OfficeId office, Register register) {
        refuseUsed(host, port);
        secure.ifPresent(door -> refuseUsed(door.host(), door.port()));
        var hub = new Credential(Door.HUB, secret());
        var keeper = new DoorKeeper(new Door(new Topics(office), register, hub), new Refusals());
        var artemis = new EmbeddedActiveMQ();
        var configuration = configuration();
        listen(configuration, PLAIN, "tcp://" + host + ":" + port + "?");
        secure.ifPresent(door -> listen(configuration, SECURE, address(door)));
        artemis.setConfiguration(configuration);
        artemis.setSecurityManager(keeper);
        try {
            artemis.start();
            var remoting = artemis.getActiveMQServer().getRemotingService();
            remoting.addIncomingInterceptor(keeper);
            remoting.getAcceptor(PLAIN).start();
            if (secure.isPresent()) remoting.getAcceptor(SECURE).start();
        } catch (Exception e) {
            throw new Unavailable("cannot start the MQTT broker on " + host + ":" + port, e);
        }
        log.info("MQTT broker on {}:{}, in memory", host, port);
        secure.ifPresent(door -> log.info("MQTT over TLS on {}:{}", door.host(), door.port()));
        return new EmbeddedBroker(artemis, near(host, port), hub, keeper.refusals());
    }

    /// Where this machine's own client reaches it.
    private static URI near(String host, int port) {
        var everywhere = new InetSocketAddress(host, port).getAddress().isAnyLocalAddress();
        return URI.create("mqtt://" + (everywhere ? "127.0.0.1" : host) + ":" + port);
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void refuseUsed(String host, int port) {
        var place = new InetSocketAddress(host, port);
        if (place.isUnresolved()) throw new Unavailable("MQTT host unknown: \"" + host + '"');
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(place);
        } catch (IOException e) {
            throw new Unavailable(
                    "MQTT port %d on %s cannot be used (%s): is another hub or broker running?"
                            .formatted(port, host, e.getMessage()),
                    e);
        }
    }

    private static Configuration configuration() {
        var configuration = new ConfigurationImpl();
        configuration.setPersistenceEnabled(false);
        configuration.setSecurityEnabled(true);
        configuration.setJMXManagementEnabled(false);
        // Artemis would otherwise stop taking messages without a word when the card is 90 % full.
        configuration.setMaxDiskUsage(-1);
        configuration.setGlobalMaxSize(MAX_BYTES);
        configuration.setMqttSessionScanInterval(WILLS_MILLIS);
        configuration.setThreadPoolMaxSize(MAX_THREADS);
        configuration.setScheduledThreadPoolMaxSize(2);
        // A remembered refusal would also refuse the right device on the same connection.
        configuration.setAuthenticationCacheSize(0);
        configuration.setAuthorizationCacheSize(0);
        configuration.setWildCardConfiguration(topics());
        configuration.addAddressSetting("#", limits());
        return configuration;
    }

    private static void listen(Configuration configuration, String name, String address) {
        try {
            var _ =
                    configuration.addAcceptorConfiguration(
                            name, address + "protocols=MQTT;autoStart=false");
        } catch (Exception e) {
            throw new IllegalArgumentException("no address to listen at for " + name, e);
        }
    }

    private static String address(Secure door) {
        return "tcp://%s:%d?sslEnabled=true;enabledProtocols=TLSv1.3,TLSv1.2;keyStoreType=PKCS12;"
                        .formatted(door.host(), door.port())
                + "keyStorePath=%s;keyStorePassword=%s;"
                        .formatted(
                                door.key().path().toAbsolutePath().toUri().getRawPath(),
                                door.key().password());
    }

    private static WildcardConfiguration topics() {
        var topics = new WildcardConfiguration();
        topics.setDelimiter('/');
        topics.setAnyWords('#');
        topics.setSingleWord('+');
        return topics;
    }

    /// A device that is away for days must not fill the memory, nor the disk.
    private static AddressSettings limits() {
        return new AddressSettings()
                .setMaxSizeBytes(MAX_BYTES_PER_TOPIC)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.DROP);
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public Optional<Credential> credential() {
        return Optional.of(credential);
    }

    @Override
    public List<Refused> refused() {
        return refusals.lately();
    }

    @Override
    public void dismiss(DeviceId device) {
        var closed =
                artemis.getActiveMQServer()
                        .getActiveMQServerControl()
                        .closeConnectionsForUser(device.value());
        log.info("{} dismissed{}", device, closed ? "" : ": it was not there");
    }

    @Override
    public void close() {
        try {
            artemis.stop();
        } catch (Exception e) {
            log.warn("the MQTT broker did not stop properly", e);
        }
    }
}
