package vn.luot.hub.web;

import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Addresses on this site.
public final class Addresses {
    private Addresses() {}

    public static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    /// Whom an address of the network stands for: IPv6 gives every house 2^64 addresses.
    public static String neighbourhood(String ip) {
        if (!ip.contains(":")) return ip;
        try {
            var bytes = InetAddress.ofLiteral(ip).getAddress();
            if (bytes.length == 4) return ip;
            Arrays.fill(bytes, 8, 16, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException _) {
            return ip;
        }
    }

    /// The address if it stays on this site, else `/`: nobody is sent away by a forged link.
    public static String own(String address) {
        var stays =
                address.startsWith("/")
                        && !address.startsWith("//")
                        && address.chars().noneMatch(c -> c == '\\' || c < ' ');
        return stays ? address : "/";
    }
}
