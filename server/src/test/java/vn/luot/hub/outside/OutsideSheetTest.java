package vn.luot.hub.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.outside.OutsideSheet.Reading;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.ServiceCode;

class OutsideSheetTest {
    private static final YearMonth NOW = YearMonth.of(2026, 4);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void dossiersAreReadByFieldHoweverASpreadsheetWritesThem() {
        var brought =
                sound(
                        """
                        Tháng;Lĩnh vực;Trước hạn;Đúng hạn;Quá hạn
                        03/2026;HỘ TỊCH – tư pháp;1.204;310;4
                        2026-03;c2;0;0;0
                        """);

        assertThat(brought.onTime())
                .containsExactly(
                        new OnTime(
                                MARCH,
                                "HỘ TỊCH – tư pháp",
                                Optional.of(new ServiceCode("C")),
                                1204,
                                310,
                                4),
                        new OnTime(MARCH, "c2", Optional.empty(), 0, 0, 0));
        assertThat(brought.indices()).isEmpty();
    }

    @Test
    void theIndexHasFivePartsOfAHundredPoints() {
        var brought =
                sound(
                        """
                        month,openness,progress,digitised,online,satisfaction
                        2026-03,"16,5",18.90,22,0,18
                        """);

        var index = brought.indices().getFirst();
        assertThat(index.scores()).containsEntry(IndexPart.OPENNESS, new BigDecimal("16.5"));
        assertThat(index.total()).isEqualByComparingTo("75.4");
        var most = Arrays.stream(IndexPart.values()).map(IndexPart::most);
        assertThat(most.reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
    }

    @Test
    void everyMistakeIsNamedByLineAndColumn() {
        assertThat(
                        wrong(
                                """
                                tháng,lĩnh vực,trước hạn,đúng hạn,quá hạn
                                13/2026,Đất đai,1,2,3
                                2026-05,Đất đai,1,2,3
                                2026-03,,-1,2.5,x
                                2026-03,Đất đai,1,2,3
                                2026-03,ĐẤT ĐAI,1,2,3
                                """))
                .containsExactly(
                        "Dòng 2, cột Tháng: \"13/2026\" không phải tháng như 2026-03 hoặc 03/2026",
                        "Dòng 3, cột Tháng: tháng 2026-05 chưa đến",
                        "Dòng 4, cột Lĩnh vực: để trống",
                        "Dòng 4, cột Trước hạn: \"-1\" không phải số đếm",
                        "Dòng 4, cột Đúng hạn: \"2.5\" không phải số đếm",
                        "Dòng 4, cột Quá hạn: \"x\" không phải số đếm",
                        "Dòng 6, cột Tháng: đã có ở dòng 5");
        assertThat(
                        wrong(
                                """
                                tháng,công khai,tiến độ,số hóa,trực tuyến,hài lòng
                                2026-03,18.1,20,abc,22,18
                                """))
                .containsExactly(
                        "Dòng 2, cột Công khai, minh bạch: \"18.1\" không phải điểm từ 0 đến 18",
                        "Dòng 2, cột Số hóa hồ sơ: \"abc\" không phải điểm từ 0 đến 22");
    }

    @Test
    void whatIsNeitherFileIsRefused() {
        assertThat(wrong("tháng,lĩnh vực,công khai\n"))
                .contains(
                        "Dòng 1, cột Lĩnh vực: cột này thuộc tệp kia: hồ sơ và bộ chỉ số là hai tệp")
                .contains("Dòng 1, cột Số hóa hồ sơ: thiếu cột này");
        assertThat(wrong("tháng,gì đó\n").getFirst()).contains("không biết cột \"gì đó\"");
        assertThat(wrong("tháng,lĩnh vực,trước hạn,đúng hạn,quá hạn\n"))
                .containsExactly("Dòng 1: tệp trống");
    }

    @Test
    void whatWouldChangeIsSaidByMonthAndField() {
        var before = sound("month,field,early,on time,late\n2026-03,A,1,2,3\n2026-03,B,1,2,3\n");
        var after = sound("month,field,early,on time,late\n2026-03,A,1,2,4\n2026-03,D,5,0,0\n");
        var origin = new OutsideStore.Origin(1, "x", Instant.EPOCH, "y");
        var held =
                new OutsideStore.Month(
                        Optional.of(new OutsideStore.Table(before.onTime(), origin)),
                        Optional.empty());

        assertThat(Difference.between(after, _ -> held).edits())
                .containsExactly(
                        edit("A", Optional.of("1 · 2 · 3"), Optional.of("1 · 2 · 4")),
                        edit("D", Optional.empty(), Optional.of("5 · 0 · 0")),
                        edit("B", Optional.of("1 · 2 · 3"), Optional.empty()));
        assertThat(Difference.between(before, _ -> held)).isEqualTo(new Difference(List.of(), 2));
    }

    private static Difference.Edit edit(
            String field, Optional<String> before, Optional<String> after) {
        return new Difference.Edit(MARCH, field, before, after);
    }

    private static Brought sound(String sheet) {
        return switch (read(sheet)) {
            case Reading.Sound(var brought) -> brought;
            case Reading.Wrong(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<String> wrong(String sheet) {
        return switch (read(sheet)) {
            case Reading.Sound(var brought) -> throw new AssertionError(brought);
            case Reading.Wrong(var problems) ->
                    problems.stream().map(p -> p.words(Texts.of(Language.VI))).toList();
        };
    }

    private static Reading read(String sheet) {
        var bytes = sheet.getBytes(StandardCharsets.UTF_8);
        return OutsideSheet.read(bytes, OfficeFile.shipped("demo"), NOW);
    }
}
