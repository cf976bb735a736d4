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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.hub.Debian;
import vn.luot.hub.office.OfficeConfig.Voice;
import vn.luot.text.NumberWords.Reading;
import vn.luot.text.NumberWords.Region;
import vn.luot.wire.DeskId;
import vn.luot.wire.TicketNumber;

class AnnouncerTest {
    private static final TicketNumber A050 = TicketNumber.parse("A050");
    private static final DeskId DESK = DeskId.of(2);

    private static final Announcer.Call CALL = call(Telling.ONCE, true);

    private static final Path NOWHERE = Path.of("/no/such/voices");

    @TempDir private Path folder;

    @BeforeAll
    static void speaks() {
        Debian.need("/usr/bin/espeak-ng", "espeak-ng");
    }

    private static Announcer.Call call(Telling telling, boolean chime) {
        return new Announcer.Call(A050, DESK, false, telling, chime);
    }

    @Test
    void aCallIsChimeAndSentence() {
        var wav = new Announcer(folder, NOWHERE).call(Voice.DEFAULT, CALL).orElseThrow();
        var call = Sound.ofWav(wav).orElseThrow();
        var sentence = sentence("Mời công dân có số A, năm mươi, đến quầy số hai.");

        assertThat(new String(wav, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
        assertThat(call.rate()).isEqualTo(22050);
        assertThat(call.length())
                .isCloseTo(
                        Duration.ofMillis(1400 + 100).plus(sentence.length()),
                        Duration.ofMillis(20));
        assertThat(call.peak()).isGreaterThan(5000);
    }

    @Test
    void aCallIsSaidAgainAfterAPauseAndUnderLoadInFewWords() {
        var sentence = sentence("Mời công dân có số A, năm mươi, đến quầy số hai.").length();
        var few = sentence("Số A, năm mươi, quầy hai.").length();
        var chime = Duration.ofMillis(1400 + 100);

        assertThat(length(call(Telling.AGAIN, true))).isEqualTo(sentence.plusMillis(700));
        assertThat(length(call(Telling.ONCE, false))).isEqualTo(sentence);
        assertThat(length(call(Telling.SHORT, true))).isEqualTo(chime.plus(few));
        assertThat(few).isLessThan(sentence);
    }

    private Duration length(Announcer.Call call) {
        return Announcer.length(
                new Announcer(folder, NOWHERE).call(Voice.DEFAULT, call).orElseThrow());
    }

    @Test
    void aCallIsMadeOnceHoweverManyScreensAsk() throws Exception {
        var script = program("echo x >> \"$0.runs\"\nexec espeak-ng \"$@\"\n");
        var announcer = new Announcer(folder.resolve("cache"), NOWHERE, script.toString());
        Callable<Optional<byte[]>> ask = () -> announcer.call(Voice.DEFAULT, CALL);

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
        var announcer = new Announcer(folder, NOWHERE);
        var wav = announcer.call(Voice.DEFAULT, CALL).orElseThrow();
        Files.write(files(folder).getFirst(), new byte[7]);

        assertThat(announcer.call(Voice.DEFAULT, CALL)).hasValue(wav);
    }

    @Test
    void withoutTheProgramThereIsSilence() {
        var announcer = new Announcer(folder, NOWHERE, "/no/such/espeak-ng");

        assertThat(announcer.call(Voice.DEFAULT, CALL)).isEmpty();
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void aProgramThatFailsOrGivesNoSoundMeansSilence() throws Exception {
        assertThat(new Announcer(folder, NOWHERE, "false").call(Voice.DEFAULT, CALL)).isEmpty();
        assertThat(new Announcer(folder, NOWHERE, "true").call(Voice.DEFAULT, CALL)).isEmpty();
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
        var wav = new Announcer(folder, NOWHERE).call(voice, CALL).orElseThrow();
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
