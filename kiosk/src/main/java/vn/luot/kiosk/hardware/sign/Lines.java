package vn.luot.kiosk.hardware.sign;

import java.io.IOException;

/// The GPIO lines of the board.
public interface Lines {
    /// A machine without any.
    Lines NONE =
            number -> {
                throw new IOException("this machine has no GPIO line " + number);
            };

    /// @param number BCM
    /// @throws IOException if the line cannot be had
    Line open(int number) throws IOException;
}
