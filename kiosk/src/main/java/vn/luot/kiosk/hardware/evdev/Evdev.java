package vn.luot.kiosk.hardware.evdev;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import vn.luot.device.Peripherals.Lamp;

/// One open keyboard. Used by one thread.
final class Evdev implements AutoCloseable {
    private static final int MOST_EVENTS = 64;
    private static final short EV_LED = 0x11;

    private final byte[] buffer = new byte[KeyEvent.BYTES * MOST_EVENTS];
    private final Path device;
    private final int file;
    private final boolean writable;

    private Evdev(Path device, int file, boolean writable) {
        this.device = device;
        this.file = file;
        this.writable = writable;
    }

    /// @param grab whether nobody else shall get the keys; no other file can be grabbed
    /// @throws IOException if there is no such keyboard, or another program has it
    static Evdev open(Path device, boolean grab) throws IOException {
        var both = grab ? Posix.open(device.toString(), Posix.READ_WRITE) : -1;
        var file = both >= 0 ? both : Posix.open(device.toString(), Posix.READ_ONLY);
        if (file < 0) throw new IOException("cannot open " + device);
        if (grab && !Posix.grab(file)) {
            Posix.close(file);
            throw new IOException("another program has the keys of " + device);
        }
        return new Evdev(device, file, both >= 0);
    }

    /// What came, waiting so long at most; empty if nothing did.
    ///
    /// @throws IOException if the keyboard is gone
    List<KeyEvent> read(Duration patience) throws IOException {
        if (!Posix.await(file, (int) patience.toMillis())) return List.of();
        var length = Posix.read(file, buffer);
        if (length <= 0) throw new IOException(device + " is gone");
        var events = KeyEvent.of(buffer, length);
        Arrays.fill(buffer, (byte) 0);
        return events;
    }

    /// Switches a lamp of the keyboard; nothing happens on one that has none.
    void light(Lamp lamp, boolean on) {
        if (!writable) return;
        var event = ByteBuffer.allocate(KeyEvent.BYTES).order(ByteOrder.nativeOrder());
        event.putShort(16, EV_LED).putShort(18, code(lamp)).putInt(20, on ? 1 : 0);
        Posix.write(file, event.array());
    }

    private static short code(Lamp lamp) {
        return switch (lamp) {
            case NUM_LOCK -> 0;
            case CAPS_LOCK -> 1;
            case SCROLL_LOCK -> 2;
        };
    }

    @Override
    public void close() {
        Posix.close(file);
    }
}
