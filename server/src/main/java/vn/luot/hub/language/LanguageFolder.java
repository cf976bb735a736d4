package vn.luot.hub.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.luot.hub.office.YamlFile.Reading;

/// The folder of an office's languages, a file each; need not be there.
public final class LanguageFolder {
    private LanguageFolder() {}

    /// Every file in it, sorted by name.
    public static List<Reading<LanguagePack>> read(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .map(LanguageFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the languages in " + folder, e);
        }
    }
}
