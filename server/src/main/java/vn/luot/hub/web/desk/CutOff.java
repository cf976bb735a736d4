package vn.luot.hub.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.engine.Device;
import vn.luot.hub.queue.Rules;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// Tells officers which kiosks were cut off today: people with a paper may stand before them whom
/// the hub does not know yet.
///
/// @param devices all that the hub has met
record CutOff(List<Device> devices, Language language) {
    private static final String KIOSK = "kiosk-";

    /// Kiosks lost within this span were lost by the same fault.
    private static final Duration TOGETHER = Duration.ofMinutes(2);

    /// Such as "Ki-ốt 1, 2: mất kết nối từ 09:02". Of a device that was gone before today the
    /// manager's page tells: it may be gone for good.
    List<String> notices(LocalDate today) {
        var notices = new ArrayList<String>();
        var left =
                new ArrayList<>(
                        devices.stream()
                                .filter(device -> !device.online())
                                .filter(device -> Rules.day(device.lastSeen()).equals(today))
                                .sorted(Comparator.comparing(Device::lastSeen))
                                .toList());
        while (!left.isEmpty()) {
            var first = left.getFirst();
            var fault = left.stream().filter(device -> together(first, device)).toList();
            left.removeAll(fault);
            notices.add(notice(fault, first.lastSeen()));
        }
        return notices;
    }

    private static boolean together(Device first, Device other) {
        return kiosk(first).isPresent() == kiosk(other).isPresent()
                && Duration.between(first.lastSeen(), other.lastSeen()).compareTo(TOGETHER) <= 0;
    }

    private String notice(List<Device> fault, Instant since) {
        var key = kiosk(fault.getFirst()).isPresent() ? "desk.cut" : "desk.cut-other";
        var names =
                fault.stream()
                        .map(device -> kiosk(device).orElse(device.id().value()))
                        .sorted(Comparator.comparingInt(String::length).thenComparing(name -> name))
                        .collect(Collectors.joining(", "));
        return Texts.of(language).get(key, names, new Formats(language).time(since));
    }

    /// What stands after "Ki-ốt".
    private static Optional<String> kiosk(Device device) {
        var id = device.id().value();
        return id.startsWith(KIOSK) ? Optional.of(id.substring(KIOSK.length())) : Optional.empty();
    }
}
