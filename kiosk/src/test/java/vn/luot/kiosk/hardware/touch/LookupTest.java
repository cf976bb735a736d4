package vn.luot.kiosk.hardware.touch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.luot.kiosk.hardware.Screen.Frame;
import vn.luot.kiosk.hardware.Screen.Kind;
import vn.luot.kiosk.hardware.Screen.Page;
import vn.luot.kiosk.hardware.Screen.Role;
import vn.luot.kiosk.hardware.Screen.Tile;
import vn.luot.procedure.ProcedureIndex;
import vn.luot.text.Languages;
import vn.luot.text.Words;
import vn.luot.wire.Procedure;
import vn.luot.wire.ServiceCode;

/// A citizen looks procedures up at the touch screen: with links alone, as without scripts.
class LookupTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final List<Tile> TILES =
            List.of(
                    Tile.of("ho-tich", Role.SERVICE, "C", Words.vi("Hộ tịch")),
                    Tile.of("help", Role.HELP, "?", Words.vi("Tôi cần hướng dẫn")));

    private final TouchScreen screen = new TouchScreen(TILES);

    LookupTest() {
        show(Kind.IDLE);
        screen.procedures(
                ProcedureIndex.of(
                        List.of(
                                of("1.001193", "Đăng ký khai sinh", Optional.of("C")),
                                of("1.000894", "Đăng ký <kết hôn>", Optional.of("C")),
                                of("9.9", "Việc của nơi khác", Optional.empty()))));
    }

    @Test
    void theTileStandsThereOnlyWhenThereIsSomethingToLookUp() {
        assertThat(html("")).contains("id=\"to-lookup\" href=\"?find=\"");
        show(Kind.CLOSED);
        assertThat(html("")).contains("to-lookup");
        screen.procedures(ProcedureIndex.EMPTY);
        assertThat(html("")).doesNotContain("to-lookup");
        assertThat(html("?find=x")).doesNotContain("id=\"find\"");
    }

    @Test
    void lettersAreTypedByLinksAndFindWithoutMarks() {
        assertThat(html("?find=")).contains("3 thủ tục", "href=\"?find=k\"");
        assertThat(html("?find=sinh+khai"))
                .contains("1 thủ tục", "Đăng ký khai sinh", "href=\"?find=sinh+khaia\"")
                .contains("id=\"key-space\" href=\"?find=sinh+khai+\"")
                .contains("id=\"key-delete\" href=\"?find=sinh+kha\"")
                .doesNotContain("kết hôn");
        assertThat(html("?find=xyz")).contains("Không có thủ tục nào khớp");
        assertThat(html("?find=%E0%A4%A").length()).as("a broken address").isPositive();
        assertThat(html("?find=%22%3E%3Cscript%3E")).doesNotContain("<script");
    }

    @Test
    void oneOfThemShowsAllAndGivesItsNumber() {
        var one = html("?find=khai&procedure=1.001193&lang=en&large");
        assertThat(one)
                .contains("Tờ khai", "Trong ngày", "Please ask", "Take a number Hộ tịch")
                .contains("formaction=\"/press/ho-tich\"")
                .contains("data-address=\"http://10.0.0.5:8080/procedures?code=1.001193\"")
                .contains("name=\"back\" value=\"?lang=en&amp;large\"")
                .contains("href=\"?lang=en&amp;large&amp;find=khai\"");
        assertThat(html("?find=&procedure=1.000894")).contains("Đăng ký &lt;kết hôn&gt;");
        assertThat(html("?find=&procedure=9.9"))
                .contains("không nhận thủ tục này")
                .doesNotContain("formaction=\"/press/ho-tich\"");
        show(Kind.CLOSED);
        assertThat(html("?find=&procedure=1.001193"))
                .contains("Tờ khai", "Hiện chưa lấy số được")
                .doesNotContain("formaction=\"/press/ho-tich\"");
    }

    /// Whoever has taken a number must see it, whatever the page looked up before.
    @Test
    void aNumberIsNeverHiddenByTheLookUp() {
        for (var kind : List.of(Kind.DONE, Kind.NO_PAPER, Kind.REFUSED, Kind.AGAIN, Kind.BUSY)) {
            show(kind);
            assertThat(html("?find=khai")).as("%s", kind).doesNotContain("id=\"find\"");
        }
    }

    @Test
    void twoThousandAreTurnedOverByPages() {
        screen.procedures(
                ProcedureIndex.of(
                        IntStream.range(0, 2000)
                                .mapToObj(n -> of("M" + n, "Việc " + n, Optional.empty()))
                                .toList()));
        assertThat(html("?find=")).contains("1/500", "href=\"?find=&amp;page=2\"");
        assertThat(html("?find=&page=500")).contains("500/500", "Việc 1999");
        assertThat(html("?find=&page=501")).contains("500/500");
        assertThat(html("?find=&large")).contains("1/667");
    }

    private String html(String query) {
        return new ScreenHtml(screen.now(), Look.of(query, Languages.COMPLETE)).at(NOW);
    }

    private void show(Kind kind) {
        var title = List.of(Words.vi("TRUNG TÂM"));
        var frame =
                new Frame(
                        title,
                        false,
                        false,
                        Optional.of("http://10.0.0.5:8080"),
                        false,
                        Languages.COMPLETE,
                        List.of());
        screen.show(
                new Page(kind, Words.vi("Mời chọn"), Optional.empty(), List.of(), TILES, frame));
    }

    private static Procedure of(String code, String name, Optional<String> service) {
        return new Procedure(
                code,
                name,
                service.map(ServiceCode::new),
                List.of("Tờ khai"),
                "Trong ngày",
                "",
                "https://a.vn");
    }
}
