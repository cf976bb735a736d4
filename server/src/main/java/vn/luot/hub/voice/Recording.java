package vn.luot.hub.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// Makes a clip of what somebody recorded: one channel, the rate of all clips, without silence
/// around it, as loud as the others. Pure.
final class Recording {
    /// The rate of every clip, and of espeak-ng.
    static final int RATE = 22_050;

    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final int WINDOW = RATE / 100;
    private static final int MARGIN = 3;
    private static final double QUIET = 0.03;
    private static final double SILENT = 120;
    private static final double LOUDNESS = 3200;
    private static final int HIGHEST = 30_000;
    private static final int FULL = 32_600;
    private static final double FULL_SHARE = 0.002;
    private static final int LOWEST_RATE = 8_000;
    private static final int HIGHEST_RATE = 192_000;
    private static final short PCM = 1;

    private Recording() {}

    /// What is wrong with a recording.
    enum Fault {
        NOT_WAV,
        TOO_LONG,
        SILENT,
        CLIPPED
    }

    /// A clip, or why there is none.
    sealed interface Made {
        record Good(Sound sound) implements Made {}

        record Bad(Fault fault) implements Made {}
    }

    /// @param file a WAV file of 16 bits, one or two channels, any usual rate
    static Made clip(byte[] file) {
        var raw = read(file);
        if (raw.isEmpty()) return new Made.Bad(Fault.NOT_WAV);
        if (raw.get().length().compareTo(LONGEST.multipliedBy(4)) > 0)
            return new Made.Bad(Fault.TOO_LONG);
        var samples = resampled(raw.get());
        var loudest = loudest(samples);
        if (loudest < SILENT) return new Made.Bad(Fault.SILENT);
        var voiced = trimmed(samples, loudest);
        if (Sound.of(RATE, voiced).length().compareTo(LONGEST) > 0)
            return new Made.Bad(Fault.TOO_LONG);
        if (full(raw.get().samples()) > FULL_SHARE * voiced.length)
            return new Made.Bad(Fault.CLIPPED);
        return new Made.Good(Sound.of(RATE, levelled(voiced)));
    }

    /// Two channels are one after their mean.
    private static Optional<Sound> read(byte[] file) {
        if (file.length < 44) return Optional.empty();
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var stereo = in.getShort(20) == PCM && in.getShort(22) == 2 && in.getShort(34) == 16;
        if (!stereo)
            return Sound.ofWav(file)
                    .filter(sound -> sound.rate() >= LOWEST_RATE && sound.rate() <= HIGHEST_RATE);
        var alone = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        alone.putShort(22, (short) 1);
        return Sound.ofWav(alone.array())
                .filter(sound -> sound.rate() >= LOWEST_RATE && sound.rate() <= HIGHEST_RATE)
                .map(sound -> Sound.of(sound.rate(), mean(sound.samples())));
    }

    private static short[] mean(short[] both) {
        var one = new short[both.length / 2];
        for (int i = 0; i < one.length; i++) one[i] = (short) ((both[2 * i] + both[2 * i + 1]) / 2);
        return one;
    }

    /// Each sample is the mean of those it stands for, or lies between two.
    private static short[] resampled(Sound sound) {
        var from = sound.samples();
        var step = (double) sound.rate() / RATE;
        var to = new short[(int) (from.length / step)];
        for (int i = 0; i < to.length; i++) {
            var first = (int) (i * step);
            var last = Math.min(from.length - 1, Math.max(first, (int) ((i + 1) * step) - 1));
            if (first == last) {
                var next = from[Math.min(from.length - 1, first + 1)];
                var part = i * step - first;
                to[i] = (short) Math.round(from[first] * (1 - part) + next * part);
                continue;
            }
            var sum = 0L;
            for (int j = first; j <= last; j++) sum += from[j];
            to[i] = (short) (sum / (last - first + 1));
        }
        return to;
    }

    private static double loudness(short[] samples, int from) {
        var sum = 0.0;
        var end = Math.min(samples.length, from + WINDOW);
        for (int i = from; i < end; i++) sum += (double) samples[i] * samples[i];
        return Math.sqrt(sum / Math.max(1, end - from));
    }

    private static double loudest(short[] samples) {
        var loudest = 0.0;
        for (int at = 0; at < samples.length; at += WINDOW)
            loudest = Math.max(loudest, loudness(samples, at));
        return loudest;
    }

    private static short[] trimmed(short[] samples, double loudest) {
        var first = 0;
        var last = samples.length / WINDOW;
        while (loudness(samples, first * WINDOW) < QUIET * loudest) first++;
        while (last > first && loudness(samples, last * WINDOW) < QUIET * loudest) last--;
        var from = Math.max(0, first - MARGIN) * WINDOW;
        var to = Math.min(samples.length, (last + 1 + MARGIN) * WINDOW);
        return Arrays.copyOfRange(samples, from, to);
    }

    private static int full(short[] samples) {
        var full = 0;
        for (var sample : samples) if (Math.abs((int) sample) >= FULL) full++;
        return full;
    }

    /// All clips are equally loud, and none is cut off for it.
    private static short[] levelled(short[] samples) {
        var sum = 0.0;
        var peak = 1;
        for (var sample : samples) {
            sum += (double) sample * sample;
            peak = Math.max(peak, Math.abs((int) sample));
        }
        var factor = LOUDNESS / Math.sqrt(sum / samples.length);
        factor = Math.min(factor, (double) HIGHEST / peak);
        var level = new short[samples.length];
        for (int i = 0; i < samples.length; i++) level[i] = (short) (samples[i] * factor);
        return level;
    }
}
