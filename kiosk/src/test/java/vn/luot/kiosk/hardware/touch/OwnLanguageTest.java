package vn.luot.kiosk.hardware.touch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.luot.kiosk.hardware.Screen.Frame;
import vn.luot.kiosk.hardware.Screen.Kind;
import vn.luot.kiosk.hardware.Screen.Page;
import vn.luot.kiosk.hardware.Screen.Role;
import vn.luot.kiosk.hardware.Screen.Tile;
import vn.luot.text.Language;
import vn.luot.text.Language.Parent;
import vn.luot.text.Languages;
import vn.luot.text.Words;

/// A touch screen in a language of the office's own.
class OwnLanguageTest {
    private static final Languages LANGUAGES =
            new Languages(
                    List.of(
                            new Language(
                                    "km",
                                    "ភាសាខ្មែរ",
                                    Parent.VI,
                                    Map.of("touch.settings", "ភាសា", "touch.large", "ធំ"))));
    private static final Words SERVICE =
            new Words("Hộ tịch", "Civil status", Map.of("km", "អត្រានុកូលដ្ឋាន"));

    private final TouchScreen screen =
            new TouchScreen(
                    List.of(
                            Tile.of("ho-tich", Role.SERVICE, "C", SERVICE),
                            Tile.of("help", Role.HELP, "?", Words.vi("Tôi cần hướng dẫn"))));

    @Test
    void itIsOfferedBesideTheOthersAndKept() {
        show(LANGUAGES);

        assertThat(html("")).contains("hreflang=\"km\"", ">ភាសាខ្មែរ</a>", "tịch");
        assertThat(html("?lang=km"))
                .contains("lang=\"km\"", "ភាសា", "អត្រានុកូលដ្ឋាន", "href=\"?lang=km&amp;large\"")
                .as("what is not translated is said in Vietnamese")
                .contains("Tôi cần hướng dẫn");
    }

    @Test
    void anOfficeWithoutItShowsVietnamese() {
        show(Languages.COMPLETE);

        assertThat(html("?lang=km")).contains("tịch").doesNotContain("km");
    }

    private String html(String query) {
        var look = Look.of(query, screen.now().page().frame().languages());
        return new ScreenHtml(screen.now(), look).at(Instant.parse("2026-03-02T01:00:00Z"));
    }

    private void show(Languages languages) {
        var frame =
                new Frame(List.of(), false, false, Optional.empty(), false, languages, List.of());
        screen.show(
                new Page(
                        Kind.IDLE,
                        Words.vi("Mời chọn"),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        frame));
    }
}
