package vn.luot.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// The saved inputs of one fuzz target, and seeded changes to them.
///
/// @param inputs in the order of their files' names; not empty
record Corpus(List<byte[]> inputs) {
    private static final int MOST_CHANGES = 4;
    private static final int LONGEST_NEW = 16;

    /// The inputs saved as `fuzz/TARGET/…` among the test resources that both programs share.
    static Corpus of(Class<?> target) {
        var folder = Path.of("../firmware-config/src/test/resources/fuzz", target.getName());
        try (var files = Files.list(folder)) {
            var inputs = files.sorted().map(Corpus::bytes).toList();
            if (inputs.isEmpty()) throw new IllegalStateException("nothing in " + folder);
            return new Corpus(inputs);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /// One of the inputs with some bytes flipped, taken out, repeated, put in, or of another.
    byte[] changed(Random random) {
        var input = any(random);
        for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0; left--) {
            var from = random.nextInt(input.length + 1);
            var to = from + random.nextInt(input.length - from + 1);
            var part = Arrays.copyOfRange(input, from, to);
            var next = new ByteArrayOutputStream();
            next.write(input, 0, from);
            next.writeBytes(
                    switch (random.nextInt(5)) {
                        case 0 -> flipped(part, random);
                        case 1 -> new byte[0];
                        case 2 -> twice(part);
                        case 3 -> fresh(random);
                        default -> any(random);
                    });
            next.write(input, to, input.length - to);
            input = next.toByteArray();
        }
        return input;
    }

    private byte[] any(Random random) {
        return inputs.get(random.nextInt(inputs.size())).clone();
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        if (bytes.length > 0)
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return bytes;
    }

    private static byte[] twice(byte[] bytes) {
        var both = Arrays.copyOf(bytes, 2 * bytes.length);
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return both;
    }

    private static byte[] fresh(Random random) {
        var bytes = new byte[random.nextInt(LONGEST_NEW)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
