package vn.luot.hub.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/// Which addresses we may reach: public ones, and those that the administrator names one by one.
/// What only machines of this network should be asked is asked by nobody else through us.
///
/// @param inside addresses that are admitted though they are not public
/// @param loopback whether this machine itself may be reached, for the demo and for tests
public record Reach(Set<InetAddress> inside, boolean loopback) {
    private static final List<Network> NOT_PUBLIC =
            networks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    // where one maker of clouds answers its own machines
                    "168.63.129.16/32",
                    // of IPv6, addresses that hold one of IPv4 are looked at by nobody else
                    "::/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "4000::/2",
                    "8000::/1");

    public Reach {
        inside = Set.copyOf(inside);
    }

    /// An address that must not be reached.
    public static final class Closed extends IOException {
        private static final long serialVersionUID = 1;

        Closed(InetAddress address) {
            super(address.getHostAddress() + " is not public and not named in the configuration");
        }
    }

    /// @throws Closed if it must not be reached
    public void check(InetAddress address) throws Closed {
        if (!admits(address)) throw new Closed(address);
    }

    private boolean admits(InetAddress address) {
        if (address.isLoopbackAddress()) return loopback;
        if (address.isLinkLocalAddress() || address.isMulticastAddress()) return false;
        return inside.contains(address)
                || NOT_PUBLIC.stream().noneMatch(network -> network.holds(address));
    }

    private static List<Network> networks(String... texts) {
        return List.of(texts).stream().map(Network::of).toList();
    }

    /// All addresses that begin alike.
    private record Network(InetAddress first, int bits) {
        private static Network of(String text) {
            var slash = text.indexOf('/');
            try {
                return new Network(
                        InetAddress.getByName(text.substring(0, slash)),
                        Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("no network: " + text, e);
            }
        }

        private boolean holds(InetAddress address) {
            var mine = first.getAddress();
            var its = address.getAddress();
            if (mine.length != its.length) return false;
            for (int bit = 0; bit < bits; bit++)
                if (((mine[bit / 8] ^ its[bit / 8]) & (0x80 >> (bit % 8))) != 0) return false;
            return true;
        }
    }
}
