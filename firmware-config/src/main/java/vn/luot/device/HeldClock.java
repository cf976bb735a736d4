package vn.luot.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A time that somebody holds in a file of eight bytes and moves on when everybody is ready, for a
/// day that runs as fast as its machine can and no faster.
///
/// Safe for use from any thread and any process; one of them moves it.
public final class HeldClock implements OfficeClock {
    private static final VarHandle NANOS =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final ByteBuffer time;

    private HeldClock(Path file, ByteBuffer time) {
        this.file = file;
        this.time = time;
    }

    /// Reads the time in this file.
    ///
    /// @throws IllegalArgumentException if there is no such file
    public static HeldClock of(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new HeldClock(file, channel.map(MapMode.READ_ONLY, 0, Long.BYTES));
        } catch (IOException e) {
            throw new IllegalArgumentException("no time is held in " + file, e);
        }
    }

    /// Holds this time in a new file.
    public static HeldClock hold(Path file, Instant start) {
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            var clock = new HeldClock(file, channel.map(MapMode.READ_WRITE, 0, Long.BYTES));
            NANOS.setVolatile(clock.time, 0, ChronoUnit.NANOS.between(Instant.EPOCH, start));
            return clock;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hold a time in " + file, e);
        }
    }

    /// Moves the time on; only the holder may.
    public void pass(Duration time) {
        if (time.isNegative()) throw new IllegalArgumentException("time goes forward: " + time);
        var _ = (long) NANOS.getAndAdd(this.time, 0, time.toNanos());
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(nanos());
    }

    @Override
    public boolean isMachines() {
        return false;
    }

    /// Unknown: whoever plays citizens by this clock has them come in the machine's time.
    @Override
    public int speed() {
        return 1;
    }

    @Override
    public long nanos() {
        return (long) NANOS.getVolatile(time, 0);
    }

    /// The text that [OfficeClock#parse] reads.
    @Override
    public String toString() {
        return HELD + file;
    }
}
