package vn.luot.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Font;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.TicketStyle;

class TicketLayoutTest {
    private static final int DOTS_PER_MM = 8;
    private static final String MARKED_LETTERS =
            "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
                    + "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    @ParameterizedTest(name = "{0}, {3} dots")
    @MethodSource("tickets")
    void leavesTheOuterColumnsWhite(String name, OfficeCard office, Issued issued, int width) {
        var picture = draw(office, issued, width);

        assertThat(picture.width()).isEqualTo(width);
        for (int y = 0; y < picture.height(); y++)
            for (int x = 0; x < 4; x++) {
                assertThat(picture.isBlack(x, y)).as("dot %d,%d", x, y).isFalse();
                assertThat(picture.isBlack(width - 1 - x, y)).as("dot -%d,%d", x, y).isFalse();
            }
    }

    @ParameterizedTest(name = "{0}, {3} dots")
    @MethodSource("tickets")
    void showsTheNumberAtLeastTwelveMillimetresHigh(
            String name, OfficeCard office, Issued issued, int width) {
        if (issued.number().toString().length() > 5) return;
        assertThat(highestInk(draw(office, issued, width)))
                .isGreaterThanOrEqualTo(12 * DOTS_PER_MM);
    }

    @ParameterizedTest
    @MethodSource("typefaces")
    void neverClipsAnAccentBetweenTwoLines(Typeface typeface) {
        for (int em : new int[] {22, 31}) {
            var font = typeface.at(em);
            int around = ink(font, "gỵ") + ink(font, "ẲỔ");
            for (var letter : MARKED_LETTERS.split("", 0)) {
                assertThat(font.canDisplayUpTo(letter)).as(letter).isEqualTo(-1);
                assertThat(ink(font, "gỵ", letter, "ẲỔ"))
                        .as("%s at %d", letter, em)
                        .isEqualTo(around + ink(font, letter));
            }
        }
    }

    @ParameterizedTest(name = "{0}, {2} dots")
    @MethodSource("everyday")
    void staysWithinTwelveCentimetresAndThirtyTwoKilobytes(String name, Issued issued, int width) {
        var picture = draw(SampleTickets.WARD, issued, width);

        if (width == 576) assertThat(picture.height()).isLessThanOrEqualTo(120 * DOTS_PER_MM);
        assertThat(EscPos.encode(picture)).hasSizeLessThanOrEqualTo(32 * 1024);
    }

    @Test
    void anOrdinaryTicketStaysWithinElevenCentimetres() {
        assertThat(draw(SampleTickets.WARD, SampleTickets.ordinary(), 576).height())
                .isLessThanOrEqualTo(112 * DOTS_PER_MM);
    }

    @Test
    void largeLettersAreHigher() {
        for (int width : new int[] {576, 384}) {
            var styled = draw(SampleTickets.STYLED, SampleTickets.cutOff(), width);
            var face = SampleTickets.face(SampleTickets.STYLED, SampleTickets.cutOff());
            var normal =
                    new TicketFace(
                            face.title(),
                            face.number(),
                            face.marks(),
                            face.place(),
                            face.facts(),
                            face.code(),
                            face.advice(),
                            face.rules(),
                            TicketStyle.Letters.NORMAL);

            assertThat(styled.height())
                    .isGreaterThan(new TicketLayout(width).draw(normal).height());
        }
    }

    @Test
    void isTheSamePictureEachTime() {
        assertThat(draw(SampleTickets.LONG, SampleTickets.everything(), 576))
                .isEqualTo(draw(SampleTickets.LONG, SampleTickets.everything(), 576));
    }

    @Test
    void wrapsInsteadOfLosingWords() {
        var font = Typeface.MEDIUM.at(30);
        var lines = Flow.of("một hai " + "x".repeat(80) + " ba", font).evenLines(300);

        assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(300));
        assertThat(
                        String.join(
                                "",
                                lines.stream()
                                        .flatMap(line -> line.words().stream())
                                        .map(Flow.Word::text)
                                        .toList()))
                .isEqualTo("mộthai" + "x".repeat(80) + "ba");
    }

    @Test
    void refusesPaperNoPrinterHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TicketLayout(100))
                .withMessageContaining("100");
    }

    static Stream<Typeface> typefaces() {
        return Stream.of(Typeface.MEDIUM, Typeface.STRONG, Typeface.HEAVY);
    }

    static Stream<Arguments> tickets() {
        return Stream.of(576, 384)
                .flatMap(width ->
                        Stream.of(
                                Arguments.of(
                                        "ordinary",
                                        SampleTickets.WARD,
                                        SampleTickets.ordinary(),
                                        width),
                                Arguments.of(
                                        "priority",
                                        SampleTickets.WARD,
                                        SampleTickets.priority(),
                                        width),
                                Arguments.of(
                                        "as the office wants it",
                                        SampleTickets.STYLED,
                                        SampleTickets.priority(),
                                        width),
                                Arguments.of(
                                        "everything",
                                        SampleTickets.LONG,
                                        SampleTickets.everything(),
                                        width)));
    }

    static Stream<Arguments> everyday() {
        var both = List.<Issued.Mark>of(new Issued.Mark.Priority(), new Issued.Mark.Reprint());
        return Stream.of(576, 384)
                .flatMap(width ->
                        Stream.of(
                                Arguments.of("ordinary", SampleTickets.ordinary(), width),
                                Arguments.of("cut off", SampleTickets.cutOff(), width),
                                Arguments.of("priority", SampleTickets.priority(), width),
                                Arguments.of("reprint", SampleTickets.reprint(), width),
                                Arguments.of(
                                        "priority, reprint",
                                        SampleTickets.marked(SampleTickets.priority(), both),
                                        width)));
    }

    /// Black dots of some lines below each other.
    private static int ink(Font font, String... lines) {
        var pen = new Pen(100, 0);
        for (var line : lines) pen.left(Flow.of(line, font).lines(100), 0);
        return dots(pen.cut());
    }

    private static int dots(Bitmap picture) {
        int dots = 0;
        for (int y = 0; y < picture.height(); y++)
            for (int x = 0; x < picture.width(); x++) if (picture.isBlack(x, y)) dots++;
        return dots;
    }

    private static Bitmap draw(OfficeCard office, Issued issued, int width) {
        return new TicketLayout(width).draw(SampleTickets.face(office, issued));
    }

    /// Rows of the highest run of ink above the middle: the number.
    private static int highestInk(Bitmap picture) {
        int highest = 0;
        int run = 0;
        for (int y = 0; y < picture.height() / 2; y++) {
            run = isInked(picture, y) ? run + 1 : 0;
            highest = Math.max(highest, run);
        }
        return highest;
    }

    private static boolean isInked(Bitmap picture, int y) {
        for (int x = 0; x < picture.width(); x++) if (picture.isBlack(x, y)) return true;
        return false;
    }
}
