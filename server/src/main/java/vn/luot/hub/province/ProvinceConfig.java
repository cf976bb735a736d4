package vn.luot.hub.province;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// The province's part in a hub: whom it tells of its days, and whose days it takes.
public record ProvinceConfig(Optional<Upward> to, Optional<Sites> sites) {
    /// Neither.
    public static final ProvinceConfig NONE =
            new ProvinceConfig(Optional.empty(), Optional.empty());

    /// Where the province's hub is.
    ///
    /// @param key the API key it gave this site
    /// @param inside addresses it may be reached at though they are not public
    /// @param after how long after the last session of a day it is told
    public record Upward(URI address, String key, Set<InetAddress> inside, Duration after) {
        public Upward {
            inside = Set.copyOf(inside);
        }

        /// Without the key.
        @Override
        public String toString() {
            return "Upward[%s]".formatted(address);
        }
    }
}
