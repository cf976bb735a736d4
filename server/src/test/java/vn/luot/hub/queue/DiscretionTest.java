package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What citizens write, before anything is done with it.
class DiscretionTest {
    @Test
    void whatNoDatabaseTakesIsLeftOut() {
        var opinion = new Command.Opinion(3, 5, List.of(), "tốt\0\u001b[2J\nlắm", "phone\0");
        assertThat(opinion.comment()).isEqualTo("tốt  [2J\nlắm");
        assertThat(opinion.channel()).isEqualTo("phone ");
    }
}
