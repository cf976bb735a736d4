package vn.luot.kiosk.hardware.evdev;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// A key that went down or up.
///
/// @param code the kernel's key code (`linux/input-event-codes.h`)
record KeyEvent(int code, boolean down) {
    /// `struct input_event` of 64-bit machines: two longs of time, type, code, value.
    static final int BYTES = 24;

    private static final int EV_KEY = 1;
    private static final int DOWN = 1;
    private static final int HELD = 2;

    /// The keys among what the kernel wrote; one that repeats because it is held counts once.
    static List<KeyEvent> of(byte[] bytes, int length) {
        var events = new ArrayList<KeyEvent>();
        var buffer = ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.nativeOrder());
        for (int at = 0; at + BYTES <= length; at += BYTES) {
            var value = buffer.getInt(at + 20);
            if (buffer.getShort(at + 16) == EV_KEY && value != HELD)
                events.add(new KeyEvent(buffer.getShort(at + 18) & 0xffff, value == DOWN));
        }
        return events;
    }
}
