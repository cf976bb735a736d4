package vn.luot.kiosk.hardware.touch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.luot.kiosk.hardware.Screen.Role;
import vn.luot.kiosk.hardware.Screen.Tile;
import vn.luot.kiosk.hardware.touch.Choices.Entry;
import vn.luot.text.Languages;
import vn.luot.text.Words;

class ChoicesTest {
    @Test
    void twelveServicesStandOnOnePageWhateverTheirGroups() {
        var choices = Choices.of(services(12, "X"), Look.USUAL);
        assertThat(choices.entries()).hasSize(12).allMatch(Entry.Service.class::isInstance);
        assertThat(choices.pages()).isEqualTo(1);
    }

    @Test
    void moreThanTwelveStandInGroups() {
        var all = Stream.concat(services(9, "X").stream(), services(6, "Y").stream()).toList();
        assertThat(Choices.of(all, Look.USUAL).entries())
                .containsExactly(
                        new Entry.Group(1, Words.vi("X"), 9), new Entry.Group(2, Words.vi("Y"), 6));
        var open = Choices.of(all, Look.USUAL.group(2));
        assertThat(open.entries()).hasSize(6);
        assertThat(open.open()).contains(Words.vi("Y"));
    }

    @Test
    void aServiceWithoutGroupStandsBesideTheGroups() {
        var all = Stream.concat(services(12, "X").stream(), services(1, "").stream()).toList();
        assertThat(Choices.of(all, Look.USUAL).entries()).hasSize(2);
    }

    @Test
    void withoutGroupsThereArePages() {
        var all = services(27, "");
        assertThat(Choices.of(all, Look.USUAL).pages()).isEqualTo(3);
        assertThat(Choices.of(all, Look.USUAL.page(3)).entries()).hasSize(3);
        assertThat(Choices.of(all, Look.USUAL.page(99)).page()).isEqualTo(3);
    }

    @Test
    void largeLettersTakeMoreRoom() {
        assertThat(Choices.of(services(12, ""), Look.USUAL.large(true)).pages()).isEqualTo(2);
    }

    @Test
    void aLookComesBackFromItsAddress() {
        var look = Look.of("lang=en&large&group=2&page=3", Languages.COMPLETE);
        assertThat(look.address()).isEqualTo("?lang=en&large&group=2&page=3");
        assertThat(Look.of(look.address(), Languages.COMPLETE)).isEqualTo(look);
        assertThat(Look.of("lang=xx&group=-1&page=0&evil=//x", Languages.COMPLETE))
                .isEqualTo(Look.USUAL);
    }

    private static List<Tile> services(int count, String group) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Tile(
                                group + i,
                                Role.SERVICE,
                                "A",
                                Words.vi("Chứng thực"),
                                Optional.empty(),
                                false,
                                Optional.of(group).filter(g -> !g.isEmpty()).map(Words::vi),
                                Optional.empty()))
                .toList();
    }
}
