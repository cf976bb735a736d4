package vn.luot.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.office.OfficeFile.Reading;
import vn.luot.hub.settings.Difference.Change;

class DifferenceTest {
    private static final String DEMO = OfficeFile.write(OfficeFile.shipped("demo"));

    private static List<Change> changes(String after) {
        return Difference.of(
                        OfficeFile.content(OfficeFile.shipped("demo")),
                        OfficeFile.content(
                                switch (OfficeFile.read("test", after)) {
                                    case Reading.Sound(var office, _) -> office;
                                    case Reading.Wrong(var problems) ->
                                            throw new AssertionError(problems.toString());
                                }))
                .changes();
    }

    private static Change change(List<String> path, String before, String after) {
        return new Change(
                path,
                Optional.of(before).filter(text -> !text.isEmpty()),
                Optional.of(after).filter(text -> !text.isEmpty()));
    }

    @Test
    void sameIsNothing() {
        assertThat(changes(DEMO)).isEmpty();
    }

    @Test
    void namesTheItemAndTheKey() {
        var after =
                DEMO.replace("minutes: \"5\"", "minutes: 7")
                        .replace("hotline: 1900 0000", "hotline: \"1022\"");
        assertThat(changes(after))
                .contains(
                        change(List.of("services", "[A]", "minutes"), "5", "7"),
                        change(List.of("hotline"), "1900 0000", "1022"));
    }

    @Test
    void anItemThatMovedIsAnotherOrderAndNothingElse() {
        var one = "  - id: \"1\"";
        var two = "  - id: \"2\"";
        var three = "  - id: \"3\"";
        var first = DEMO.substring(DEMO.indexOf(one), DEMO.indexOf(two));
        var second = DEMO.substring(DEMO.indexOf(two), DEMO.indexOf(three));
        assertThat(changes(DEMO.replace(first + second, second + first)))
                .containsExactly(
                        change(
                                List.of("desks", "order"),
                                "1, 2, 3, 4, 5, 6, 7",
                                "2, 1, 3, 4, 5, 6, 7"));
    }

    @Test
    void linesOfAListAreAddedAndTakenAway() {
        var after = DEMO.replace("holidays: []", "holidays: [2026-05-01, 2026-09-02]");
        assertThat(changes(after))
                .containsExactly(change(List.of("holidays"), "", "2026-05-01, 2026-09-02"));
    }

    @Test
    void wordsInBothLanguagesAreOneThing() {
        var after = DEMO.replace("en: \"Certification\"", "en: Attestation");
        after = after.replace("en: Certification", "en: Attestation");
        assertThat(changes(after))
                .containsExactly(
                        change(
                                List.of("services", "[A]", "name"),
                                "Chứng thực / Certification",
                                "Chứng thực / Attestation"));
    }

    @Test
    void anotherKindOfValueIsToldKeyByKey() {
        var rule = DEMO.substring(DEMO.indexOf("rule:"), DEMO.indexOf("hours:"));
        assertThat(changes(DEMO.replace(rule, "rule: fifo\n")))
                .containsExactly(
                        change(List.of("rule", "headStart", "priority"), "60", ""),
                        change(List.of("rule", "headStart", "appointment"), "45", ""),
                        change(List.of("rule"), "", "fifo"));
    }
}
