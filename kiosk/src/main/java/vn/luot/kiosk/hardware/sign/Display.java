package vn.luot.kiosk.hardware.sign;

import java.io.IOException;

/// Something that shows a few characters. Used by one thread.
interface Display extends AutoCloseable {
    /// Shows exactly this; empty makes it dark.
    void show(String text) throws IOException;

    @Override
    void close() throws IOException;
}
