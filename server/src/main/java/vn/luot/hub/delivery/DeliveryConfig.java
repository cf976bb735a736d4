package vn.luot.hub.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.luot.text.Language;

/// Which reports come by themselves, and how.
///
/// @param formats endings of files, such as `pdf`
/// @param after how long after the last session of a day its report is made
public record DeliveryConfig(
        Language language,
        List<String> formats,
        List<Period> periods,
        Duration after,
        Optional<Path> folder,
        Optional<MailServer> mail) {
    public DeliveryConfig {
        formats = List.copyOf(formats);
        periods = List.copyOf(periods);
    }
}
