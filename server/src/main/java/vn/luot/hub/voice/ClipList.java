package vn.luot.hub.voice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.text.CallSentence;
import vn.luot.text.Language;

/// Which clips an office needs, found by saying every kind of call it can make.
public final class ClipList {
    private static final int NUMBERS = 999;

    private ClipList() {}

    /// Every clip without which some call of the office cannot be said, each with such a call;
    /// phrases first.
    public static List<Clip> of(OfficeConfig office, Language language) {
        var phrases = Phrases.of(language);
        var sentence = Phrases.sentence(office.voice(), language);
        var found = new LinkedHashMap<String, Clip>();
        for (var said : sentences(office, sentence))
            for (var piece : phrases.pieces(said))
                found.putIfAbsent(piece.words(), new Clip(piece.words(), said));
        return found.values().stream()
                .sorted(Comparator.comparing(clip -> !phrases.phrases().contains(clip.words())))
                .toList();
    }

    private static Set<String> sentences(OfficeConfig office, CallSentence sentence) {
        var desk = office.desks().getFirst().id().value();
        var service = office.services().getFirst().code().value();
        var all = new LinkedHashSet<String>();
        for (var other : office.services())
            all.add(sentence.call(other.code() + "001", desk, false));
        for (var other : office.desks())
            all.add(sentence.call(service + "001", other.id().value(), false));
        all.add(sentence.call(service + "001", desk, true));
        all.add(sentence.inShort(service + "001", desk, false));
        IntStream.rangeClosed(1, NUMBERS + 1)
                .mapToObj(number -> sentence.call(service + "%03d".formatted(number), desk, false))
                .forEach(all::add);
        return all;
    }
}
