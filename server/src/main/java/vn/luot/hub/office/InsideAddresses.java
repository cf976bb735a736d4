package vn.luot.hub.office;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/// Addresses in an office's own network that the hub may reach, though they are not public.
public final class InsideAddresses {
    private static final String NUMBERS = "[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*";

    private InsideAddresses() {}

    /// @param list of addresses; a mistake is noted at its place
    public static Set<InetAddress> of(Place list) {
        return Set.copyOf(
                list.distinct(
                        item ->
                                item.value(
                                        "not-inside",
                                        InsideAddresses::numbers,
                                        InetAddress.getLoopbackAddress()),
                        address -> address));
    }

    /// An address in numbers: a name could be another machine tomorrow.
    private static InetAddress numbers(String text) {
        try {
            if (!text.matches(NUMBERS)) throw new IllegalArgumentException("a name: " + text);
            var address = InetAddress.getByName(text);
            if (address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isAnyLocalAddress()
                    || address.isMulticastAddress())
                throw new IllegalArgumentException("never reached: " + text);
            return address;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + text, e);
        }
    }
}
