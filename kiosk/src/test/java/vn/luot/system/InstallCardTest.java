package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.luot.device.Profiles;
import vn.luot.text.Language;

class InstallCardTest {
    @TempDir Path folder;

    @ParameterizedTest
    @FieldSource("vn.luot.text.Language#COMPLETE")
    void isOnePageWithEveryWireOfTheProfile(Language language) throws IOException {
        var profile = Profiles.named("commune-buttons");
        var file = folder.resolve("card.pdf");
        var card = new InstallCard(profile, language);
        card.write(file);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (var button : profile.buttons()) {
                // drawn with ligatures, which a reader of the PDF's text does not find again
                assertThat(card.html()).contains(button.label().in(language));
                assertThat(text).contains("BCM " + button.line().orElseThrow() + ")");
                assertThat(text).contains("BCM " + button.lamp().orElseThrow() + ")");
            }
        }
    }

    @Test
    void speaksVietnameseWithItsSigns() throws IOException {
        var file = folder.resolve("card.pdf");
        new InstallCard(Profiles.named("commune-buttons"), Language.VI).write(file);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Thẻ lắp đặt máy lấy số", "Ưu tiên", "chân 7 (BCM 4)");
        }
    }
}
