package vn.luot.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.luot.wire.Procedure;
import vn.luot.wire.ServiceCode;

/// A list of procedures that can be searched: marks, capitals and the order of words do not count,
/// and the last letters of a word may be missing.
///
/// Immutable; two thousand procedures are searched in a few milliseconds.
public final class ProcedureIndex {
    public static final ProcedureIndex EMPTY = new ProcedureIndex(List.of());

    private final List<Entry> entries;

    /// @param codeText the code with all that stands between its letters and digits left out
    private record Entry(
            Procedure procedure, String codeText, String name, List<String> words, String papers) {
        static Entry of(Procedure procedure) {
            var words = Folded.words(procedure.name());
            return new Entry(
                    procedure,
                    String.join("", Folded.words(procedure.code())),
                    String.join(" ", words),
                    words,
                    " " + String.join(" ", Folded.words(String.join(" ", procedure.papers()))));
        }
    }

    /// How well a procedure fits, best first.
    private enum Fit {
        CODE,
        BEGINS,
        TOGETHER,
        NAME,
        PAPERS
    }

    private record Hit(Entry entry, Fit fit) {}

    private ProcedureIndex(List<Entry> entries) {
        this.entries = entries;
    }

    public static ProcedureIndex of(List<Procedure> procedures) {
        return new ProcedureIndex(procedures.stream().map(Entry::of).toList());
    }

    /// A short text in small letters without marks, such as a heading.
    public static String plain(String text) {
        return Folded.of(text).strip();
    }

    public int size() {
        return entries.size();
    }

    public List<Procedure> all() {
        return entries.stream().map(Entry::procedure).toList();
    }

    public Optional<Procedure> byCode(String code) {
        return entries.stream()
                .map(Entry::procedure)
                .filter(procedure -> procedure.code().equals(code))
                .findFirst();
    }

    /// What fits, the best first; of those that fit as well, in the order of the list. Nothing
    /// typed fits everything.
    ///
    /// @param service only procedures of this service, if there is one
    public List<Procedure> find(String typed, Optional<ServiceCode> service) {
        var wanted = Folded.words(typed);
        var hits = new ArrayList<Hit>();
        for (var entry : entries) {
            if (service.isPresent() && !entry.procedure().service().equals(service)) continue;
            fit(entry, wanted).ifPresent(fit -> hits.add(new Hit(entry, fit)));
        }
        hits.sort(Comparator.comparing(Hit::fit));
        return hits.stream().map(hit -> hit.entry().procedure()).toList();
    }

    private static Optional<Fit> fit(Entry entry, List<String> wanted) {
        var phrase = String.join(" ", wanted);
        if (phrase.isEmpty()) return Optional.of(Fit.NAME);
        if (entry.codeText().startsWith(String.join("", wanted))) return Optional.of(Fit.CODE);
        if (entry.name().startsWith(phrase)) return Optional.of(Fit.BEGINS);
        if ((" " + entry.name()).contains(" " + phrase)) return Optional.of(Fit.TOGETHER);
        if (wanted.stream().allMatch(word -> isBegun(entry.words(), word)))
            return Optional.of(Fit.NAME);
        var both = " " + entry.name() + entry.papers();
        return wanted.stream().allMatch(word -> both.contains(" " + word))
                ? Optional.of(Fit.PAPERS)
                : Optional.empty();
    }

    private static boolean isBegun(List<String> words, String begin) {
        return words.stream().anyMatch(word -> word.startsWith(begin));
    }
}
