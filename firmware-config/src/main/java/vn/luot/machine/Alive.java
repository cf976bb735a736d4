package vn.luot.machine;

import java.util.Optional;

/// A part without which the program had better be started again.
public interface Alive {
    /// What stands still, for the log, such as `input gpiochip0: no event thread`; empty while it
    /// works. Asked some times a second on the program's own loop: must return at once.
    Optional<String> trouble();
}
