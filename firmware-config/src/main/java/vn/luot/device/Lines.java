package vn.luot.device;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The GPIO lines of one Raspberry Pi, by BCM number, each given to one part.
final class Lines {
    static final int LAST = 27;

    /// Lines that the Pi needs itself: I²C identification, I²C, the serial console.
    private static final Set<Integer> KEPT = Set.of(0, 1, 2, 3, 14, 15);

    /// Chip selects 1 and 0, data in, data out, clock.
    private static final Set<Integer> SPI_0 = Set.of(7, 8, 9, 10, 11);

    /// Chip selects 2 to 0, data in, data out, clock.
    private static final Set<Integer> SPI_1 = Set.of(16, 17, 18, 19, 20, 21);

    private final Values values;
    private final Map<Integer, String> users = new TreeMap<>();

    Lines(Values values) {
        this.values = values;
    }

    /// @throws ProfileException if the line is another's
    void take(String key, int line) {
        if (KEPT.contains(line)) throw values.wrong(key, line + " is kept for the Pi itself");
        var user = users.putIfAbsent(line, key);
        if (user != null) throw values.wrong(key, line + " is used twice, also by " + user);
    }

    /// A bus has all its lines, whatever its chips need.
    ///
    /// @param path such as `/dev/spidev0.0`
    void takeSpi(String key, String path) {
        var bus = path.startsWith("/dev/spidev1.") ? SPI_1 : SPI_0;
        for (int line : bus.stream().sorted().toList()) {
            var user = users.putIfAbsent(line, key);
            if (user != null)
                throw values.wrong(user, line + " belongs to SPI, which " + key + " needs");
        }
    }
}
