package vn.luot.kiosk.hardware.touch;

import vn.luot.ticket.QrCode;

/// A QR code as a drawing on a page.
final class QrSvg {
    /// What a reader needs around it, in modules.
    private static final int QUIET = 4;

    private QrSvg() {}

    static Html of(String text) {
        var code = QrCode.of(text);
        var dark = new StringBuilder();
        for (int row = 0; row < code.size(); row++)
            for (int column = 0; column < code.size(); column++)
                if (code.isDark(column, row))
                    dark.append('M')
                            .append(column + QUIET)
                            .append(' ')
                            .append(row + QUIET)
                            .append("h1v1h-1z");
        int size = code.size() + 2 * QUIET;
        return new Html()
                .add(
                        "<svg class=\"qr\" viewBox=\"0 0 {} {}\" shape-rendering=\"crispEdges\"",
                        size,
                        size)
                .add(" aria-hidden=\"true\" data-address=\"{}\">", text)
                .add("<path class=\"ground\" d=\"M0 0h{}v{}h-{}z\"/>", size, size, size)
                .add("<path d=\"{}\"/></svg>", dark);
    }
}
