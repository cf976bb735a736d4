package vn.luot.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.luot.text.Language;
import vn.luot.text.Language.Parent;
import vn.luot.text.Languages;

class LanguageChoiceTest {
    private static final Languages SPOKEN =
            new Languages(List.of(pack("km"), pack("mww-Latn"), pack("jra")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    fr, en-GB;q=0.8            | en
                    km-KH, vi;q=0.5            | km
                    mww, en;q=0.9              | mww-Latn
                    mww-Latn-VN                | mww-Latn
                    vi-VN, km;q=0.9            | vi
                    km;q=0, en;q=0.1           | en
                    *                          | vi
                    fr                         | ''
                    ;;q=nonsense               | ''
                    """)
    void aBrowserIsUnderstoodWithItsRegionAndWithout(String accepted, String tag) {
        assertThat(LanguageChoice.best(accepted, SPOKEN).map(Language::tag))
                .isEqualTo(Optional.of(tag).filter(text -> !text.isEmpty()));
    }

    private static Language pack(String tag) {
        return new Language(tag, tag, Parent.VI, Map.of());
    }
}
