package vn.luot.hub.web;

import java.util.Optional;
import vn.luot.hub.backup.Backups.Failure;
import vn.luot.hub.backup.Backups.State;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// How the backups stand, in words.
public final class BackupWords {
    private BackupWords() {}

    public static String of(State state, Language language) {
        var texts = Texts.of(language);
        var formats = new Formats(language);
        return switch (state) {
            case State.Good(var last) -> texts.get("backup.good", formats.moment(last.at()));
            case State.Old(var last, var failure) ->
                    withFailure(
                            texts.get("backup.old", formats.moment(last.at())), failure, language);
            case State.None(var failure) ->
                    withFailure(texts.get("backup.none"), failure, language);
            case State.NotYet() -> texts.get("backup.not-yet");
            case State.Elsewhere() -> texts.get("backup.elsewhere");
        };
    }

    private static String withFailure(String words, Optional<Failure> failure, Language language) {
        return failure.map(f ->
                        Texts.of(language)
                                .get(
                                        "backup.failed",
                                        words,
                                        new Formats(language).moment(f.at()),
                                        f.why()))
                .orElse(words);
    }
}
