package vn.luot.kiosk;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import vn.luot.text.Language;

/// The language in which a command speaks.
final class SpokenLanguage {
    @Option(
            names = "--language",
            paramLabel = "vi|en",
            defaultValue = "vi",
            converter = Tag.class,
            description = "vi (default) or en")
    Language value = Language.VI;

    static final class Tag implements ITypeConverter<Language> {
        @Override
        public Language convert(String tag) {
            for (var language : Language.values()) if (language.tag().equals(tag)) return language;
            throw new IllegalArgumentException("neither vi nor en: \"" + tag + '"');
        }
    }
}
