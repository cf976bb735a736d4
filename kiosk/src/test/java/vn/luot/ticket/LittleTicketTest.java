package vn.luot.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.device.DeviceProfile.Drawing;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.kiosk.hardware.sim.EscPosDecoder;

class LittleTicketTest {
    /// A start bit, eight bits and a stop bit.
    private static final int BITS_A_BYTE = 10;

    private static final int BAUD = 19_200;

    /// Half the time that a printer may take: it comes at 9,600 bits a second as well.
    private static final double SECONDS = 4;

    @ParameterizedTest(name = "{0}, {2} dots")
    @MethodSource("tickets")
    void comesWithinFourSecondsOverASlowLine(String name, Issued issued, int width) {
        var bytes = bytes(issued, width);

        assertThat((double) bytes.length * BITS_A_BYTE / BAUD)
                .as("seconds for %d bytes", bytes.length)
                .isLessThan(SECONDS);
    }

    @ParameterizedTest(name = "{0}, {2} dots")
    @MethodSource("tickets")
    void saysNumberAndCodeAsAPictureDoes(String name, Issued issued, int width) {
        var read = PaperReader.read(bytes(issued, width), width);

        assertThat(read.number()).isEqualTo(issued.number());
        assertThat(read.ticket()).isEqualTo(issued.ticket());
        assertThat(read.numberInCode()).isEqualTo(issued.number());
    }

    @Test
    void theLongestNamesTakeEightKilobytesAtMost() {
        var face = SampleTickets.face(SampleTickets.LONG, SampleTickets.everything());
        for (int width : new int[] {576, 384})
            assertThat(Typesetter.of(width, Drawing.LITTLE).bytes(face).length)
                    .isLessThanOrEqualTo(8 * 1024);
    }

    @Test
    void writesTheSmallPrintWithoutMarks() {
        var paper = EscPosDecoder.decode(bytes(SampleTickets.ordinary(), 576), 576);

        assertThat(paper.lines())
                .extracting(EscPosDecoder.Line::text)
                .contains(
                        "SO THU TU",
                        "A050",
                        "Quay phuc vu: 1, 2, 3",
                        "Truoc Ong/Ba con: 7 luot",
                        "Du kien cho: khoang 10-15 phut",
                        "Lay so luc: 08:22, Thu Hai 02/03/2026",
                        "Phan anh, kien nghi: 1900 1234");
    }

    @Test
    void theNumberIsTwelveMillimetresHighAndFitsThePaper() {
        for (var number : new String[] {"A050", "A5-001", "MQ12-1000"}) {
            var issued = SampleTickets.issued(number, Optional.empty());
            for (int width : new int[] {576, 384}) {
                var large =
                        EscPosDecoder.decode(bytes(issued, width), width).lines().stream()
                                .filter(line -> line.scale() > 1)
                                .toList();

                assertThat(large).hasSize(1);
                assertThat(large.getFirst().scale()).isGreaterThanOrEqualTo(width == 576 ? 5 : 3);
            }
        }
    }

    @Test
    void aServiceTheOfficeNoLongerHasLeavesItsLinesOut() {
        var issued = SampleTickets.issued("A050", Optional.empty());
        var face = SampleTickets.face(SampleTickets.LONG, issued);

        var bytes = Typesetter.of(576, Drawing.LITTLE).bytes(face);

        assertThat(PaperReader.read(bytes, 576).number()).hasToString("A050");
    }

    @Test
    void breaksLinesBetweenWordsAndCutsWhatIsTooLong() {
        assertThat(PlainLetters.lines("Đường dây nóng: „" + "x".repeat(12), 10))
                .containsExactly("Duong day", "nong:", "?xxxxxxxxx", "xxx");
    }

    static Stream<Arguments> tickets() {
        return Stream.of(576, 384)
                .flatMap(width ->
                        SampleTickets.sorts().entrySet().stream()
                                .map(one -> Arguments.of(one.getKey(), one.getValue(), width)));
    }

    private static byte[] bytes(Issued issued, int width) {
        return Typesetter.of(width, Drawing.LITTLE)
                .bytes(SampleTickets.face(SampleTickets.WARD, issued));
    }
}
