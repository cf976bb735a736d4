package vn.luot.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.WaitRange;

/// Reads the code off whole tickets, as a phone does that was not told where the code is.
class TicketCodeTest {
    private static final int TICKETS = 400;
    private static final int QUIET_DOTS = 16;

    @Test
    void anyTicketsCodeCanBeReadFromItsWholePicture() {
        var unread = LongStream.range(0, TICKETS).filter(seed -> !isRead(seed)).toArray();

        assertThat(unread).as("seeds").isEmpty();
    }

    @Test
    void fourModulesRoundTheCodeStayWhite() {
        for (int width : new int[] {576, 384})
            for (var issued : List.of(SampleTickets.ordinary(), SampleTickets.cutOff())) {
                var picture = draw(SampleTickets.face(SampleTickets.WARD, issued), width);
                var code = codes(picture).getFirst().getResultPoints();
                // ZXing tells the middles of the corners, 3.5 modules of 4 dots from the edges.
                int left = Math.round(code[1].getX()) - 14;
                int top = Math.round(code[1].getY()) - 14;
                int right = Math.round(code[2].getX()) + 14;
                int bottom = Math.round(code[0].getY()) + 14;
                assertThat(left).as("left").isGreaterThanOrEqualTo(QUIET_DOTS);
                for (int y = top - QUIET_DOTS + 1; y < bottom + QUIET_DOTS - 1; y++)
                    for (int x = left - QUIET_DOTS + 1; x < right + QUIET_DOTS - 1; x++)
                        if (x < left - 1 || x > right || y < top - 1 || y > bottom)
                            assertThat(picture.isBlack(x, y)).as("%d, %d", x, y).isFalse();
            }
    }

    private static boolean isRead(long seed) {
        var random = new Random(seed);
        var width = random.nextBoolean() ? 576 : 384;
        var office = random.nextBoolean() ? SampleTickets.WARD : SampleTickets.LONG;
        var face = SampleTickets.face(office, issued(random));
        return codes(draw(face, width)).stream()
                .map(Result::getText)
                .toList()
                .equals(List.of(face.code().address()));
    }

    private static Bitmap draw(TicketFace face, int width) {
        return new TicketLayout(width).draw(face);
    }

    private static List<Result> codes(Bitmap picture) {
        int width = picture.width();
        int height = picture.height();
        var dots = picture.toImage().getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, dots);
        try {
            return Arrays.asList(
                    new QRCodeMultiReader()
                            .decodeMultiple(
                                    new BinaryBitmap(new HybridBinarizer(source)),
                                    Map.of(DecodeHintType.TRY_HARDER, true)));
        } catch (NotFoundException _) {
            return List.of();
        }
    }

    private static Issued issued(Random random) {
        var ahead =
                random.nextBoolean() ? Optional.of(random.nextInt(130)) : Optional.<Integer>empty();
        var service = random.nextBoolean() ? "A" : "H";
        return new Issued(
                id(random),
                new TicketNumber(
                        random.nextBoolean() ? service : TicketNumber.PRIORITY_PREFIX,
                        random.nextInt(4),
                        1 + random.nextInt(99)),
                new ServiceCode(service),
                ahead,
                ahead.map(n -> new WaitRange(n, n + 10)),
                LocalDateTime.of(2026, 3, 2, 7, 30).plusMinutes(random.nextInt(600)),
                marks(random));
    }

    private static List<Issued.Mark> marks(Random random) {
        var marks = new ArrayList<Issued.Mark>();
        if (random.nextInt(3) == 0) marks.add(new Issued.Mark.Priority());
        if (random.nextInt(3) == 0) marks.add(new Issued.Mark.Reprint());
        if (random.nextInt(5) == 0)
            marks.add(new Issued.Mark.CarriedOver(LocalDate.of(2026, 3, 4)));
        return marks;
    }

    /// Of version 7, as every ticket's.
    private static TicketId id(Random random) {
        var high = (random.nextLong() & ~0xf000L) | 0x7000L;
        var low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return TicketId.parse(new UUID(high, low).toString());
    }
}
