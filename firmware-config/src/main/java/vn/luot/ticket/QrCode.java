package vn.luot.ticket;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code's modules, without its quiet zone; a seventh to a sixth of it may be unreadable.
public final class QrCode {
    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /// @throws IllegalArgumentException if no code can hold the text
    public static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds \"" + text + '"', e);
        }
    }

    /// Modules on each side.
    public int size() {
        return modules.getWidth();
    }

    /// The dark modules as an SVG path, a module being one unit.
    public String path() {
        var path = new StringBuilder();
        for (int row = 0; row < size(); row++)
            for (int column = 0; column < size(); column++)
                if (isDark(column, row))
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
        return path.toString();
    }

    public boolean isDark(int column, int row) {
        return modules.get(column, row) == 1;
    }
}
