package vn.luot.hub.queue;

import java.util.Locale;
import java.util.Optional;

/// The code of a dossier as it stands on its receipt, such as `H15.12.34-260302-0017`. Nothing
/// keeps it as it is.
public record DossierCode(String value) {
    public DossierCode {
        if (!Discretion.isDossier(value)) throw new IllegalArgumentException("no dossier's code");
    }

    /// As somebody typed it or a scanner read it; absent if it is none.
    public static Optional<DossierCode> of(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return Discretion.isDossier(code) ? Optional.of(new DossierCode(code)) : Optional.empty();
    }

    /// It shall stand in no log.
    @Override
    public String toString() {
        return "a dossier's code";
    }
}
