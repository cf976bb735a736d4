package vn.luot.hub.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.hub.office.OfficeConfig.DeskSpec;
import vn.luot.hub.office.OfficeConfig.Service;
import vn.luot.hub.office.OfficeFile.Reading;
import vn.luot.hub.queue.CallRule;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketStyle;

class OfficeFileTest {
    static final String SMALL =
            """
            id: tan-lap
            title: [Phường Tân Lập]
            hotline: 0260 3800 000
            publicUrl: http://10.0.0.5:8080/
            rule: strict
            hours:
              service: {monday-friday: ["07:30-11:30", "13:30-17:00"]}
              numbers: {monday-friday: ["7:00-11:30", "13:15-17:00"]}
            services:
              - {code: A, name: Chứng thực, papers: Bản chính, minutes: 5}
              - {code: C, name: {vi: Hộ tịch, en: Civil status}, papers: Căn cước, minutes: 10}
            desks:
              - {id: 1, services: [A]}
              - {id: 2, name: Quầy Hộ tịch, services: [A, C]}
            priorities:
              - {code: P4, name: Người từ đủ 75 tuổi}
            """;

    static List<String> shipped() {
        return OfficeFile.SHIPPED;
    }

    @Test
    void readsASmallOffice() {
        var office = sound(SMALL);

        assertThat(office.id()).hasToString("tan-lap");
        assertThat(office.hotline()).isEqualTo("0260 3800 000");
        assertThat(office.publicUrl()).isEqualTo("http://10.0.0.5:8080");
        assertThat(office.callRule()).isEqualTo(new CallRule.Strict());
        assertThat(office.services())
                .extracting(Service::name)
                .containsExactly(Words.vi("Chứng thực"), new Words("Hộ tịch", "Civil status"));
        assertThat(office.desks())
                .extracting(DeskSpec::name)
                .containsExactly(new Words("Quầy 1", "Desk 1"), Words.vi("Quầy Hộ tịch"));
        assertThat(office.calendar().service().keySet())
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                .hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedOfficeReadsWithoutAWarningAndBackEqual(String name) {
        var office = OfficeFile.shipped(name);
        var written = OfficeFile.write(office);

        assertThat(OfficeFile.read(name, written)).isEqualTo(new Reading.Sound(office, List.of()));
        assertThat(OfficeFile.write(sound(written))).isEqualTo(written);
    }

    @Test
    void theCommuneHasNineFieldsAndSevenDesks() {
        var office = OfficeFile.shipped("commune");

        assertThat(office.services())
                .extracting(s -> s.code().value())
                .containsExactly("A", "C", "E", "F", "H", "L", "U", "T", "N");
        assertThat(office.desks()).hasSize(7);
        assertThat(office.services())
                .allSatisfy(s -> assertThat(s.name().en()).isNotEqualTo(s.name().vi()));
    }

    @Test
    void theCommuneRestsOnTheHolidaysThatWereWorkedOut() {
        assertThat(OfficeFile.shipped("commune").calendar().holidays())
                .contains(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 17),
                        LocalDate.of(2026, 4, 27),
                        LocalDate.of(2026, 9, 2))
                .doesNotContain(LocalDate.of(2026, 3, 2));
    }

    @Test
    void theProvinceHas27AgenciesOfOneToEightDesksAndACommonResultDesk() {
        var office = OfficeFile.shipped("province");
        var card = office.card(1, LocalDate.of(2026, 3, 2));

        assertThat(office.services()).hasSize(27 + 1);
        assertThat(office.agencies()).hasSize(27);
        assertThat(office.services()).filteredOn(s -> s.agency().isPresent()).hasSize(27);
        assertThat(office.desks()).hasSize(60);
        assertThat(office.desks()).filteredOn(d -> d.services().size() == 2).hasSize(4);
        assertThat(card.services())
                .allSatisfy(s -> assertThat(s.desks()).hasSizeBetween(1, 8))
                .allSatisfy(s -> assertThat(s.code().value()).matches("[ACEFHLU]{2}"));
    }

    @Test
    void theDemonstrationServesAtAnyHour() {
        var calendar = OfficeFile.shipped("demo").calendar();

        assertThat(calendar.service().keySet()).containsExactlyInAnyOrder(DayOfWeek.values());
        assertThat(calendar.holidays()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: tan-lap | id: Tân Lập | line 1: id: \"Tân Lập\" is not an id",
                "hotline: 0260 3800 000 | hotline: | line 3: hotline: nothing is written",
                "hotline: | hotlin: | hotlin: no such key",
                "http://10.0.0.5:8080/ | 10.0.0.5 | line 4: publicUrl: \"10.0.0.5\" is not an address",
                "rule: strict | rule: fair | line 5: rule: \"fair\" is not a rule",
                "rule: strict | rule: {maxInRow: 0} | line 5: rule.maxInRow: 0 is not within 1",
                "rule: strict | rule: {maxInRow: 1, headStart: {priority: 1, appointment: 1}} | line 5: rule: choose one",
                "rule: strict | rule: {headStart: {priority: 60}} | rule.headStart.appointment: this key is missing",
                "\"13:30-17:00\" | \"11:00-17:00\" | line 7: hours.service.monday-friday[1]: begins before 07:30-11:30 ends",
                "\"13:30-17:00\" | \"17:00-13:30\" | hours.service.monday-friday[1]: \"17:00-13:30\" is not a time of day",
                "service: {monday-friday: | service: {mon-fri: | hours.service.mon-fri: \"mon-fri\" is not a day",
                "service: {monday-friday: | service: {tuesday: [], tuesday: | hours.service.tuesday: this key is written twice",
                "service: {monday-friday: | service: {tuesday: [\"07:00-08:00\"], monday-friday: | tuesday has its hours above",
                "code: C, | code: A, | line 11: services[1]: \"A\" stands above",
                "code: C, | code: P, | line 11: services[1].code: \"P\" is not a service code",
                "minutes: 5} | minutes: five} | line 10: services[0].minutes: \"five\" is not a whole number",
                "minutes: 5} | minutes: 0} | line 10: services[0].minutes: 0 is not within 1 to 1440",
                "papers: Bản chính, | | line 10: services[0].papers: this key is missing",
                "papers: Bản chính, | 'papers: Bản chính, agency: stc,' | line 10: services[0].agency: no agency stc",
                "rule: strict | agencies: [{code: STC, name: Sở}] | line 5: agencies[0].code: \"STC\" is not an id",
                "rule: strict | agencies: [{code: a, name: A}, {code: a, name: B}] | agencies[1]: \"a\" stands above",
                "rule: strict | agencies: [{code: a}] | agencies[0].name: this key is missing",
                "en: Civil status | french: État civil | line 11: services[1].name.french: no such key; there are: vi, en",
                "services: [A, C] | services: [A, X] | line 14: desks[1].services[1]: no service X",
                "services: [A, C] | services: [A, C, A] | line 14: desks[1].services[2]: \"A\" stands above",
                "services: [A, C] | services: C | line 14: desks[1].services: must be a list",
                "services: [A, C] | services: [] | line 14: desks[1].services: the list is empty",
                "{id: 1, | {id: 2, | line 14: desks[1]: \"2\" stands above",
                "title: [Phường Tân Lập] | title: [] | line 2: title: the list is empty",
                "title: [Phường Tân Lập] | title: [[a]] | line 2: title[0]: must be a single value",
                "code: P4 | code: p4 | line 16: priorities[0].code: \"p4\" is not a priority class",
                "rule: strict | rules: strict | line 5: rules: no such key",
                "rule: strict | limits: {calls: 99} | line 5: limits.calls: 99 is not within 1 to 9",
                "rule: strict | limits: {manyDossiersFrom: noon} | limits.manyDossiersFrom: \"noon\" is not a time",
                "rule: strict | limits: {manyDossiersFrom: '12:00'} | limits.manyDossiersFrom: at 12:00 nobody is served",
                "rule: strict | limits: {dossierCodes: perhaps} | limits.dossierCodes: \"perhaps\" is neither",
                "rule: strict | voice: {region: west} | line 5: voice.region: \"west\" is neither north nor south",
                "rule: strict | holidays: [2026-02-30] | line 5: holidays[0]: \"2026-02-30\" is not a date",
                "rule: strict | holidays: {generate: perhaps} | line 5: holidays.generate: \"perhaps\" is neither",
                "rule: strict | id: tan-lap | line 5: id: this key is written twice",
                "rule: strict | rule: *smart | line 5: rule: do not repeat",
                "rule: strict | rule: {fifo | line 6: not YAML",
            })
    void aMistakeNamesFileLineAndKey(String good, String bad, String message) {
        var text = SMALL.replace(good, bad == null ? "" : bad);
        assertThat(text).isNotEqualTo(SMALL);

        var reading = OfficeFile.read("office.yaml", text);

        assertThat(in(Language.EN, reading))
                .anySatisfy(line -> assertThat(line).startsWith("office.yaml").contains(message));
    }

    @Test
    void allMistakesAreToldAtOnceInBothLanguages() {
        var text =
                SMALL.replace("[A, C]", "[A, X]")
                        .replace("minutes: 5", "minutes: 0")
                        .replace("rule:", "rules:");

        assertThat(in(Language.VI, OfficeFile.read("office.yaml", text)))
                .hasSize(3)
                .contains("office.yaml, dòng 14: desks[1].services[1]: không có lĩnh vực X");
        assertThat(in(Language.EN, OfficeFile.read("office.yaml", text)))
                .contains("office.yaml, line 14: desks[1].services[1]: no service X");
    }

    @Test
    void aServiceNobodyServesIsOnlyAWarning() {
        var reading = OfficeFile.read("office.yaml", SMALL.replace("[A, C]", "[A]"));

        assertThat(reading).isInstanceOf(Reading.Sound.class);
        assertThat(((Reading.Sound) reading).warnings())
                .extracting(w -> w.in(Language.EN))
                .containsExactly("office.yaml, line 13: desks: no desk serves C (Hộ tịch)");
    }

    @Test
    void textIsKeptInNfcWhateverTheEditorWrote() {
        var decomposed = Normalizer.normalize(SMALL, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(SMALL);
        assertThat(sound(decomposed)).isEqualTo(sound(SMALL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a", "a: b", "# no", "'", "\"", "null", "~", "true", "012", "*x", "&x", "!x",
                        "%x",
                "@x", "`x`", "{x}", "[x]", "a\nb", "a #b", "? a", "1_000", "07:30", "…", "=", "|",
                        ">"
            })
    void anyTextSurvivesExportAndImport(String text) {
        var office = sound(SMALL);
        var service = new Service(new ServiceCode("A"), Words.vi(text), new Words(text, "x"), 5);
        var odd =
                new OfficeConfig(
                        office.id(),
                        List.of(Words.vi(text)),
                        text,
                        office.publicUrl(),
                        office.voice(),
                        List.of(service),
                        List.of(
                                new DeskSpec(
                                        DeskId.of(1), Words.vi(text), List.of(service.code()))),
                        office.priorities(),
                        new CallRule.MaxInRow(2),
                        office.calendar(),
                        office.limits(),
                        List.of(Words.vi(text)),
                        new TicketStyle(
                                List.of(Words.vi(text)),
                                List.of(new Words(text, "x")),
                                List.of(TicketStyle.Line.AHEAD, TicketStyle.Line.HOTLINE),
                                TicketStyle.Letters.LARGE));

        assertThat(sound(OfficeFile.write(odd))).isEqualTo(odd);
    }

    @Test
    void maySayWhatTheOfficeWantsToReach() {
        assertThat(sound(SMALL).objectives()).isEmpty();

        var office = sound(SMALL + "objectives: {within15: 80, noShow: 5}");

        assertThat(office.objectives())
                .containsExactly(entry(Objective.WITHIN_15, 80), entry(Objective.NO_SHOW, 5));
        assertThat(sound(OfficeFile.write(office))).isEqualTo(office);
        assertThat(
                        in(
                                Language.EN,
                                OfficeFile.read(
                                        "x", SMALL + "objectives: {within15: 101, soon: 1}")))
                .hasSize(2);
    }

    @Test
    void mayKeepATimeForManyDossiersAndTheirCodes() {
        var usual = sound(SMALL).limits().dossiers();
        assertThat(usual.manyFrom()).isEmpty();
        assertThat(usual.codes()).isFalse();
        var limits = "limits: {manyDossiersFrom: '15:00', dossierCodes: true}";

        var office = sound(SMALL.replace("rule: strict", limits));

        assertThat(office.limits().dossiers().manyFrom()).contains(LocalTime.of(15, 0));
        assertThat(office.limits().dossiers().codes()).isTrue();
        assertThat(sound(OfficeFile.write(office))).isEqualTo(office);
    }

    @Test
    void saysHowItsTicketsLook() {
        var office =
                sound(
                        SMALL
                                + """
                                ticket:
                                  header: [UBND TỈNH]
                                  footer: [{vi: Cảm ơn Ông/Bà., en: Thank you.}]
                                  without: [wait, desks]
                                  letters: large
                                """);

        var style = office.card(1, LocalDate.of(2026, 3, 2)).style();

        assertThat(style)
                .isEqualTo(
                        new TicketStyle(
                                List.of(Words.vi("UBND TỈNH")),
                                List.of(new Words("Cảm ơn Ông/Bà.", "Thank you.")),
                                List.of(TicketStyle.Line.DESKS, TicketStyle.Line.WAIT),
                                TicketStyle.Letters.LARGE));
        assertThat(sound(SMALL).card(1, LocalDate.of(2026, 3, 2)).ticket()).isEmpty();
    }

    @Test
    void noTicketDoesWithoutItsNumberServiceTimeOrCode() {
        for (var line : List.of("number", "service", "taken", "qr", "other"))
            assertThat(
                            in(
                                    Language.EN,
                                    OfficeFile.read(
                                            "a.yaml", SMALL + "ticket: {without: [" + line + "]}")))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("ticket.without[0]", line);
    }

    @Test
    void aFileThatIsMissingOrNotUtf8IsNamed(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("a.yaml"), "Tân".getBytes(StandardCharsets.UTF_16));
        var missing = folder.resolve("b.yaml");

        assertThat(in(Language.EN, OfficeFile.read(file)))
                .containsExactly(file + ": the file is not saved as UTF-8");
        assertThat(in(Language.EN, OfficeFile.read(missing)).getFirst())
                .startsWith(missing + ": cannot read the file");
        assertThat(in(Language.EN, OfficeFile.read("c.yaml", "")))
                .containsExactly("c.yaml: the file is empty");
    }

    @Test
    void becomesTheQueuesRules() {
        var rules = sound(SMALL).rules();

        assertThat(rules.services())
                .containsEntry(new ServiceCode("C"), Duration.ofMinutes(10))
                .hasSize(2);
        assertThat(rules.desks().get(DeskId.of(2)))
                .isEqualTo(Set.of(new ServiceCode("A"), new ServiceCode("C")));
        assertThat(rules.desks().keySet()).containsExactly(DeskId.of(1), DeskId.of(2));
        assertThat(rules.callRule()).isEqualTo(new CallRule.Strict());
    }

    @Test
    void becomesTheCardOfADeviceWithItsSeriesAndTheComingHolidays() {
        var office =
                sound(
                        SMALL
                                + "holidays: [2025-09-02, 2026-04-30, 2026-05-01]\nworkdays: [2026-05-01]\n");

        var card = office.card(3, LocalDate.of(2026, 3, 2));

        assertThat(card.series()).isEqualTo(3);
        assertThat(card.ticketPage()).isEqualTo("http://10.0.0.5:8080/t/");
        assertThat(card.services().getFirst().desks()).containsExactly("1", "2");
        assertThat(card.holidays()).containsExactly(LocalDate.of(2026, 4, 30));
    }

    @Test
    void everyWordOfTheReaderExistsInBothLanguages() {
        assertThat(Texts.of(Language.VI).all().keySet())
                .filteredOn(key -> key.startsWith("config."))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(Texts.of(Language.EN).has(key)).isTrue());
    }

    static OfficeConfig sound(String yaml) {
        return switch (OfficeFile.read("office.yaml", yaml)) {
            case Reading.Sound(var office, _) -> office;
            case Reading.Wrong(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    static List<String> in(Language language, Reading reading) {
        return switch (reading) {
            case Reading.Sound _ -> List.of();
            case Reading.Wrong(var problems) -> problems.stream().map(p -> p.in(language)).toList();
        };
    }
}
