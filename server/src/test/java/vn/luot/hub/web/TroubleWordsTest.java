package vn.luot.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.Trouble;

class TroubleWordsTest {
    @ParameterizedTest
    @EnumSource
    void nameThePartInEveryLanguage(Trouble.Kind kind) {
        for (var language : Language.COMPLETE)
            assertThat(TroubleWords.of(new Trouble(kind, "rate-5"), Texts.of(language)))
                    .contains("rate-5");
    }
}
