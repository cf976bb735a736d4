package vn.luot.hub.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.hub.office.OfficeConfig.Voice;
import vn.luot.text.NumberWords.Reading;
import vn.luot.text.NumberWords.Region;
import vn.luot.wire.DeskId;
import vn.luot.wire.TicketNumber;

class AnnouncerTest {
    private static final TicketNumber A050 = TicketNumber.parse("A050");
    private static final DeskId DESK = DeskId.of(2);

    @TempDir private Path folder;

    @Test
    void aCallIsChimeAndSentenceTwice() {
        var wav = new Announcer(folder).call(Voice.DEFAULT, A050, DESK, false).orElseThrow();
        var call = Sound.ofWav(wav).orElseThrow();
        var sentence = sentence("Mời công dân có số A, năm mươi, đến quầy số hai.");

        assertThat(new String(wav, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
        assertThat(call.rate()).isEqualTo(22050);
        assertThat(call.length())
                .isCloseTo(
                        Duration.ofMillis(1400 + 100 + 700).plus(sentence.length().multipliedBy(2)),
                        Duration.ofMillis(20));
        assertThat(call.peak()).isGreaterThan(5000);
    }

    @Test
    void aCallIsMadeOnceHoweverManyScreensAsk() throws Exception {
        var script = program("echo x >> \"$0.runs\"\nexec espeak-ng \"$@\"\n");
        var announcer = new Announcer(folder.resolve("cache"), script.toString());
        Callable<Optional<byte[]>> ask = () -> announcer.call(Voice.DEFAULT, A050, DESK, false);

        try (var screens = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = screens.invokeAll(List.of(ask, ask, ask, ask));
            var first = calls.getFirst().get().orElseThrow();
            for (var call : calls) assertThat(call.get()).hasValue(first);
        }

        assertThat(Files.readAllLines(Path.of(script + ".runs"))).hasSize(1);
        assertThat(files(folder.resolve("cache"))).hasSize(1);
    }

    @Test
    void aDamagedFileIsMadeAgain() throws Exception {
        var announcer = new Announcer(folder);
        var wav = announcer.call(Voice.DEFAULT, A050, DESK, false).orElseThrow();
        Files.write(files(folder).getFirst(), new byte[7]);

        assertThat(announcer.call(Voice.DEFAULT, A050, DESK, false)).hasValue(wav);
    }

    @Test
    void withoutTheProgramThereIsSilence() {
        var announcer = new Announcer(folder, "/no/such/espeak-ng");

        assertThat(announcer.call(Voice.DEFAULT, A050, DESK, false)).isEmpty();
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void aProgramThatFailsOrGivesNoSoundMeansSilence() throws Exception {
        assertThat(new Announcer(folder, "false").call(Voice.DEFAULT, A050, DESK, false)).isEmpty();
        assertThat(new Announcer(folder, "true").call(Voice.DEFAULT, A050, DESK, false)).isEmpty();
    }

    @Test
    void englishFollowsIfTheOfficeWantsIt() {
        var both = new Voice(Region.SOUTH, Reading.DIGITS, true);

        var alone = length(new Voice(Region.SOUTH, Reading.DIGITS, false));
        var together = length(both);

        assertThat(together).isNotEqualTo(alone).isGreaterThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-w /tmp/x", "$(touch x)", "; touch x", "[[x]]", "\"'`\n\0"})
    void noTextCanBecomeAnOption(String text) {
        var before = files(folder);

        assertThat(new Speaker("espeak-ng").say(text + " một", "vi")).isPresent();
        assertThat(files(folder)).isEqualTo(before);
    }

    private Duration length(Voice voice) {
        var wav = new Announcer(folder).call(voice, A050, DESK, false).orElseThrow();
        return Sound.ofWav(wav).orElseThrow().length();
    }

    private static Sound sentence(String words) {
        return new Speaker("espeak-ng").say(words, "vi").orElseThrow();
    }

    private Path program(String script) throws Exception {
        var file = Files.writeString(folder.resolve("speaker"), "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
