package vn.luot.hub.settings.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.hub.office.Node;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.office.OfficeFile.Reading;
import vn.luot.hub.queue.CallRule;
import vn.luot.wire.ServiceCode;

/// Every form of the settings, without a page around it.
class FormsTest {
    private static final OfficeConfig DEMO = OfficeFile.shipped("demo");

    static Stream<Object[]> everyFormOfEveryOffice() {
        return OfficeFile.SHIPPED.stream()
                .flatMap(office ->
                        Sections.ALL.stream().map(section -> new Object[] {office, section}));
    }

    private static OfficeConfig read(String name, Map<String, String> typed) {
        var section = Sections.find(name).orElseThrow();
        var content = OfficeFile.content(DEMO);
        var values = new HashMap<>(section.filled(content).values());
        typed.forEach((field, value) -> values.put(field, List.of(value)));
        return sound(OfficeFile.write(section.taken(content, new Typed(values))));
    }

    private static OfficeConfig sound(String yaml) {
        return switch (OfficeFile.read("form", yaml)) {
            case Reading.Sound(var office, _) -> office;
            case Reading.Wrong(var problems) -> throw new AssertionError(problems + "\n" + yaml);
        };
    }

    @ParameterizedTest
    @MethodSource("everyFormOfEveryOffice")
    void aFormThatNobodyTouchedChangesNothing(String name, Section section) {
        var office = OfficeFile.shipped(name);
        var content = OfficeFile.content(office);
        var again = section.taken(content, section.filled(content));
        assertThat(sound(OfficeFile.write(again))).isEqualTo(office);
    }

    @Test
    void wordsInOtherLanguagesKeepTheirLines() {
        var words = Node.fields("vi", Node.text("Lưu ý"), "km", Node.text("a\nb \\n c"));
        var both = new Both("");
        var filled = new HashMap<String, List<String>>();
        both.fill(words, "notice", filled);

        assertThat(both.read(new Typed(filled), "notice").map(Object::toString))
                .contains(words.toString());
    }

    @Test
    void aServiceIsChangedAddedMovedAndTakenOut() {
        var office =
                read(
                        "services",
                        Map.of(
                                "services[0].minutes", "7",
                                "services[8].place", "1",
                                "services[5].drop", "true",
                                "services[9].code", "K",
                                "services[9].name.vi", "Khác",
                                "services[9].papers.vi", "Căn cước",
                                "services[9].minutes", "4"));
        assertThat(office.services().stream().map(service -> service.code().value()))
                .containsExactly("N", "A", "C", "E", "F", "H", "U", "T", "K");
        assertThat(office.services().get(1).usualMinutes()).isEqualTo(7);
        assertThat(office.desks())
                .noneMatch(desk -> desk.services().contains(new ServiceCode("L")));
    }

    @Test
    void agenciesAreTypedBeforeServicesNameThem() {
        var office =
                read("agencies", Map.of("agencies[0].code", "stp", "agencies[0].name.vi", "Sở"));
        assertThat(office.agencies()).extracting(a -> a.code().value()).containsExactly("stp");
        assertThatThrownBy(() -> read("services", Map.of("services[0].agency", "stp")))
                .hasMessageContaining("no-such-agency");
    }

    @Test
    void hoursAreTypedAsTheyAreWritten() {
        var office =
                read(
                        "hours",
                        Map.of(
                                "hours.service.saturday", "07:30 – 11:30; 13:30-17:00",
                                "hours.service.sunday", "",
                                "hours.numbers.sunday", ""));
        var hours = OfficeFile.write(office);
        assertThat(hours).contains("- 07:30-11:30\n      - 13:30-17:00").doesNotContain("sunday");
    }

    @Test
    void aYearsHolidaysAreAddedToThoseThereAre() {
        var office = read("holidays", Map.of("holidays", "24/11/2026", "holidays.year", "2027"));
        assertThat(office.calendar().holidays().stream().map(Object::toString))
                .contains("2026-11-24", "2027-02-06", "2027-04-16", "2027-09-02");
    }

    @Test
    void aDayThatIsNoneIsNotTakenForAnother() {
        assertThatThrownBy(() -> read("holidays", Map.of("holidays", "31/4/2026")))
                .hasMessageContaining("31/4/2026");
    }

    @Test
    void everyRuleIsTypedAndComesBack() {
        var rules =
                Map.of(
                        "fifo", new CallRule.Fifo(),
                        "strict", new CallRule.Strict(),
                        "smart", new CallRule.Smart(),
                        "max-in-row", new CallRule.MaxInRow(3));
        rules.forEach((kind, rule) ->
                assertThat(read("rule", Map.of("rule.kind", kind, "rule.maxInRow", "3")).callRule())
                        .isEqualTo(rule));
    }

    @Test
    void mistakesStayAsTheyWereTypedForTheFilesReader() {
        var section = Sections.find("limits").orElseThrow();
        var typed = new HashMap<>(section.filled(OfficeFile.content(DEMO)).values());
        typed.put("limits.calls", List.of("ba"));
        var yaml = OfficeFile.write(section.taken(OfficeFile.content(DEMO), new Typed(typed)));
        assertThat(OfficeFile.read("form", yaml)).isInstanceOf(Reading.Wrong.class);
        assertThat(yaml).contains("calls: ba");
    }

    @Test
    void aRowThatIsLeftEmptyIsNoRow() {
        assertThat(read("notices", Map.of("notices[7].vi", " ")).notices())
                .isEqualTo(DEMO.notices());
        assertThat(read("notices", Map.of("notices[7].vi", "Mới")).notices())
                .hasSize(DEMO.notices().size() + 1);
    }
}
