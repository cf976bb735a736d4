package vn.luot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]+}");
    private static final Texts VI = Texts.of(Language.VI);
    private static final Texts EN = Texts.of(Language.EN);

    static Stream<String> files() {
        return Texts.PARTS.stream()
                .flatMap(part -> Stream.of(part + ".vi", part + ".en"))
                .map(name -> name + ".properties");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(EN.all().keySet())).isEqualTo(new TreeSet<>(VI.all().keySet()));
    }

    @Test
    void bothLanguagesHaveTheSamePlacesForValues() {
        assertThat(VI.all().keySet())
                .allSatisfy(key ->
                        assertThat(places(EN.get(key))).as(key).isEqualTo(places(VI.get(key))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsNfcAndSaysEachThingOnce(String file) throws IOException {
        var text = new String(open(file).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(text).doesNotContain("\uFFFD");
        var keys = keys(text);
        var seen = new HashSet<String>();
        assertThat(keys).allMatch(seen::add, "a key once only");
        assertThat(keys).allMatch(key -> key.matches("[a-z0-9.-]+"));
    }

    @Test
    void everythingIsSaidInWords() {
        assertThat(Stream.of(VI, EN))
                .allSatisfy(texts ->
                        assertThat(texts.all())
                                .allSatisfy(
                                        (key, words) -> assertThat(words).as(key).isNotBlank()));
    }

    @Test
    void putsValuesInTheirPlaces() {
        assertThat(VI.get("common.wait.range", 10, 15)).isEqualTo("khoảng 10–15 phút");
    }

    @Test
    void namesTheWordsThatAreMissing() {
        assertThatThrownBy(() -> VI.get("common.nothing"))
                .hasMessage("no words for common.nothing");
        assertThat(VI.has("common.nothing")).isFalse();
    }

    private static Set<String> places(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static List<String> keys(String text) {
        return text.lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Texts.class.getResourceAsStream(file), file);
    }
}
