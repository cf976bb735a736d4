package vn.luot.hub.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import java.net.URI;
import java.util.List;

/// How phones are told.
///
/// @param contact whom a service writes to if we do it harm: `mailto:` or `https:`
/// @param key by which services know us
/// @param services machines that browsers may ask us to write to; each with those below it
public record PushConfig(URI contact, VAPIDKeyPair key, List<String> services) {
    public PushConfig {
        services = List.copyOf(services);
    }

    boolean admits(Browser browser) {
        var host = browser.service();
        return services.stream().anyMatch(s -> host.equals(s) || host.endsWith("." + s));
    }
}
