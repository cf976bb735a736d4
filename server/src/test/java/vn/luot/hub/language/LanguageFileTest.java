package vn.luot.hub.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.office.YamlFile.Reading;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Language.Parent;
import vn.luot.text.NumberWords;
import vn.luot.text.Texts;

class LanguageFileTest {
    private static final String KHMER =
            """
            name: ភាសាខ្មែរ
            parent: vi
            words:
              kiosk.thanks: សូមអរគុណ
              kiosk.found-next: "{0} បន្ទាប់"
            """;

    @TempDir private Path data;
    private Path folder = Path.of("");

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(data.resolve("languages"));
    }

    @Test
    void whatIsTranslatedIsSaidSoAndTheRestAsInItsBase() throws IOException {
        var khmer = Texts.of(sound("km", KHMER).language());

        assertThat(khmer.get("kiosk.thanks")).isEqualTo("សូមអរគុណ");
        assertThat(khmer.get("kiosk.found-next", "A007")).isEqualTo("A007 បន្ទាប់");
        assertThat(khmer.get("kiosk.busy")).isEqualTo(Texts.of(Language.VI).get("kiosk.busy"));
    }

    @Test
    void numbersDatesAndSpokenNumbersAreThoseOfItsBase() throws IOException {
        var english = KHMER.replace("parent: vi", "parent: en");
        var language = sound("km", english).language();

        assertThat(new Formats(language).number(31_300)).isEqualTo("31,300");
        assertThat(NumberWords.of(language).cardinal(23)).isEqualTo("twenty-three");
    }

    @Test
    void whatIsMissingIsListed() throws IOException {
        var pack = sound("km", KHMER);

        assertThat(pack.have()).isEqualTo(2);
        assertThat(pack.all()).isEqualTo(Texts.of(Language.VI).all().size());
        assertThat(pack.missing()).hasSize(pack.all() - 2).isSorted().contains("kiosk.busy");
        assertThat(pack.missing()).doesNotContain("kiosk.thanks");
    }

    /// A sentence that lost its number would send everybody to no desk at all.
    @Test
    void aSentenceThatLostAValueIsNotUsedAndNamed() throws IOException {
        var pack = sound("km", KHMER.replace("{0} ", ""));

        assertThat(pack.missing()).contains("kiosk.found-next");
        assertThat(pack.faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(5);
                    assertThat(fault.path()).isEqualTo("words.kiosk.found-next");
                });
    }

    /// Devices refuse whole messages that hold such a sign.
    @Test
    void whatADeviceWouldRefuseIsNotUsedAndNamed() throws IOException {
        var pack = sound("km", KHMER + "  kiosk.busy: \"a\\tb\"\n  kiosk.idle: \"\\u0301a\"\n");

        assertThat(pack.missing()).contains("kiosk.busy", "kiosk.idle");
        assertThat(pack.faults())
                .extracting(fault -> fault.key())
                .containsExactly("config.not-sayable", "config.not-sayable");
    }

    @Test
    void aSentenceThatIsStillEmptyIsMissing() throws IOException {
        var pack = sound("km", KHMER + "  kiosk.busy: \"\"\n  kiosk.idle:\n");

        assertThat(pack.missing()).contains("kiosk.busy", "kiosk.idle");
        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void aPackForAnotherVersionStillHolds() throws IOException {
        var pack = sound("km", KHMER + "  kiosk.of-tomorrow: ថ្ងៃស្អែក\n");

        assertThat(pack.have()).isEqualTo(2);
        assertThat(pack.faults())
                .extracting(f -> f.path())
                .containsExactly("words.kiosk.of-tomorrow");
    }

    @Test
    void aFileThatIsNoPackIsWrong() throws IOException {
        assertThat(wrong("vi", KHMER)).containsExactly("config.not-a-language-file");
        assertThat(wrong("Khmer", KHMER)).containsExactly("config.not-a-language-file");
        assertThat(wrong("km", KHMER.replace("parent: vi", "parent: fr")))
                .containsExactly("config.not-a-parent");
        assertThat(wrong("km", "name: x\nwords: none\n")).containsExactly("config.not-words");
        assertThat(wrong("km", "words: {}\n")).containsExactly("config.missing");
    }

    @Test
    void theTemplateIsAWholePack() throws IOException {
        for (var parent : Parent.values()) {
            var pack = sound("km", LanguageTemplate.of(parent));

            assertThat(pack.faults()).isEmpty();
            assertThat(pack.missing()).isEmpty();
            assertThat(pack.language().words()).isEqualTo(Texts.of(parent.language()).all());
        }
    }

    @Test
    void theFolderIsReadInOrderAndNeedNotBeThere() throws IOException {
        sound("km", KHMER);
        sound("hmn", KHMER.replace("ភាសាខ្មែរ", "Hmoob"));
        Files.writeString(folder.resolve("notes.txt"), "not a language");

        assertThat(LanguageFolder.read(folder))
                .map(LanguageFileTest::sound)
                .extracting(pack -> pack.language().tag())
                .containsExactly("hmn", "km");
        assertThat(LanguageFolder.read(data.resolve("nowhere"))).isEmpty();
    }

    private LanguagePack sound(String tag, String yaml) throws IOException {
        return sound(read(tag, yaml));
    }

    private static LanguagePack sound(Reading<LanguagePack> reading) {
        assertThat(reading).isInstanceOf(Reading.Sound.class);
        return ((Reading.Sound<LanguagePack>) reading).value();
    }

    private List<String> wrong(String tag, String yaml) throws IOException {
        var reading = read(tag, yaml);
        assertThat(reading).isInstanceOf(Reading.Wrong.class);
        return ((Reading.Wrong<LanguagePack>) reading)
                .problems().stream().map(p -> p.key()).toList();
    }

    private Reading<LanguagePack> read(String tag, String yaml) throws IOException {
        return LanguageFile.read(Files.writeString(folder.resolve(tag + ".yaml"), yaml));
    }
}
