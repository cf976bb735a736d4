package vn.luot.hub.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// Sound in memory: one channel of 16-bit samples. Immutable. Pure.
final class Sound {
    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int HEADER = 44;
    private static final short PCM = 1;
    private static final double[] CHIME_HZ = {880, 659.26};
    private static final double CHIME_LOUDNESS = 0.35 * Short.MAX_VALUE;
    private static final Duration CHIME_TONE = Duration.ofMillis(700);
    private static final double ATTACK_SECONDS = 0.012;
    private static final double DECAY_PER_SECOND = 5;

    private final int rate;
    private final short[] samples;

    private Sound(int rate, short[] samples) {
        this.rate = rate;
        this.samples = samples;
    }

    /// @param rate samples in a second
    static Sound of(int rate, short[] samples) {
        return new Sound(rate, samples.clone());
    }

    /// @param rate samples in a second
    static Sound silence(int rate, Duration length) {
        return new Sound(rate, new short[count(rate, length)]);
    }

    /// Two soft tones, the second lower: "listen".
    static Sound chime(int rate) {
        return tone(rate, CHIME_HZ[0]).then(tone(rate, CHIME_HZ[1]));
    }

    private static Sound tone(int rate, double hertz) {
        var samples = new short[count(rate, CHIME_TONE)];
        for (int i = 0; i < samples.length; i++) {
            var seconds = (double) i / rate;
            var fadeOut = (double) (samples.length - i) / samples.length;
            var envelope =
                    Math.min(1, seconds / ATTACK_SECONDS)
                            * Math.exp(-DECAY_PER_SECOND * seconds)
                            * Math.min(1, fadeOut * 10);
            samples[i] =
                    (short) (CHIME_LOUDNESS * envelope * Math.sin(2 * Math.PI * hertz * seconds));
        }
        return new Sound(rate, samples);
    }

    private static int count(int rate, Duration length) {
        return Math.toIntExact(length.toMillis() * rate / 1000);
    }

    /// What a WAV file holds; absent unless it is 16-bit PCM on one channel. A program that writes
    /// to a pipe does not know the length, so the data may be shorter than announced.
    static Optional<Sound> ofWav(byte[] file) {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < HEADER || in.getInt(0) != RIFF || in.getInt(8) != WAVE)
            return Optional.empty();
        var rate = 0;
        in.position(12);
        while (in.remaining() >= 8) {
            var chunk = in.getInt();
            var length = (int) Math.min(Integer.toUnsignedLong(in.getInt()), in.remaining());
            if (chunk == FORMAT) rate = rate(in, length);
            if (chunk == DATA && rate > 0) return Optional.of(new Sound(rate, read(in, length)));
            in.position(in.position() + length);
        }
        return Optional.empty();
    }

    /// 0 if the format is another one.
    private static int rate(ByteBuffer in, int length) {
        var at = in.position();
        if (length < 16) return 0;
        var ours = in.getShort(at) == PCM && in.getShort(at + 2) == 1 && in.getShort(at + 14) == 16;
        return ours ? in.getInt(at + 4) : 0;
    }

    private static short[] read(ByteBuffer in, int length) {
        var samples = new short[length / 2];
        in.asShortBuffer().get(samples);
        return samples;
    }

    int rate() {
        return rate;
    }

    short[] samples() {
        return samples.clone();
    }

    Duration length() {
        return Duration.ofMillis(1000L * samples.length / rate);
    }

    /// The loudest sample, 0 to 32767.
    int peak() {
        var peak = 0;
        for (var sample : samples) peak = Math.max(peak, Math.abs((int) sample));
        return peak;
    }

    /// @throws IllegalArgumentException if the other has another rate
    Sound then(Sound next) {
        if (next.rate != rate)
            throw new IllegalArgumentException("rates differ: " + rate + " and " + next.rate);
        var both = Arrays.copyOf(samples, samples.length + next.samples.length);
        System.arraycopy(next.samples, 0, both, samples.length, next.samples.length);
        return new Sound(rate, both);
    }

    byte[] wav() {
        var bytes = samples.length * 2;
        var out = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(RIFF).putInt(HEADER - 8 + bytes).putInt(WAVE);
        out.putInt(FORMAT).putInt(16).putShort(PCM).putShort((short) 1);
        out.putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16);
        out.putInt(DATA).putInt(bytes);
        out.asShortBuffer().put(samples);
        return out.array();
    }
}
