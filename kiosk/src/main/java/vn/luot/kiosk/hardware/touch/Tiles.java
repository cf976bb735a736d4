package vn.luot.kiosk.hardware.touch;

import java.util.List;
import vn.luot.device.DeviceProfile;
import vn.luot.device.DeviceProfile.Action;
import vn.luot.kiosk.hardware.Screen.Role;
import vn.luot.kiosk.hardware.Screen.Tile;

/// The buttons of a profile as they are before the office has been heard of.
public final class Tiles {
    private Tiles() {}

    public static List<Tile> of(DeviceProfile profile) {
        return profile.buttons().stream().map(Tiles::tile).toList();
    }

    private static Tile tile(DeviceProfile.Button button) {
        return switch (button.action()) {
            case Action.Service(var service) ->
                    Tile.of(button.id(), Role.SERVICE, service.value(), button.label());
            case Action.Priority() -> Tile.of(button.id(), Role.PRIORITY, "P", button.label());
            case Action.Help() -> Tile.of(button.id(), Role.HELP, "?", button.label());
            case Action.Reprint() -> Tile.of(button.id(), Role.REPRINT, "↻", button.label());
            case Action.Postpone() -> Tile.of(button.id(), Role.POSTPONE, "↷", button.label());
            case Action.Desk _ -> Tile.of(button.id(), Role.DESK, "", button.label());
            case Action.Digit(var digit) ->
                    Tile.of(button.id(), Role.DESK, String.valueOf(digit), button.label());
            case Action.Rating(var level) ->
                    Tile.of(button.id(), Role.RATING, String.valueOf(level), button.label());
        };
    }
}
