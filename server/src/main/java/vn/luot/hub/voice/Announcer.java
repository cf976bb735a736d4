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
import vn.luot.text.CallSentence.Manner;
import vn.luot.text.Language;
import vn.luot.text.NumberWords;
import vn.luot.text.Texts;
import vn.luot.wire.DeskId;
import vn.luot.wire.TicketNumber;

/// A call as a WAV file: chime, sentence, a pause, the sentence again. Kept on disk, because a page
/// that reloads or a second screen asks for the same call again.
///
/// Safe for use from any thread. The first call of a sentence takes some ten milliseconds.
public final class Announcer {
    private static final Logger log = LoggerFactory.getLogger(Announcer.class);
    private static final Duration BEFORE_REPEAT = Duration.ofMillis(700);
    private static final Duration AFTER_CHIME = Duration.ofMillis(100);
    private static final int KEPT_FILES = 200;

    private final Path cache;
    private final Speaker speaker;
    private final ReentrantLock making = new ReentrantLock();

    /// @param cache folder for the sounds, made if missing; may be emptied at any time
    public Announcer(Path cache) {
        this(cache, "espeak-ng");
    }

    Announcer(Path cache, String program) {
        this.cache = cache;
        this.speaker = new Speaker(program);
    }

    /// One sentence in one of the speaker's voices.
    private record Line(String voice, String sentence) {}

    /// The call as the content of a WAV file; absent if nothing here can speak: then the page shows
    /// it in silence.
    public Optional<byte[]> call(Voice voice, TicketNumber ticket, DeskId desk, boolean priority) {
        var lines = new ArrayList<Line>();
        lines.add(vietnamese(voice, ticket, desk, priority));
        if (voice.english()) lines.add(english(ticket, desk, priority));
        var file = cache.resolve(name(lines));
        return kept(file).or(() -> make(lines, file));
    }

    private static Line vietnamese(
            Voice voice, TicketNumber ticket, DeskId desk, boolean priority) {
        var numbers = new NumberWords(Language.VI, voice.region(), voice.reading());
        var counter = Texts.of(Language.VI).get("voice.desk");
        var sentence = new CallSentence(numbers, Manner.PLAIN, counter);
        return new Line(
                switch (voice.region()) {
                    case NORTH -> "vi";
                    case SOUTH -> "vi-vn-x-south";
                },
                sentence.call(ticket.toString(), desk.value(), priority));
    }

    private static Line english(TicketNumber ticket, DeskId desk, boolean priority) {
        return new Line(
                "en", CallSentence.of(Language.EN).call(ticket.toString(), desk.value(), priority));
    }

    private Optional<byte[]> make(List<Line> lines, Path file) {
        making.lock();
        try {
            var kept = kept(file);
            if (kept.isPresent()) return kept;
            var made = spoken(lines).map(Sound::wav);
            made.ifPresent(wav -> keep(file, wav));
            return made;
        } finally {
            making.unlock();
        }
    }

    private Optional<Sound> spoken(List<Line> lines) {
        var sentences = new ArrayList<Sound>();
        for (var line : lines) speaker.say(line.sentence(), line.voice()).ifPresent(sentences::add);
        if (sentences.size() < lines.size()) return Optional.empty();
        var rate = sentences.getFirst().rate();
        var call = Sound.chime(rate).then(Sound.silence(rate, AFTER_CHIME));
        var pause = Sound.silence(rate, BEFORE_REPEAT);
        call = call.then(sentences.getFirst());
        if (sentences.size() == 1) return Optional.of(call.then(pause).then(sentences.getFirst()));
        for (var other : sentences.subList(1, sentences.size()))
            call = call.then(pause).then(other);
        return Optional.of(call);
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

    private static String name(List<Line> lines) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(lines.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16).toLowerCase(Locale.ROOT) + ".wav";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
