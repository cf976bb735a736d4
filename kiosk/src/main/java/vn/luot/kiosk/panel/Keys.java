package vn.luot.kiosk.panel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.luot.wire.DeskId;

/// The buttons of one device, by their ids, in reading order.
///
/// @param desk the desk that the rating buttons are about
public record Keys(Map<String, Key> byButton, Optional<DeskId> desk) {
    public Keys {
        byButton = Collections.unmodifiableMap(new LinkedHashMap<>(byButton));
    }

    public Optional<Key> of(String button) {
        return Optional.ofNullable(byButton.get(button));
    }

    /// How many levels of rating the device offers.
    public int ratingButtons() {
        return ratings().size();
    }

    boolean takesNumbers() {
        return offersEveryService() || !services().isEmpty();
    }

    boolean offersEveryService() {
        return !buttons(Key.EveryService.class).isEmpty();
    }

    Pace pace() {
        return buttons(Key.MoreTime.class).isEmpty() ? Pace.BUTTONS : Pace.TOUCH;
    }

    Set<String> services() {
        return buttons(Key.Service.class);
    }

    Set<String> ratings() {
        return buttons(Key.Rating.class);
    }

    Set<String> priorities() {
        return buttons(Key.Priority.class);
    }

    private Set<String> buttons(Class<? extends Key> kind) {
        return byButton.entrySet().stream()
                .filter(entry -> kind.isInstance(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
