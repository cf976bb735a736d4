package vn.luot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The languages of one office: the two complete ones first, then those it has packs for.
///
/// @param packs in the order in which they are offered
public record Languages(List<Language> packs) {
    /// An office without packs.
    public static final Languages COMPLETE = new Languages(List.of());

    public Languages {
        packs = List.copyOf(packs);
    }

    public List<Language> all() {
        var all = new ArrayList<>(Language.COMPLETE);
        all.addAll(packs);
        return List.copyOf(all);
    }

    /// @param tag such as `vi`, as it stands in an address
    public Optional<Language> of(String tag) {
        return all().stream().filter(language -> language.tag().equals(tag)).findFirst();
    }
}
