package vn.luot.kiosk.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import vn.luot.kiosk.hardware.sim.EscPosDecoder;
import vn.luot.ticket.Bitmap;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// Reads a ticket as a citizen would: the picture its bytes make, its QR code, and the large number
/// by the form of its letters.
///
/// The number is read without the code, so that a test can see whether both say the same.
///
/// @param number as it stands in large letters
/// @param address what the QR code holds
public record PaperReader(Bitmap picture, TicketNumber number, String address) {
    private static final int LEAST_HEIGHT = 50;

    /// @param width dots across the paper, 576 or 384
    public static PaperReader read(byte[] escPos, int width) {
        var paper = EscPosDecoder.decode(escPos, width);
        if (!paper.cut()) throw new IllegalArgumentException("the ticket was not cut off");
        var address =
                PrintedCode.read(paper.picture())
                        .orElseThrow(
                                () -> new IllegalArgumentException("no QR code on the ticket"));
        return new PaperReader(paper.picture(), number(paper), address);
    }

    /// The ticket's identity, from the code.
    public TicketId ticket() {
        return TicketId.ofToken(
                address.substring(address.lastIndexOf('/') + 1, address.indexOf("?n=")));
    }

    /// The number that the code names.
    public TicketNumber numberInCode() {
        return TicketNumber.parse(address.substring(address.indexOf("?n=") + 3));
    }

    /// In the printer's own letters, or drawn.
    private static TicketNumber number(EscPosDecoder.Paper paper) {
        return paper.lines().stream()
                .filter(line -> line.scale() > 1)
                .map(line -> TicketNumber.parse(line.text()))
                .findFirst()
                .orElseGet(() -> number(paper.picture()));
    }

    /// The first high line that reads as a number.
    private static TicketNumber number(Bitmap picture) {
        return runs(picture.height(), y -> anyBlack(picture, 0, picture.width(), y, y + 1)).stream()
                .filter(rows -> rows.length() >= LEAST_HEIGHT)
                .flatMap(rows -> number(picture, rows).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no number on the ticket"));
    }

    private static Optional<TicketNumber> number(Bitmap picture, Run rows) {
        var text = new StringBuilder();
        for (var columns :
                runs(picture.width(), x -> anyBlack(picture, x, x + 1, rows.from(), rows.to())))
            text.append(
                    LargeLetters.read(
                            picture, columns.from(), columns.to(), rows.from(), rows.to()));
        try {
            return Optional.of(TicketNumber.parse(text.toString()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private record Run(int from, int to) {
        int length() {
            return to - from;
        }
    }

    private static List<Run> runs(int end, IntPredicate inked) {
        var runs = new ArrayList<Run>();
        int start = -1;
        for (int i = 0; i <= end; i++) {
            var ink = i < end && inked.test(i);
            if (ink && start < 0) start = i;
            if (ink || start < 0) continue;
            runs.add(new Run(start, i));
            start = -1;
        }
        return runs;
    }

    private static boolean anyBlack(Bitmap picture, int left, int right, int top, int bottom) {
        for (int y = top; y < bottom; y++)
            for (int x = left; x < right; x++) if (picture.isBlack(x, y)) return true;
        return false;
    }
}
