package vn.luot.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Carries bytes well or badly, but never wrong ones: as TCP does on a bad network.
///
/// Safe for use from any thread.
public final class Line {
    private static final int PIECE = 8192;
    private static final long DELAY_MILLIS = 150;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Quality quality = Quality.GOOD;

    /// What becomes of bytes.
    public enum Quality {
        GOOD,
        /// Each piece is late.
        SLOW,
        /// Each byte comes by itself.
        CRUMBS,
        /// Nothing arrives until the quality changes; then all of it does.
        STALLED,
        /// Nothing arrives, and the connection breaks when the quality changes.
        LOST
    }

    void set(Quality next) {
        lock.lock();
        try {
            quality = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Until either end is gone.
    void carry(InputStream from, OutputStream to) throws IOException, InterruptedException {
        var piece = new byte[PIECE];
        for (int n = from.read(piece); n >= 0; n = from.read(piece)) carry(piece, n, to);
    }

    private void carry(byte[] piece, int length, OutputStream to)
            throws IOException, InterruptedException {
        switch (quality) {
            case GOOD -> to.write(piece, 0, length);
            case CRUMBS -> {
                for (int i = 0; i < length; i++) to.write(piece[i]);
            }
            case SLOW -> {
                await(Quality.SLOW, DELAY_MILLIS);
                to.write(piece, 0, length);
            }
            case STALLED -> {
                await(Quality.STALLED, Long.MAX_VALUE);
                to.write(piece, 0, length);
            }
            case LOST -> {
                await(Quality.LOST, Long.MAX_VALUE);
                throw new IOException("lost");
            }
        }
    }

    /// Until the quality is another, or so long.
    private void await(Quality now, long millis) throws InterruptedException {
        lock.lock();
        try {
            var nanos = TimeUnit.MILLISECONDS.toNanos(millis);
            while (quality == now && nanos > 0) nanos = changed.awaitNanos(nanos);
        } finally {
            lock.unlock();
        }
    }
}
