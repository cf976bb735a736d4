package vn.luot.hub.voice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.luot.hub.voice.Recording.Made;
import vn.luot.text.Language;

/// Clips of one language, recorded by somebody of the office: a folder of WAV files.
///
/// Safe for use from any thread; reads the disk.
public final class VoicePack {
    private static final String WAV = ".wav";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Duration REST = Duration.ofMillis(220);
    private static final Duration BREATH = Duration.ofMillis(40);

    private final Language language;
    private final Path folder;

    /// @param packs folder of all languages' packs; need not be there
    public VoicePack(Language language, Path packs) {
        this.language = language;
        this.folder = packs.resolve(language.tag());
    }

    /// What came of a recording.
    public sealed interface Kept {
        record Good() implements Kept {}

        /// @param fault key of the words that say what is wrong
        record Bad(String fault) implements Kept {}
    }

    /// The clip for these words, or a file of this name.
    public static String id(String words) {
        return Clip.id(words);
    }

    /// Which clips are there.
    public SortedSet<String> have() {
        var ids = new TreeSet<String>();
        if (!Files.isDirectory(folder)) return ids;
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(WAV))
                    .map(name -> name.substring(0, name.length() - WAV.length()))
                    .filter(id -> ID.matcher(id).matches())
                    .forEach(ids::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the clips in " + folder, e);
        }
        return ids;
    }

    /// Takes a recording in, if it is good.
    ///
    /// @throws IllegalArgumentException if this is no clip's id
    public Kept keep(String id, byte[] wav) {
        var file = file(id);
        return switch (Recording.clip(wav)) {
            case Made.Bad(var fault) ->
                    new Kept.Bad(fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Made.Good(var sound) -> {
                try {
                    Files.createDirectories(folder);
                    var part = Files.createTempFile(folder, "part", ".tmp");
                    Files.write(part, sound.wav());
                    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot keep the clip " + file, e);
                }
                yield new Kept.Good();
            }
        };
    }

    private Path file(String id) {
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("not a clip: " + id);
        return folder.resolve(id + WAV);
    }

    /// One clip as it is played.
    public Optional<byte[]> clip(String id) {
        if (!ID.matcher(id).matches()) return Optional.empty();
        try {
            var file = file(id);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the clip " + id, e);
        }
    }

    /// All clips in one file, to be kept elsewhere or brought to another hub.
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var id : have()) {
                zip.putNextEntry(
                        new ZipEntry(id + WAV).setLastModifiedTime(FileTime.fromMillis(0)));
                zip.write(Files.readAllBytes(file(id)));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot pack the clips of " + folder, e);
        }
        return bytes.toByteArray();
    }

    /// The sentence put together; absent unless every clip of it is there.
    Optional<Sound> say(String sentence) {
        var all = Sound.silence(Recording.RATE, Duration.ZERO);
        for (var piece : Phrases.of(language).pieces(sentence)) {
            var clip = clip(Clip.id(piece.words())).flatMap(Sound::ofWav);
            if (clip.isEmpty() || clip.get().rate() != Recording.RATE) return Optional.empty();
            all =
                    all.then(clip.get())
                            .then(Sound.silence(Recording.RATE, piece.rests() ? REST : BREATH));
        }
        return Optional.of(all);
    }

    /// Changes whenever a clip does.
    String mark() {
        if (!Files.isDirectory(folder)) return "";
        try (var files = Files.list(folder)) {
            var newest =
                    files.map(file -> file.toFile().lastModified())
                            .max(Comparator.naturalOrder())
                            .orElse(0L);
            return newest + "/" + have().size();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the clips in " + folder, e);
        }
    }
}
