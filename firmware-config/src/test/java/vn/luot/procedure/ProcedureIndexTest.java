package vn.luot.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.luot.wire.Procedure;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.Wire;

/// What a citizen types finds what an official wrote.
class ProcedureIndexTest {
    private static final ServiceCode C = new ServiceCode("C");
    private static final List<String> WORDS =
            List.of(
                    "Đăng", "ký", "khai", "sinh", "kết", "hôn", "Giấy", "chứng", "nhận", "quyền",
                    "sử", "dụng", "đất", "Ủy", "ban", "thường", "trú", "Người", "cao", "tuổi",
                    "Trợ", "cấp", "mai", "táng", "phí", "Xác", "nhận", "tình", "trạng");

    private static final ProcedureIndex INDEX =
            ProcedureIndex.of(
                    List.of(
                            of("1.001193.H15", "Đăng ký khai sinh", "Giấy chứng sinh"),
                            of("1.000894", "Đăng ký kết hôn", "Giấy xác nhận tình trạng hôn nhân"),
                            of("2.000815", "Chứng thực bản sao từ bản chính", "Bản chính"),
                            of("1.000656", "Đăng ký khai tử", "Giấy báo tử"),
                            of("1.004873", "Xác nhận tình trạng hôn nhân", "Tờ khai")));

    @ParameterizedTest
    @CsvSource({
        "khai sinh, 1.001193.H15",
        "sinh khai dang ky, 1.001193.H15",
        "ĐĂNG KÝ KẾT HÔN, 1.000894",
        "dang ky ket hon, 1.000894",
        "chung thuc, 2.000815",
        "ban sao, 2.000815",
        "2.000815, 2.000815",
        "2000815, 2.000815",
        "1.001193.h15, 1.001193.H15",
        "tinh trang, 1.004873",
        "giay bao tu, 1.000656",
        "kh si, 1.001193.H15"
    })
    void findsFirst(String typed, String code) {
        assertThat(INDEX.find(typed, Optional.empty()).getFirst().code()).isEqualTo(code);
    }

    @Test
    void whatFitsBetterComesFirst() {
        assertThat(INDEX.find("hôn nhân", Optional.empty()))
                .extracting(Procedure::code)
                .containsExactly("1.004873", "1.000894");
    }

    @Test
    void nothingTypedShowsEverythingAndNonsenseNothing() {
        assertThat(INDEX.find(" - ", Optional.empty())).hasSize(5);
        assertThat(INDEX.find("xyzzy", Optional.empty())).isEmpty();
    }

    @Test
    void oneServiceAlone() {
        assertThat(INDEX.find("dang ky", Optional.of(C))).hasSize(3);
        assertThat(INDEX.find("dang ky", Optional.of(new ServiceCode("A")))).isEmpty();
    }

    /// However it is written, and wherever its letters are cut.
    @Test
    void anyWordsOfANameInAnyOrderAndFormFindIt() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var names = IntStream.range(0, 30).mapToObj(_ -> name(random)).toList();
            var index =
                    ProcedureIndex.of(
                            IntStream.range(0, 30)
                                    .mapToObj(n -> of("M" + n, names.get(n), "Tờ khai"))
                                    .toList());
            var wanted = random.nextInt(30);
            var typed = typed(names.get(wanted), random);
            assertThat(index.find(typed, Optional.empty()))
                    .as("seed %d: \"%s\"", seed, typed)
                    .extracting(Procedure::code)
                    .contains("M" + wanted);
        }
    }

    @Test
    void composedAndDecomposedFindTheSameInTheSameOrder() {
        for (var word : WORDS) {
            var composed = Normalizer.normalize(word, Normalizer.Form.NFC);
            var parted = Normalizer.normalize(word, Normalizer.Form.NFD);
            assertThat(INDEX.find(composed, Optional.empty()))
                    .isEqualTo(INDEX.find(parted, Optional.empty()))
                    .isEqualTo(INDEX.find(Folded.of(word), Optional.empty()));
        }
        assertThat(Folded.of("ĐƯỜNG đất")).isEqualTo("duong dat");
    }

    /// The bound is wide: a build machine may be busy.
    @Test
    void twoThousandPartsFitIntoMessagesAndComeBackWhole() {
        var random = new Random(7);
        var many =
                IntStream.range(0, 2000)
                        .mapToObj(n -> of("M" + n, name(random), "Giấy tờ ".repeat(50)))
                        .toList();
        var parts = ProcedureParts.of(3, many);

        assertThat(parts).hasSizeBetween(10, 200);
        assertThat(parts)
                .allSatisfy(part ->
                        assertThat(Wire.readFromHub(Wire.write(part, java.time.Instant.EPOCH)))
                                .isEqualTo(part));
        assertThat(ProcedureParts.joined(parts)).isEqualTo(many);
        assertThat(ProcedureParts.of(1, List.of())).hasSize(1);
    }

    @Test
    void theLongestProcedureFitsIntoOneMessage() {
        var quotes = "\"".repeat(Procedure.MAX_TEXT);
        var marks = "ệ".repeat(Procedure.MAX_PAPERS);
        var longest =
                new Procedure("M", quotes, Optional.empty(), List.of(marks), quotes, quotes, "");
        var parts = ProcedureParts.of(1, List.of(longest, longest));

        assertThat(parts).hasSize(2);
        assertThat(Wire.write(parts.getFirst(), java.time.Instant.EPOCH))
                .hasSizeGreaterThan(18_000);
    }

    private static String name(Random random) {
        return String.join(
                " ",
                IntStream.range(0, 3 + random.nextInt(6))
                        .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                        .toList());
    }

    /// Some of its words, shuffled, cut short, with or without marks, in either form.
    private static String typed(String name, Random random) {
        var words = new ArrayList<>(List.of(name.split(" ", -1)));
        Collections.shuffle(words, random);
        var kept = words.subList(0, 1 + random.nextInt(words.size()));
        var text =
                String.join(
                        "  ",
                        kept.stream()
                                .map(word -> word.substring(0, 1 + random.nextInt(word.length())))
                                .toList());
        return switch (random.nextInt(4)) {
            case 0 -> Folded.of(text);
            case 1 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case 2 -> text.toUpperCase(Locale.ROOT);
            default -> text;
        };
    }

    private static Procedure of(String code, String name, String paper) {
        return new Procedure(code, name, Optional.of(C), List.of(paper), "3 ngày", "Không", "");
    }
}
