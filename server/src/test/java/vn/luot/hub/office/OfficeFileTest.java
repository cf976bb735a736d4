package vn.luot.hub.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static vn.luot.hub.office.TanLap.YAML;
import static vn.luot.hub.office.TanLap.in;
import static vn.luot.hub.office.TanLap.sound;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.hub.office.OfficeConfig.DeskSpec;
import vn.luot.hub.office.OfficeConfig.Service;
import vn.luot.hub.queue.CallRule;
import vn.luot.text.Language;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketStyle;

class OfficeFileTest {
    @Test
    void readsASmallOffice() {
        var office = sound(YAML);

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

    @Test
    void textIsKeptInNfcWhateverTheEditorWrote() {
        var decomposed = Normalizer.normalize(YAML, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(YAML);
        assertThat(sound(decomposed)).isEqualTo(sound(YAML));
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
        var office = sound(YAML);
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
        assertThat(sound(YAML).objectives()).isEmpty();

        var office = sound(YAML + "objectives: {within15: 80, noShow: 5}");

        assertThat(office.objectives())
                .containsExactly(entry(Objective.WITHIN_15, 80), entry(Objective.NO_SHOW, 5));
        assertThat(sound(OfficeFile.write(office))).isEqualTo(office);
        assertThat(
                        in(
                                Language.EN,
                                OfficeFile.read(
                                        "x", YAML + "objectives: {within15: 101, soon: 1}")))
                .hasSize(2);
    }

    @Test
    void mayKeepATimeForManyDossiersAndTheirCodes() {
        var usual = sound(YAML).limits().dossiers();
        assertThat(usual.manyFrom()).isEmpty();
        assertThat(usual.codes()).isFalse();
        var limits = "limits: {manyDossiersFrom: '15:00', dossierCodes: true}";

        var office = sound(YAML.replace("rule: strict", limits));

        assertThat(office.limits().dossiers().manyFrom()).contains(LocalTime.of(15, 0));
        assertThat(office.limits().dossiers().codes()).isTrue();
        assertThat(sound(OfficeFile.write(office))).isEqualTo(office);
    }

    @Test
    void saysHowItsTicketsLook() {
        var office =
                sound(
                        YAML
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
        assertThat(sound(YAML).card(1, LocalDate.of(2026, 3, 2)).ticket()).isEmpty();
    }

    @Test
    void becomesTheQueuesRules() {
        var rules = sound(YAML).rules();

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
                        YAML
                                + "holidays: [2025-09-02, 2026-04-30, 2026-05-01]\n"
                                + "workdays: [2026-05-01]\n");

        var card = office.card(3, LocalDate.of(2026, 3, 2));

        assertThat(card.series()).isEqualTo(3);
        assertThat(card.ticketPage()).isEqualTo("http://10.0.0.5:8080/t/");
        assertThat(card.services().getFirst().desks()).containsExactly("1", "2");
        assertThat(card.holidays()).containsExactly(LocalDate.of(2026, 4, 30));
    }
}
