package vn.luot.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictogramTest {
    @ParameterizedTest
    @EnumSource
    void eachIsFoundByItsWord(Pictogram pictogram) {
        assertThat(Pictogram.named(pictogram.key())).contains(pictogram);
    }

    @Test
    void aNewerProgramsWordIsNoMistake() {
        assertThat(Pictogram.named("spacecraft")).isEmpty();
    }
}
