package vn.luot.hub.procedure;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.luot.hub.procedure.Sheet.Reading;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.Procedure;
import vn.luot.wire.ServiceCode;

/// What spreadsheets write is understood, and each mistake is named where it stands.
class SheetTest {
    private static final ServiceCode A = new ServiceCode("A");
    private static final List<ServiceCode> SERVICES = List.of(A, new ServiceCode("C"));
    private static final Texts VI = Texts.of(Language.VI);

    @Test
    void readsWhatExcelSavesInVietnam() {
        var sheet =
                """
                \uFEFFMã thủ tục;Tên thủ tục;Dịch vụ;Thành phần hồ sơ;Thời hạn;Phí, lệ phí;Liên kết
                1.001193.H15;Đăng ký khai sinh;c;"- Tờ khai
                - Giấy chứng sinh; Giấy kết hôn";Trong ngày;Miễn phí;https://a.vn/1
                2.000815;"Chứng thực ""bản sao\"\"\";;;;;
                """;

        assertThat(sound(sheet.getBytes(UTF_8)))
                .containsExactly(
                        new Procedure(
                                "1.001193.H15",
                                "Đăng ký khai sinh",
                                Optional.of(new ServiceCode("C")),
                                List.of("Tờ khai", "Giấy chứng sinh", "Giấy kết hôn"),
                                "Trong ngày",
                                "Miễn phí",
                                "https://a.vn/1"),
                        new Procedure(
                                "2.000815",
                                "Chứng thực \"bản sao\"",
                                Optional.empty(),
                                List.of(),
                                "",
                                "",
                                ""));
    }

    @Test
    void readsCommasTabsAndTheOtherUnicode() throws IOException {
        assertThat(sound("code,name\nM1,Một\n".getBytes(UTF_8))).hasSize(1);
        var wide = new ByteArrayOutputStream();
        wide.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
        wide.write("mã\ttên\r\nM1\tMột\r\n".getBytes(UTF_16LE));
        assertThat(sound(wide.toByteArray())).extracting(Procedure::name).containsExactly("Một");
    }

    @Test
    void namesEveryMistakeByLineAndColumn() {
        var sheet =
                """
                mã,tên,dịch vụ,liên kết
                M1,Một,A,
                M1,,Z,ftp://x

                M 2,"Hai
                dòng",C,javascript:alert(1)
                M3,Ba,A,,thừa
                """;

        assertThat(wrong(sheet.getBytes(UTF_8)))
                .containsExactly(
                        "Dòng 3, cột Mã: mã M1 đã có ở dòng 2",
                        "Dòng 3, cột Tên: để trống",
                        "Dòng 3, cột Dịch vụ: không có dịch vụ \"Z\"; các dịch vụ là A, C",
                        "Dòng 3, cột Liên kết: \"ftp://x\" không phải địa chỉ http:// hoặc https://",
                        "Dòng 5, cột Mã: \"M 2\" không phải mã: chữ, số, dấu chấm, gạch, nhiều nhất"
                                + " 40 ký tự",
                        "Dòng 5, cột Liên kết: \"javascript:alert(1)\" không phải địa chỉ http://"
                                + " hoặc https://",
                        "Dòng 7: có 5 ô, nhiều hơn dòng đầu: ô có dấu phân cách phải đặt trong"
                                + " ngoặc kép");
    }

    @Test
    void refusesWhatIsNoSheet() {
        assertThat(wrong("mã,tên\nM1,Đăng ký".getBytes(Charset.forName("windows-1258"))).getFirst())
                .contains("UTF-8");
        assertThat(wrong(new byte[0]).getFirst()).isEqualTo("tệp trống");
        assertThat(wrong("mã,gì đó\n".getBytes(UTF_8)))
                .hasSize(2)
                .last()
                .isEqualTo("Dòng 1, cột Tên: thiếu cột này");
        assertThat(wrong("mã,tên\nM1,\"không khép".getBytes(UTF_8)).getFirst())
                .contains("dấu ngoặc kép");
        assertThat(wrong(("mã,tên\nM1," + "x".repeat(501)).getBytes(UTF_8)).getFirst())
                .isEqualTo("Dòng 2, cột Tên: dài 501 ký tự; nhiều nhất 500");
    }

    @Test
    void aThousandMistakesDoNotFillThePage() {
        var sheet = "mã,tên\n" + ",\n".repeat(3) + "M!,\n".repeat(1000);
        assertThat(wrong(sheet.getBytes(UTF_8))).hasSize(100);
    }

    /// Formulas of a spreadsheet too.
    @Test
    void whatIsWrittenReadsBackAsTheSame() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var list = IntStream.range(0, 20).mapToObj(n -> any(n, random)).toList();
            assertThat(
                            sound(
                                    Sheet.write(
                                            list,
                                            Texts.of(seed % 2 == 0 ? Language.VI : Language.EN))))
                    .as("seed %d", seed)
                    .isEqualTo(list);
        }
    }

    private static Procedure any(int n, Random random) {
        var papers = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) papers.add("giấy " + text(random) + i);
        return new Procedure(
                "M." + n,
                "tên " + text(random),
                random.nextBoolean() ? Optional.of(A) : Optional.empty(),
                papers,
                text(random).strip(),
                random.nextBoolean() ? "=1+" + n : "'-5",
                random.nextBoolean() ? "" : "http://a.vn/?x=1&y=" + n);
    }

    private static String text(Random random) {
        var letters = "ă,\"'đ:|ộ -=".replace("|", "");
        var text = new StringBuilder("x");
        for (int i = random.nextInt(12); i > 0; i--)
            text.append(letters.charAt(random.nextInt(letters.length())));
        return text.append('x').toString();
    }

    private static List<Procedure> sound(byte[] file) {
        return switch (Sheet.read(file, SERVICES)) {
            case Reading.Sound(var procedures) -> procedures;
            case Reading.Wrong(var problems) ->
                    throw new AssertionError(
                            problems.stream().map(problem -> problem.words(VI)).toList());
        };
    }

    private static List<String> wrong(byte[] file) {
        return switch (Sheet.read(file, SERVICES)) {
            case Reading.Sound(var procedures) -> throw new AssertionError(procedures);
            case Reading.Wrong(var problems) ->
                    problems.stream().map(problem -> problem.words(VI)).toList();
        };
    }
}
