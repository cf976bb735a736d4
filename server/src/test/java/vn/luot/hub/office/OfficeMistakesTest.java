package vn.luot.hub.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.office.TanLap.YAML;
import static vn.luot.hub.office.TanLap.in;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.luot.hub.office.OfficeFile.Reading;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// Whoever writes an office's file is told what is wrong with it, and where.
class OfficeMistakesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: tan-lap | id: Tân Lập | line 1: id: \"Tân Lập\" is not an id",
                "hotline: 0260 3800 000 | hotline: | line 3: hotline: nothing is written",
                "hotline: | hotlin: | hotlin: no such key",
                "http://10.0.0.5:8080/ | 10.0.0.5 | line 4: publicUrl: \"10.0.0.5\" is not an"
                        + " address",
                "rule: strict | rule: fair | line 5: rule: \"fair\" is not a rule",
                "rule: strict | rule: {maxInRow: 0} | line 5: rule.maxInRow: 0 is not within 1",
                "rule: strict | rule: {maxInRow: 1, headStart: {priority: 1, appointment: 1}} |"
                        + " line 5: rule: choose one",
                "rule: strict | rule: {headStart: {priority: 60}} | rule.headStart.appointment:"
                        + " this key is missing",
                "\"13:30-17:00\" | \"11:00-17:00\" | line 7: hours.service.monday-friday[1]: begins"
                        + " before 07:30-11:30 ends",
                "\"13:30-17:00\" | \"17:00-13:30\" | hours.service.monday-friday[1]:"
                        + " \"17:00-13:30\" is not a time of day",
                "service: {monday-friday: | service: {mon-fri: | hours.service.mon-fri: \"mon-fri\""
                        + " is not a day",
                "service: {monday-friday: | service: {tuesday: [], tuesday: |"
                        + " hours.service.tuesday: this key is written twice",
                "service: {monday-friday: | service: {tuesday: [\"07:00-08:00\"], monday-friday: |"
                        + " tuesday has its hours above",
                "code: C, | code: A, | line 11: services[1]: \"A\" stands above",
                "code: C, | code: P, | line 11: services[1].code: \"P\" is not a service code",
                "minutes: 5} | minutes: five} | line 10: services[0].minutes: \"five\" is not a"
                        + " whole number",
                "minutes: 5} | minutes: 0} | line 10: services[0].minutes: 0 is not within 1 to"
                        + " 1440",
                "papers: Bản chính, | | line 10: services[0].papers: this key is missing",
                "papers: Bản chính, | 'papers: Bản chính, agency: stc,' | line 10:"
                        + " services[0].agency: no agency stc",
                "papers: Bản chính, | 'papers: Bản chính, pictogram: car,' | line 10:"
                        + " services[0].pictogram: \"car\" is not a pictogram",
                "rule: strict | agencies: [{code: STC, name: Sở}] | line 5: agencies[0].code:"
                        + " \"STC\" is not an id",
                "rule: strict | agencies: [{code: a, name: A}, {code: a, name: B}] | agencies[1]:"
                        + " \"a\" stands above",
                "rule: strict | agencies: [{code: a}] | agencies[0].name: this key is missing",
                "en: Civil status | french: État civil | line 11: services[1].name.french: no such"
                        + " key; there are: vi, en",
                "services: [A, C] | services: [A, X] | line 14: desks[1].services[1]: no service X",
                "services: [A, C] | services: [A, C, A] | line 14: desks[1].services[2]: \"A\""
                        + " stands above",
                "services: [A, C] | services: C | line 14: desks[1].services: must be a list",
                "services: [A, C] | services: [] | line 14: desks[1].services: the list is empty",
                "{id: 1, | {id: 2, | line 14: desks[1]: \"2\" stands above",
                "title: [Phường Tân Lập] | title: [] | line 2: title: the list is empty",
                "title: [Phường Tân Lập] | title: [[a]] | line 2: title[0]: must be a single value",
                "code: P4 | code: p4 | line 16: priorities[0].code: \"p4\" is not a priority class",
                "rule: strict | rules: strict | line 5: rules: no such key",
                "rule: strict | limits: {calls: 99} | line 5: limits.calls: 99 is not within 1 to"
                        + " 9",
                "rule: strict | limits: {manyDossiersFrom: noon} | limits.manyDossiersFrom:"
                        + " \"noon\" is not a time",
                "rule: strict | limits: {manyDossiersFrom: '12:00'} | limits.manyDossiersFrom: at"
                        + " 12:00 nobody is served",
                "rule: strict | limits: {dossierCodes: perhaps} | limits.dossierCodes: \"perhaps\""
                        + " is neither",
                "rule: strict | voice: {region: west} | line 5: voice.region: \"west\" is neither"
                        + " north nor south",
                "rule: strict | holidays: [2026-02-30] | line 5: holidays[0]: \"2026-02-30\" is not"
                        + " a date",
                "rule: strict | holidays: {generate: perhaps} | line 5: holidays.generate:"
                        + " \"perhaps\" is neither",
                "rule: strict | id: tan-lap | line 5: id: this key is written twice",
                "rule: strict | rule: *smart | line 5: rule: do not repeat",
                "rule: strict | rule: {fifo | line 6: not YAML",
            })
    void aMistakeNamesFileLineAndKey(String good, String bad, String message) {
        var text = YAML.replace(good, bad == null ? "" : bad);
        assertThat(text).isNotEqualTo(YAML);

        var reading = OfficeFile.read("office.yaml", text);

        assertThat(in(Language.EN, reading))
                .anySatisfy(line -> assertThat(line).startsWith("office.yaml").contains(message));
    }

    @Test
    void allMistakesAreToldAtOnceInBothLanguages() {
        var text =
                YAML.replace("[A, C]", "[A, X]")
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
        var reading = OfficeFile.read("office.yaml", YAML.replace("[A, C]", "[A]"));

        assertThat(reading).isInstanceOf(Reading.Sound.class);
        assertThat(((Reading.Sound) reading).warnings())
                .extracting(w -> w.in(Language.EN))
                .containsExactly("office.yaml, line 13: desks: no desk serves C (Hộ tịch)");
    }

    @Test
    void noTicketDoesWithoutItsNumberServiceTimeOrCode() {
        for (var line : List.of("number", "service", "taken", "qr", "other"))
            assertThat(
                            in(
                                    Language.EN,
                                    OfficeFile.read(
                                            "a.yaml", YAML + "ticket: {without: [" + line + "]}")))
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
    void everyWordOfTheReaderExistsInBothLanguages() {
        assertThat(Texts.of(Language.VI).all().keySet())
                .filteredOn(key -> key.startsWith("config."))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(Texts.of(Language.EN).has(key)).isTrue());
    }
}
