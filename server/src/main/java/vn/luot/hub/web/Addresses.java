package vn.luot.hub.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Addresses on this site.
public final class Addresses {
    private Addresses() {}

    public static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
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
