package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// Whatever the rules say, there are words for it.
class WordsTest {
    @ParameterizedTest
    @FieldSource("vn.luot.text.Language#COMPLETE")
    void everyRefusalHasWords(Language language) {
        assertWords(language, "refused.", Arrays.stream(Refusal.values()).map(Refusal::key));
    }

    @ParameterizedTest
    @FieldSource("vn.luot.text.Language#COMPLETE")
    void everyReasonForACallHasASentence(Language language) {
        var more = Stream.of("why.priority-always", "why.minutes", "why.office-minutes");
        assertWords(
                language,
                "why.",
                Stream.concat(Arrays.stream(Why.Basis.values()).map(Why.Basis::key), more));
    }

    private static void assertWords(Language language, String part, Stream<String> keys) {
        var texts = Texts.of(language);
        assertThat(texts.all().keySet().stream().filter(key -> key.startsWith(part)))
                .containsExactlyInAnyOrderElementsOf(keys.toList());
        assertThat(texts.all().values()).noneMatch(String::isBlank);
    }
}
