package vn.luot.hub.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Apache Artemis inside the hub, in memory: nothing is written to disk, so nothing wears out the
/// card and no start depends on what a power cut left behind.
public final class EmbeddedBroker implements Broker {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

    /// How often it looks for wills that are due.
    private static final int WILLS_MILLIS = 500;

    private static final int MAX_THREADS = 16;
    private static final long MAX_BYTES = 64L * 1024 * 1024;
    private static final long MAX_BYTES_PER_TOPIC = 4L * 1024 * 1024;

    private final EmbeddedActiveMQ artemis;
    private final URI address;

    private EmbeddedBroker(EmbeddedActiveMQ artemis, URI address) {
        this.artemis = artemis;
        this.address = address;
    }

    /// Starts the broker; it takes devices when this returns.
    ///
    /// @param host where to listen; only this machine's own address, for devices have no
    ///   credentials yet
    /// @throws Unavailable if the address is not this machine's own or the port is in use
    public static EmbeddedBroker start(String host, int port) {
        refuseOthers(host, port);
        refuseUsed(host, port);
        var artemis = new EmbeddedActiveMQ();
        artemis.setConfiguration(configuration(host, port));
        try {
            artemis.start();
        } catch (Exception e) {
            throw new Unavailable("cannot start the MQTT broker on " + host + ":" + port, e);
        }
        log.info("MQTT broker on {}:{}, in memory", host, port);
        return new EmbeddedBroker(artemis, URI.create("mqtt://" + host + ":" + port));
    }

    private static void refuseOthers(String host, int port) {
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) return;
        } catch (UnknownHostException e) {
            throw new Unavailable("MQTT host unknown: \"" + host + '"', e);
        }
        throw new Unavailable(
                ("MQTT on %s:%d would let every machine of the network in without a password:"
                                + " choose 127.0.0.1, or the address of a broker that asks for one")
                        .formatted(host, port));
    }

    private static void refuseUsed(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new Unavailable(
                    "MQTT port %d on %s cannot be used (%s): is another hub or broker running?"
                            .formatted(port, host, e.getMessage()),
                    e);
        }
    }

    private static Configuration configuration(String host, int port) {
        var configuration = new ConfigurationImpl();
        configuration.setPersistenceEnabled(false);
        configuration.setSecurityEnabled(false);
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
        return addAcceptor(configuration, host, port);
    }

    private static Configuration addAcceptor(
            ConfigurationImpl configuration, String host, int port) {
        try {
            return configuration.addAcceptorConfiguration(
                    "mqtt", "tcp://" + host + ":" + port + "?protocols=MQTT");
        } catch (Exception e) {
            throw new Unavailable("cannot listen for MQTT on " + host + ":" + port, e);
        }
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
    public void close() {
        try {
            artemis.stop();
        } catch (Exception e) {
            log.warn("the MQTT broker did not stop properly", e);
        }
    }
}
