package vn.luot.hub.web.manager;

import java.util.ArrayList;
import java.util.Optional;
import vn.luot.hub.forecast.Closing;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// When the last visit of a session will end, and who is counted.
final class ClosingWords {
    private static final int FEW = 20;
    private static final int ROUND = 10;

    private final Texts texts;
    private final Formats formats;

    ClosingWords(Language language) {
        this.texts = Texts.of(language);
        this.formats = new Formats(language);
    }

    /// Absent when nobody is there and nobody comes.
    Optional<String> of(Closing closing) {
        return closing.last()
                .map(last -> {
                    var words = new ArrayList<String>();
                    words.add(texts.get("manager.now-last", formats.time(last)));
                    if (closing.isLate())
                        words.add(texts.get("manager.now-late", formats.time(closing.end())));
                    coming(closing).ifPresent(words::add);
                    return String.join(", ", words);
                });
    }

    private Optional<String> coming(Closing closing) {
        if (closing.coming() == 0) return Optional.empty();
        var key = closing.guessed() ? "manager.now-coming-guess" : "manager.now-coming";
        return Optional.of(texts.get(key, about(closing.coming())));
    }

    /// To the ten, where nobody knows it better.
    private static int about(int people) {
        return people < FEW ? people : (people + ROUND / 2) / ROUND * ROUND;
    }
}
