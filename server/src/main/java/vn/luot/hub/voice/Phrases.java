package vn.luot.hub.voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.luot.hub.office.OfficeConfig.Voice;
import vn.luot.text.CallSentence;
import vn.luot.text.CallSentence.Manner;
import vn.luot.text.Language;
import vn.luot.text.NumberWords;
import vn.luot.text.Texts;

/// Sentences as the clips they are put together from: fixed phrases whole, all else word by word.
record Phrases(Language language, List<String> phrases) {
    private static final String GAP = "|";

    /// A piece of a sentence.
    ///
    /// @param rests whether a pause follows
    record Piece(String words, boolean rests) {}

    static Phrases of(Language language) {
        var texts = Texts.of(language);
        var desk = texts.get("voice.desk");
        var fixed = new LinkedHashSet<String>();
        for (var key : List.of("voice.call", "voice.call-short"))
            for (var part : texts.get(key, GAP, desk, GAP).split("\\" + GAP, -1)) {
                var words = String.join(" ", words(part, language));
                if (!words.isEmpty()) fixed.add(words);
            }
        var longest = Comparator.comparingInt((String words) -> -words.split(" ", -1).length);
        return new Phrases(language, fixed.stream().sorted(longest).toList());
    }

    static CallSentence sentence(Voice voice, Language language) {
        var numbers = new NumberWords(language, voice.region(), voice.reading());
        return new CallSentence(numbers, Manner.PLAIN, Texts.of(language).get("voice.desk"));
    }

    /// Words without marks. In English `twenty-three` is two; `ép-phờ` is one letter's name.
    private static List<String> words(String text, Language language) {
        var parts =
                switch (language.parent()) {
                    case VI -> text.split("[^\\p{L}\\p{M}\\p{N}-]+", -1);
                    case EN -> text.split("[^\\p{L}\\p{M}\\p{N}]+", -1);
                };
        return Stream.of(parts)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .filter(part -> part.matches(".*[\\p{L}\\p{N}].*"))
                .toList();
    }

    List<Piece> pieces(String sentence) {
        var pieces = new ArrayList<Piece>();
        for (var part : sentence.split("[,.;]", -1)) {
            var words = words(part, language);
            for (int at = 0; at < words.size(); ) {
                var piece = piece(words.subList(at, words.size()));
                at += piece.split(" ", -1).length;
                pieces.add(new Piece(piece, at >= words.size()));
            }
        }
        return pieces;
    }

    private String piece(List<String> words) {
        var rest = String.join(" ", words) + " ";
        return phrases.stream()
                .filter(phrase -> rest.startsWith(phrase + " "))
                .findFirst()
                .orElse(words.getFirst());
    }
}
