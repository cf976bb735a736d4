package vn.luot.hub.voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks by the program espeak-ng. Words go to its standard input, so that none of them can be
/// taken for an option.
final class Speaker {
    private static final Logger log = LoggerFactory.getLogger(Speaker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String WORDS_A_MINUTE = "140";

    private final String program;
    private final AtomicBoolean complained = new AtomicBoolean();

    Speaker(String program) {
        this.program = program;
    }

    /// The sentence as sound; absent, with one line in the log, if the program cannot speak.
    ///
    /// @param voice such as `vi` or `vi-vn-x-south`
    Optional<Sound> say(String sentence, String voice) {
        try {
            var file = Files.createTempFile("luot-voice", ".wav");
            try {
                return run(speakable(sentence), voice, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return complain(e.getMessage() == null ? e.toString() : e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// Letters, digits and pauses only: `[[…]]` would be read as phonemes.
    private static String speakable(String sentence) {
        return sentence.replaceAll("[^\\p{L}\\p{M}\\p{N} .,;:!?-]", " ");
    }

    private Optional<Sound> run(String words, String voice, Path file)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                program,
                                "-v",
                                voice,
                                "-s",
                                WORDS_A_MINUTE,
                                "-b",
                                "1",
                                "--stdin",
                                "--stdout")
                        .redirectOutput(file.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var in = process.getOutputStream()) {
            in.write((words + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            return complain("no answer within " + PATIENCE.toSeconds() + " s");
        }
        if (process.exitValue() != 0) return complain("exit code " + process.exitValue());
        var sound = Sound.ofWav(Files.readAllBytes(file));
        return sound.isPresent() ? sound : complain("no sound came out");
    }

    private Optional<Sound> complain(String why) {
        if (complained.compareAndSet(false, true))
            log.warn("calls are shown but not spoken: {} cannot speak: {}", program, why);
        return Optional.empty();
    }
}
