package vn.luot.kiosk.hardware.touch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.luot.kiosk.hardware.Screen.Frame;
import vn.luot.kiosk.hardware.Screen.Kind;
import vn.luot.kiosk.hardware.Screen.Page;
import vn.luot.kiosk.hardware.Screen.Role;
import vn.luot.kiosk.hardware.Screen.Tile;
import vn.luot.text.Languages;
import vn.luot.text.Words;
import vn.luot.wire.OfficeCard.ThemeCard;
import vn.luot.wire.Pictogram;

/// What the office's file adds to the screen: named days and drawings of services.
class OfficeSeenTest {
    private static final Words ONLINE = new Words("Ngày thứ Tư trực tuyến", "Online Wednesday");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T01:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T01:00:00Z");
    private static final Instant NATIONAL_DAY = Instant.parse("2026-09-02T01:00:00Z");

    private final TouchScreen screen = new TouchScreen(List.of());

    @Test
    void aDayIsNamedOnThatDayOnly() {
        var once = Set.of(LocalDate.of(2026, 9, 2));
        show(List.of(), List.of(new ThemeCard(ONLINE, Set.of(DayOfWeek.WEDNESDAY), once)));

        assertThat(html("", WEDNESDAY)).contains("Ngày thứ Tư trực tuyến");
        assertThat(html("?lang=en", NATIONAL_DAY)).contains("Online Wednesday");
        assertThat(html("", TUESDAY)).doesNotContain("Ngày thứ Tư trực tuyến");
    }

    @Test
    void aServiceHasItsDrawingBesideItsLetter() {
        show(
                List.of(tile("e", Optional.of(Pictogram.LAND)), tile("a", Optional.empty())),
                List.of());

        assertThat(html("", TUESDAY)).containsOnlyOnce(Drawings.of(Pictogram.LAND));
    }

    @ParameterizedTest
    @EnumSource
    void eachPictogramIsDrawn(Pictogram pictogram) {
        assertThat(Drawings.of(pictogram))
                .startsWith("<svg class=\"pictogram\"")
                .contains("aria-hidden=\"true\"", "<path")
                .endsWith("</svg>")
                .doesNotContain("script", "style", "href");
    }

    private static Tile tile(String button, Optional<Pictogram> pictogram) {
        return new Tile(
                button,
                Role.SERVICE,
                "E",
                Words.vi("Đất đai"),
                Optional.empty(),
                false,
                Optional.empty(),
                pictogram);
    }

    private String html(String query, Instant time) {
        var look = Look.of(query, Languages.COMPLETE);
        return new ScreenHtml(screen.now(), look).at(time);
    }

    private void show(List<Tile> tiles, List<ThemeCard> themes) {
        var frame =
                new Frame(
                        List.of(),
                        false,
                        false,
                        Optional.empty(),
                        false,
                        Languages.COMPLETE,
                        themes);
        var welcome = Words.vi("Mời chọn");
        screen.show(new Page(Kind.IDLE, welcome, Optional.empty(), List.of(), tiles, frame));
    }
}
