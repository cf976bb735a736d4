package vn.luot.hub.voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.office.OfficeConfig.Voice;
import vn.luot.text.CallSentence;
import vn.luot.text.Language;
import vn.luot.wire.DeskId;
import vn.luot.wire.TicketNumber;

/// A call as WAV files: chime and sentence, then a pause and the sentence again. Kept on disk,
/// because a page that reloads or a second screen asks for the same call again.
///
/// Safe for use from any thread. The first call of a sentence takes some ten milliseconds.
public final class Announcer {
    private static final Logger log = LoggerFactory.getLogger(Announcer.class);
    private static final Duration BEFORE_REPEAT = Duration.ofMillis(700);
    private static final Duration AFTER_CHIME = Duration.ofMillis(100);
    private static final int KEPT_FILES = 200;

    private final Path cache;
    private final Path packs;
    private final Speaker speaker;
    private final ReentrantLock making = new ReentrantLock();

    /// @param cache folder for the sounds, made if missing; may be emptied at any time
    /// @param packs folder of the recorded clips; need not be there
    public Announcer(Path cache, Path packs) {
        this(cache, packs, "espeak-ng");
    }

    Announcer(Path cache, Path packs, String program) {
        this.cache = cache;
        this.packs = packs;
        this.speaker = new Speaker(program);
    }

    /// One sentence in one of the speaker's voices, or by the clips of its language.
    ///
    /// @param clips changes when they do
    private record Line(Language language, String voice, String sentence, String clips) {}

    /// What shall be said.
    ///
    /// @param chime whether two tones come first
    public record Call(
            TicketNumber ticket, DeskId desk, boolean priority, Telling telling, boolean chime) {}

    /// Sentences one after the other.
    private record Speech(Telling telling, boolean chime, List<Line> lines) {}

    /// The call as the content of a WAV file; absent if nothing here can speak, or nothing is left
    /// to say: then the page shows it in silence.
    public Optional<byte[]> call(Voice voice, Call call) {
        var lines = new ArrayList<Line>();
        lines.add(vietnamese(voice, call));
        switch (call.telling()) {
            case ONCE -> {
                if (voice.english()) lines.add(english(voice, call));
            }
            case AGAIN -> {
                if (voice.english()) return Optional.empty();
            }
            case SHORT -> {}
        }
        var chime = call.chime() && call.telling() != Telling.AGAIN;
        var speech = new Speech(call.telling(), chime, lines);
        var file = cache.resolve(name(speech));
        return kept(file).or(() -> make(speech, file));
    }

    /// How long it takes to play a WAV file made here.
    public static Duration length(byte[] wav) {
        return Sound.ofWav(wav).map(Sound::length).orElse(Duration.ZERO);
    }

    private Line vietnamese(Voice voice, Call call) {
        return line(
                Language.VI,
                switch (voice.region()) {
                    case NORTH -> "vi";
                    case SOUTH -> "vi-vn-x-south";
                },
                words(Phrases.sentence(voice, Language.VI), call));
    }

    private Line english(Voice voice, Call call) {
        return line(Language.EN, "en", words(Phrases.sentence(voice, Language.EN), call));
    }

    private Line line(Language language, String voice, String sentence) {
        return new Line(language, voice, sentence, new VoicePack(language, packs).mark());
    }

    private static String words(CallSentence sentence, Call call) {
        var ticket = call.ticket().toString();
        var desk = call.desk().value();
        return call.telling() == Telling.SHORT
                ? sentence.inShort(ticket, desk, call.priority())
                : sentence.call(ticket, desk, call.priority());
    }

    private Optional<byte[]> make(Speech speech, Path file) {
        making.lock();
        try {
            var kept = kept(file);
            if (kept.isPresent()) return kept;
            var made = spoken(speech).map(Sound::wav);
            made.ifPresent(wav -> keep(file, wav));
            return made;
        } finally {
            making.unlock();
        }
    }

    private Optional<Sound> spoken(Speech speech) {
        var sentences = new ArrayList<Sound>();
        for (var line : speech.lines()) said(line).ifPresent(sentences::add);
        if (sentences.isEmpty()) return Optional.empty();
        var rate = sentences.getFirst().rate();
        var pause = Sound.silence(rate, BEFORE_REPEAT);
        var call = sentences.getFirst();
        for (var other : sentences.subList(1, sentences.size()))
            call = call.then(pause).then(other);
        if (speech.telling() == Telling.AGAIN) return Optional.of(pause.then(call));
        return Optional.of(speech.chime() ? chime(rate).then(call) : call);
    }

    /// By a person's voice if every clip is there, else by the machine's.
    private Optional<Sound> said(Line line) {
        return new VoicePack(line.language(), packs)
                .say(line.sentence())
                .or(() -> speaker.say(line.sentence(), line.voice()))
                .filter(sound -> sound.rate() == Recording.RATE);
    }

    private static Sound chime(int rate) {
        return Sound.chime(rate).then(Sound.silence(rate, AFTER_CHIME));
    }

    private Optional<byte[]> kept(Path file) {
        try {
            if (!Files.exists(file)) return Optional.empty();
            var wav = Files.readAllBytes(file);
            return Sound.ofWav(wav).isPresent() ? Optional.of(wav) : Optional.empty();
        } catch (IOException e) {
            log.warn("cannot read the kept sound {}; it is made again", file, e);
            return Optional.empty();
        }
    }

    private void keep(Path file, byte[] wav) {
        try {
            Files.createDirectories(cache);
            var part = Files.createTempFile(cache, "part", ".tmp");
            Files.write(part, wav);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            forgetOldest();
        } catch (IOException e) {
            log.warn("cannot keep the sound {}; it will be made again", file, e);
        }
    }

    private void forgetOldest() throws IOException {
        var files = new ArrayList<Path>();
        try (var all = Files.list(cache)) {
            all.forEach(files::add);
        }
        files.sort(Comparator.comparingLong(file -> file.toFile().lastModified()));
        while (files.size() > KEPT_FILES) Files.deleteIfExists(files.removeFirst());
    }

    private static String name(Speech speech) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(speech.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16).toLowerCase(Locale.ROOT) + ".wav";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
