package vn.luot.hub.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.Debian;
import vn.luot.hub.office.OfficeConfig.Voice;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.voice.Phrases.Piece;
import vn.luot.hub.voice.VoicePack.Kept;
import vn.luot.text.Language;
import vn.luot.wire.DeskId;
import vn.luot.wire.TicketNumber;

/// A voice put together from recorded clips.
class VoicePackTest {
    @TempDir private Path folder;

    @BeforeAll
    static void speaks() {
        Debian.need("/usr/bin/espeak-ng", "espeak-ng");
    }

    private static byte[] said(String words) {
        return new Speaker("espeak-ng").say(words, "vi").orElseThrow().wav();
    }

    private static byte[] tone(int rate, Duration length, double loudness) {
        var samples = new short[(int) (rate * length.toMillis() / 1000)];
        for (int i = 0; i < samples.length; i++)
            samples[i] = (short) (loudness * Math.sin(2 * Math.PI * 330 * i / rate));
        return Sound.of(rate, samples).wav();
    }

    private VoicePack pack() {
        return new VoicePack(Language.VI, folder.resolve("voices"));
    }

    @Test
    void anOfficeNeedsFewClips() {
        var demo = ClipList.of(OfficeFile.shipped("demo"), Language.VI);
        assertThat(demo).hasSizeBetween(25, 40);
        assertThat(demo.getFirst().words()).isEqualTo("mời công dân có số");
        assertThat(demo).extracting(Clip::words).contains("mươi", "mốt", "linh", "pê", "quầy");
        assertThat(demo)
                .allMatch(clip -> clip.sentence().toLowerCase(Locale.ROOT).contains(clip.words()));
        assertThat(demo).extracting(Clip::id).doesNotHaveDuplicates();
        assertThat(ClipList.of(OfficeFile.shipped("province"), Language.VI)).hasSizeLessThan(60);
        assertThat(ClipList.of(OfficeFile.shipped("demo"), Language.EN))
                .extracting(Clip::words)
                .contains("number", "twenty", "please")
                .hasSizeLessThan(60);
    }

    @Test
    void aSentenceIsPhrasesAndWords() {
        assertThat(
                        Phrases.of(Language.VI)
                                .pieces("Mời công dân có số A, năm mươi, đến quầy số hai."))
                .containsExactly(
                        new Piece("mời công dân có số", false),
                        new Piece("a", true),
                        new Piece("năm", false),
                        new Piece("mươi", true),
                        new Piece("đến quầy số", false),
                        new Piece("hai", true));
    }

    @Test
    void wordsThatDifferByAMarkAreDifferentFiles() {
        assertThat(Clip.id("mười")).isEqualTo("mu7o72i").isNotEqualTo(Clip.id("mươi"));
        assertThat(Clip.id("đến quầy số")).isEqualTo("d9e61n-qua62y-so61");
        assertThat(Clip.id(Clip.id("lăm"))).isEqualTo(Clip.id("lăm"));
    }

    @Test
    void recordedClipsAreSpokenOnceTheyAreComplete() {
        var announcer =
                new Announcer(folder.resolve("cache"), folder.resolve("voices"), "/no/espeak");
        var call =
                new Announcer.Call(
                        TicketNumber.parse("A050"), DeskId.of(2), false, Telling.ONCE, false);
        var words = List.of("mời công dân có số", "a", "năm", "mươi", "đến quầy số");
        for (var clip : words)
            assertThat(pack().keep(Clip.id(clip), said(clip))).isEqualTo(new Kept.Good());
        assertThat(announcer.call(Voice.DEFAULT, call)).as("one is missing").isEmpty();

        pack().keep(Clip.id("hai"), said("hai"));
        var spoken = Sound.ofWav(announcer.call(Voice.DEFAULT, call).orElseThrow()).orElseThrow();
        assertThat(spoken.length()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
        assertThat(pack().have()).hasSize(6);
    }

    @Test
    void aClipIsTrimmedAndAsLoudAsTheOthers() {
        var silence = Sound.silence(44_100, Duration.ofMillis(500));
        var word = Sound.ofWav(tone(44_100, Duration.ofMillis(300), 900)).orElseThrow();
        pack().keep("a", silence.then(word).then(silence).wav());
        pack().keep("b", tone(16_000, Duration.ofMillis(300), 20_000));

        var a = Sound.ofWav(pack().clip("a").orElseThrow()).orElseThrow();
        var b = Sound.ofWav(pack().clip("b").orElseThrow()).orElseThrow();
        assertThat(a.rate()).isEqualTo(b.rate()).isEqualTo(Recording.RATE);
        assertThat(a.length()).isBetween(Duration.ofMillis(290), Duration.ofMillis(400));
        assertThat((double) a.peak() / b.peak()).isBetween(0.8, 1.25);
    }

    @Test
    void whatIsWrongWithARecordingIsNamed() {
        assertThat(pack().keep("a", "ID3 music".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Kept.Bad("not-wav"));
        assertThat(pack().keep("a", tone(22_050, Duration.ofSeconds(5), 9000)))
                .isEqualTo(new Kept.Bad("too-long"));
        assertThat(pack().keep("a", tone(22_050, Duration.ofSeconds(1), 20)))
                .isEqualTo(new Kept.Bad("silent"));
        assertThat(pack().keep("a", tone(22_050, Duration.ofSeconds(1), 33_500)))
                .isEqualTo(new Kept.Bad("clipped"));
        assertThat(pack().have()).isEmpty();
        assertThatThrownBy(() -> pack().keep("../a", said("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(pack().clip("../../x")).isEmpty();
    }
}
