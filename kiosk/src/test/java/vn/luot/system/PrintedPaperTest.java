package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.device.DeviceProfile.Drawing;
import vn.luot.kiosk.TestSlip;
import vn.luot.text.Language;
import vn.luot.ticket.Bitmap;
import vn.luot.ticket.EscPos;
import vn.luot.ticket.Issued;
import vn.luot.ticket.SampleTickets;
import vn.luot.ticket.TicketFace;
import vn.luot.ticket.TicketLayout;
import vn.luot.ticket.TicketText;
import vn.luot.ticket.Typesetter;

/// Code and number of every sort of ticket, read by programs that are not ours.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedPaperTest {
    private Optional<OtherEyes> eyes = Optional.empty();

    @BeforeAll
    void fetch(@TempDir Path folder) {
        eyes = Optional.of(new OtherEyes(folder));
    }

    @ParameterizedTest(name = "{0}, {2} dots")
    @MethodSource("tickets")
    void codeAndNumberAreReadByOthers(String name, TicketFace face, int width) {
        var picture = new TicketLayout(width).draw(face);
        var other = eyes.orElseThrow();

        var paper = other.paper(EscPos.encode(picture));

        assertThat(onPaper(paper.drawn(), picture)).isEqualTo(picture);
        assertThat(other.code()).isEqualTo(face.code().address());
        assertThat(other.number(paper)).isEqualTo(face.number().value());
    }

    @ParameterizedTest(name = "{0}, {2} dots")
    @MethodSource("tickets")
    void codeAndNumberOfALittleDrawingAreReadByOthers(String name, TicketFace face, int width) {
        var other = eyes.orElseThrow();

        var paper = other.paper(Typesetter.of(width, Drawing.LITTLE).bytes(face));

        assertThat(other.code()).isEqualTo(face.code().address());
        assertThat(paper.written())
                .filteredOn(line -> !line.startsWith("1 "))
                .singleElement(InstanceOfAssertFactories.STRING)
                .matches("[3-8] " + face.number().value());
    }

    static Stream<Arguments> tickets() {
        return Stream.of(576, 384)
                .flatMap(width ->
                        faces().entrySet().stream()
                                .map(one -> Arguments.of(one.getKey(), one.getValue(), width)));
    }

    private static Map<String, TicketFace> faces() {
        var faces = new LinkedHashMap<String, TicketFace>();
        SampleTickets.sorts().forEach((name, one) -> faces.put(name, face(one)));
        var english = new TicketText(SampleTickets.WARD, Language.EN);
        faces.put("in English", english.face(SampleTickets.ordinary()));
        faces.put(
                "as the office wants it",
                SampleTickets.face(SampleTickets.STYLED, SampleTickets.ordinary()));
        var everything = SampleTickets.everything();
        faces.put("long names", SampleTickets.face(SampleTickets.LONG, everything));
        faces.put("the printer's test", TestSlip.face(Instant.parse("2026-11-22T01:00:00Z")));
        return faces;
    }

    private static TicketFace face(Issued issued) {
        return SampleTickets.face(SampleTickets.WARD, issued);
    }

    /// The paper as far as the picture reaches; beyond it npos shows no dot.
    private static Bitmap onPaper(BufferedImage paper, Bitmap picture) {
        var sheet =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.drawImage(paper, 0, 0, null);
        pen.dispose();
        return Bitmap.of(sheet);
    }
}
