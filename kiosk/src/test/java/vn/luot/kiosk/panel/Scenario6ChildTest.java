package vn.luot.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.text.Words;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.ServiceCard;
import vn.luot.wire.ServiceCode;

/// Scenario 6: a child at seven buttons, and the people who come for a number.
class Scenario6ChildTest {
    private static final List<String> SEVEN = List.of("a", "c", "e", "f", "h", "l", "u");
    private static final Moment REFUSED = new Moment.Refused("kiosk.too-fast");

    private final TryOut kiosk = kiosk();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twentyFivePressesInTwentySecondsAreThreeNumbers(long seed) {
        var random = new Random(seed);
        hammer(random, 25);

        assertThat(kiosk.taken()).hasSizeBetween(2, 3);
    }

    @Test
    void oneButtonAloneGivesNoMore() {
        for (int press = 0; press < 25; press++) kiosk.presses("e").after(Duration.ofMillis(800));

        assertThat(kiosk.taken()).hasSize(3);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoeverGoesOnForFiveMinutesGetsNoMore(long seed) {
        var random = new Random(seed);
        hammer(random, 375);

        assertThat(kiosk.taken()).hasSizeLessThanOrEqualTo(3);
    }

    /// Each looks, presses, takes the paper and makes way; every other one presses twice.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLineOfPeopleIsNeverHindered(long seed) {
        var random = new Random(seed);
        for (int person = 0; person < 200; person++) {
            var button = any(random);
            kiosk.presses(button);
            if (random.nextBoolean()) kiosk.after(Duration.ofMillis(400)).presses(button);
            else kiosk.after(Duration.ofMillis(400));
            assertThat(kiosk.moment()).isNotEqualTo(REFUSED);
            kiosk.after(Duration.ofMillis(2_600 + random.nextInt(3_000)));
        }

        assertThat(kiosk.taken()).hasSize(200);
    }

    @Test
    void oneCitizenMayHaveThreeMatters() {
        for (var button : List.of("a", "c", "e"))
            kiosk.presses(button).after(Duration.ofSeconds(1));

        assertThat(kiosk.taken()).hasSize(3);
    }

    @Test
    void theScreenSaysWhyAndTheButtonsGoDark() {
        for (var button : SEVEN.subList(0, 4)) kiosk.presses(button).after(Duration.ofMillis(800));

        assertThat(kiosk.moment()).isEqualTo(REFUSED);
        assertThat(kiosk.lit()).isEmpty();
        kiosk.after(Hurry.USUAL.pause());
        assertThat(kiosk.moment()).isEqualTo(new Moment.Idle(false));
        assertThat(kiosk.lit()).containsAll(SEVEN);
        assertThat(kiosk.presses("e").taken()).hasSize(4);
    }

    @ParameterizedTest(name = "people {0} seconds apart")
    @ValueSource(ints = {3, 4, 7})
    void theLineBehindTheChildWaitsLessThanHalfAMinute(int apart) {
        for (int press = 0; press < 25; press++)
            kiosk.presses(SEVEN.get(press % 7)).after(Duration.ofMillis(800));
        for (int waited = 0; waited < 30; waited += apart)
            kiosk.presses("e").after(Duration.ofSeconds(apart));

        assertThat(kiosk.taken()).hasSizeGreaterThan(3);
    }

    @Test
    void tenPeopleAChildAndSevenStrayPressesAreAtMostTwentyNumbers() {
        for (int person = 0; person < 10; person++) kiosk.presses("e").after(Duration.ofMinutes(2));
        var tenth = kiosk.taken().getLast();
        hammer(new Random(6), 25);
        for (int stray = 0; stray < 7; stray++) kiosk.after(Duration.ofMinutes(2)).presses("a");

        assertThat(tenth).isEqualTo("E610");
        assertThat(kiosk.taken()).hasSizeLessThanOrEqualTo(20);
    }

    /// On any buttons, never slower than one press in 1.3 seconds.
    private void hammer(Random random, int presses) {
        for (int press = 0; press < presses; press++)
            kiosk.after(Duration.ofMillis(300 + random.nextInt(1_000))).presses(any(random));
    }

    private static String any(Random random) {
        return SEVEN.get(random.nextInt(SEVEN.size()));
    }

    private static TryOut kiosk() {
        var keys = new LinkedHashMap<String, Key>();
        for (var button : SEVEN) keys.put(button, new Key.Service(service(button)));
        return TryOut.readyWith(new Keys(keys, Optional.empty()))
                .hears(new Input.Configured(sevenServices(TryOut.office())));
    }

    private static OfficeCard sevenServices(OfficeCard office) {
        var services =
                SEVEN.stream()
                        .map(button ->
                                new ServiceCard(
                                        service(button),
                                        Words.vi(button),
                                        List.of("1"),
                                        Words.vi("CCCD"),
                                        5))
                        .toList();
        return new OfficeCard(
                office.title(),
                office.hotline(),
                office.ticketPage(),
                office.series(),
                services,
                office.priorities(),
                office.numbers(),
                office.holidays());
    }

    private static ServiceCode service(String button) {
        return new ServiceCode(button.toUpperCase(Locale.ROOT));
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }
}
