package vn.luot.system.fire;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import vn.luot.system.VirtualKiosk;

/// Presses buttons of one kiosk, whatever its screen says.
record Finger(VirtualKiosk kiosk) implements People.Person {
    private static final List<String> BUTTONS =
            List.of("a", "a", "a", "c", "e", "f", "h", "l", "u", "t", "n", "priority");

    @Override
    public Duration act(Random random) {
        kiosk.press(BUTTONS.get(random.nextInt(BUTTONS.size())));
        return People.between(random, 300, 1800);
    }
}
