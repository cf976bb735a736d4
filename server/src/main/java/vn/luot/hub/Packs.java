package vn.luot.hub;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.language.LanguageFolder;
import vn.luot.hub.language.LanguagePack;
import vn.luot.text.Language;
import vn.luot.text.Languages;

/// The language packs of the office, as they were when the hub started.
record Packs(List<LanguagePack> all) {
    private static final Logger log = LoggerFactory.getLogger(Packs.class);

    Packs {
        all = List.copyOf(all);
    }

    /// @throws Hub.Failed naming file and key of each mistake
    static Packs in(Path data) {
        var packs =
                LanguageFolder.read(data.resolve("languages")).stream()
                        .map(StartFile::sound)
                        .toList();
        for (var pack : packs) {
            log.info("language {}: {} of {} words", pack.language(), pack.have(), pack.all());
            for (var fault : pack.faults()) log.warn("{}", fault.in(Language.EN));
        }
        return new Packs(packs);
    }

    Languages languages() {
        return new Languages(all.stream().map(LanguagePack::language).toList());
    }
}
