package vn.luot.kiosk;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import vn.luot.text.Language;
import vn.luot.text.Languages;

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
            return Languages.COMPLETE
                    .of(tag)
                    .orElseThrow(() ->
                            new IllegalArgumentException("neither vi nor en: \"" + tag + '"'));
        }
    }
}
