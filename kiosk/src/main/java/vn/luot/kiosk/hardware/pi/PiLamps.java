package vn.luot.kiosk.hardware.pi;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.device.DeviceProfile;
import vn.luot.kiosk.hardware.Lamps;

/// One lamp in each button that has one, all dark at first.
final class PiLamps implements Lamps {
    private static final Logger log = LoggerFactory.getLogger(PiLamps.class);

    private final Map<String, Board.Output> outputs = new TreeMap<>();

    /// @throws vn.luot.kiosk.hardware.PartException if a line cannot be had
    PiLamps(Board board, DeviceProfile profile) {
        for (var button : profile.buttons())
            button.lamp()
                    .ifPresent(line ->
                            outputs.put(button.id(), board.output("lamp-" + button.id(), line)));
    }

    @Override
    public void light(Set<String> buttons) {
        outputs.forEach((button, output) -> turn(button, output, buttons.contains(button)));
    }

    private static void turn(String button, Board.Output output, boolean on) {
        try {
            output.turn(on);
        } catch (RuntimeException e) {
            log.error("the lamp of button {} cannot be driven", button, e);
        }
    }
}
