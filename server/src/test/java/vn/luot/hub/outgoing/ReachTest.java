package vn.luot.hub.outgoing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What we can be made to ask, and what not.
class ReachTest {
    private static final Reach PUBLIC = new Reach(Set.of(), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.0.0.8",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "100.100.100.200",
                "169.254.169.254",
                "168.63.129.16",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "fe80::1",
                "fec0::1",
                "fd00:ec2::254",
                "ff02::1"
            })
    void whatIsNotPublicIsRefused(String address) {
        assertThatThrownBy(() -> PUBLIC.check(InetAddress.getByName(address)))
                .isInstanceOf(Reach.Closed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "203.162.4.191", "2001:4860:4860::8888"})
    void whatIsPublicIsReached(String address) {
        assertThatCode(() -> PUBLIC.check(InetAddress.getByName(address)))
                .doesNotThrowAnyException();
    }

    @Test
    void anInsideAddressIsReachedOnlyIfItIsNamed() throws UnknownHostException {
        var reach = new Reach(Set.of(InetAddress.getByName("10.0.0.7")), false);

        assertThatCode(() -> reach.check(InetAddress.getByName("10.0.0.7")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> reach.check(InetAddress.getByName("10.0.0.8")))
                .hasMessageContaining("10.0.0.8 is not public");
    }

    @Test
    void whereCloudsTellSecretsIsNeverReached() throws UnknownHostException {
        var metadata = InetAddress.getByName("169.254.169.254");
        var reach = new Reach(Set.of(metadata), true);

        assertThatThrownBy(() -> reach.check(metadata)).isInstanceOf(Reach.Closed.class);
    }
}
