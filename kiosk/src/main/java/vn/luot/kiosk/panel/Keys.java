package vn.luot.kiosk.panel;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// The buttons of one device, by their ids, in reading order.
///
/// @param desk the desk the device stands at
/// @param collect the service that the receipt of a dossier takes a number of
/// @param signLasts how long a desk's number is shown after the hub is lost
/// @param hurry more numbers in a row than are given
public record Keys(
        Map<String, Key> byButton,
        Optional<DeskId> desk,
        Optional<ServiceCode> collect,
        Duration signLasts,
        Hurry hurry) {
    private static final Duration USUAL_SIGN = Duration.ofSeconds(40);

    public Keys {
        byButton = Collections.unmodifiableMap(new LinkedHashMap<>(byButton));
    }

    /// A device without scanner and sign.
    public Keys(Map<String, Key> byButton, Optional<DeskId> desk) {
        this(byButton, desk, Optional.empty(), USUAL_SIGN, Hurry.USUAL);
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

    /// Whether it shows a desk to an officer or to the hall.
    boolean isOfDesk() {
        return byButton.isEmpty() || !buttons(Key.Desk.class).isEmpty();
    }

    boolean isOfOfficer() {
        return !buttons(Key.Desk.class).isEmpty();
    }

    boolean postpones() {
        return !buttons(Key.Postpone.class).isEmpty();
    }

    Set<String> postponing() {
        return buttons(Key.Postpone.class);
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

    /// The buttons that print a number again: help does where none is made for it.
    Set<String> reprints() {
        var own = buttons(Key.Reprint.class);
        return own.isEmpty() ? buttons(Key.Help.class) : own;
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
