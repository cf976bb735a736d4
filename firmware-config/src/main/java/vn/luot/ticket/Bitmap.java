package vn.luot.ticket;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/// A picture of black and white dots, as a thermal head prints them. Immutable.
public final class Bitmap {
    private final int width;
    private final int height;
    private final byte[] packed;

    private Bitmap(int width, int height, byte[] packed) {
        this.width = width;
        this.height = height;
        this.packed = packed;
    }

    /// @param packed rows of `(width + 7) / 8` bytes, the leftmost dot in the highest bit, 1 =
    ///   black; bits beyond the width are ignored
    public static Bitmap of(int width, int height, byte[] packed) {
        if (width < 1 || height < 0 || packed.length != height * stride(width))
            throw new IllegalArgumentException(
                    "%d bytes are no picture of %d x %d".formatted(packed.length, width, height));
        var own = packed.clone();
        var spare = stride(width) * 8 - width;
        for (int end = stride(width) - 1; spare > 0 && end < own.length; end += stride(width))
            own[end] &= (byte) (0xff << spare);
        return new Bitmap(width, height, own);
    }

    /// Dark dots of a picture; anything lighter than half is paper.
    public static Bitmap of(BufferedImage image) {
        var width = image.getWidth();
        var packed = new byte[image.getHeight() * stride(width)];
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < width; x++)
                if ((image.getRGB(x, y) & 0xff) < 0x80)
                    packed[y * stride(width) + x / 8] |= (byte) (0x80 >> x % 8);
        return new Bitmap(width, image.getHeight(), packed);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean isBlack(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height)
            throw new IllegalArgumentException(
                    "no dot at %d, %d in %d x %d".formatted(x, y, width, height));
        return (packed[y * stride(width) + x / 8] & 0x80 >> x % 8) != 0;
    }

    /// One row's bytes, a fresh copy.
    public byte[] row(int y) {
        return Arrays.copyOfRange(packed, y * stride(width), (y + 1) * stride(width));
    }

    public BufferedImage toImage() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        var data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < packed.length; i++) data[i] = (byte) ~packed[i];
        return image;
    }

    static int stride(int width) {
        return (width + 7) / 8;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bitmap that
                && width == that.width
                && height == that.height
                && Arrays.equals(packed, that.packed);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(packed);
    }

    @Override
    public String toString() {
        return "Bitmap[%d x %d]".formatted(width, height);
    }
}
