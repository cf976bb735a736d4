package vn.luot.kiosk.hardware.sign;

/// One GPIO line that we drive.
public interface Line {
    /// @throws RuntimeException if the line cannot be driven any more
    void set(boolean high);
}
