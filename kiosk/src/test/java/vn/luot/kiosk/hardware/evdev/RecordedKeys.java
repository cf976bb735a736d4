package vn.luot.kiosk.hardware.evdev;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A named pipe into which keys are written as the kernel writes them.
final class RecordedKeys implements AutoCloseable {
    private static final short EV_SYN = 0;
    private static final short EV_KEY = 1;
    private static final short EV_MSC = 4;

    private final FileChannel pipe;

    /// The reading side, and with it this one, opens only when both are there.
    RecordedKeys(Path pipe) throws IOException {
        this.pipe = FileChannel.open(pipe, StandardOpenOption.WRITE);
    }

    static Path pipe(Path path) throws IOException, InterruptedException {
        var made = new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
        if (made != 0) throw new IOException("mkfifo " + path);
        return path;
    }

    /// Presses a key and lets it go, with everything else that a keyboard reports by the way.
    void tap(int code) throws IOException {
        write(EV_MSC, 4, 458_793);
        write(EV_KEY, code, 1);
        write(EV_SYN, 0, 0);
        write(EV_KEY, code, 2);
        write(EV_SYN, 0, 1);
        write(EV_KEY, code, 0);
        write(EV_SYN, 0, 0);
    }

    void hold(int code, boolean down) throws IOException {
        write(EV_KEY, code, down ? 1 : 0);
        write(EV_SYN, 0, 0);
    }

    /// Types text as a scanner in its usual layout does.
    void type(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            var key = key(text.charAt(i));
            if (key.shift()) hold(42, true);
            tap(key.code());
            if (key.shift()) hold(42, false);
        }
        tap(28);
    }

    private record Key(int code, boolean shift) {}

    /// From `linux/input-event-codes.h`, written down independently of the reader.
    private static Key key(char letter) {
        return switch (letter) {
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> new Key(letter - '1' + 2, false);
            case '0' -> new Key(11, false);
            case '-' -> new Key(12, false);
            case '|' -> new Key(43, true);
            case ':' -> new Key(39, true);
            case '/' -> new Key(53, false);
            case '.' -> new Key(52, false);
            case ' ' -> new Key(57, false);
            case 't' -> new Key(20, false);
            case 'h' -> new Key(35, false);
            case 'p' -> new Key(25, false);
            case 'H' -> new Key(35, true);
            case 'a' -> new Key(30, false);
            case 'N' -> new Key(49, true);
            default -> throw new IllegalArgumentException("no key for " + letter);
        };
    }

    private void write(short type, int code, int value) throws IOException {
        var event = ByteBuffer.allocate(24).order(ByteOrder.nativeOrder());
        event.putLong(1_772_416_925L).putLong(318_000L);
        event.putShort(type).putShort((short) code).putInt(value).flip();
        while (event.hasRemaining()) pipe.write(event);
    }

    @Override
    public void close() throws IOException {
        pipe.close();
    }
}
