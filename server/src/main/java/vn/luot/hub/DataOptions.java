package vn.luot.hub;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.OfficeConfigs;

/// Which data a command works on.
final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The hub's data folder (default: ./data).")
    private Path folder = Path.of("data");

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = "JDBC address of a database in place of the one in the data folder.")
    private @Nullable String url;

    Path folder() {
        return folder;
    }

    Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /// Opens the data for one command and closes it again.
    ///
    /// @throws Hub.Failed if there is none
    <T> T with(Function<Database, T> work) {
        if (url == null && !Database.isIn(folder))
            throw new Hub.Failed("no hub has data in " + folder.toAbsolutePath().normalize());
        return withNew(work);
    }

    /// The same, for a command that may be the first.
    <T> T withNew(Function<Database, T> work) {
        try (var data = DataFolder.take(folder);
                var database = open(data, url())) {
            return work.apply(database);
        }
    }

    static Database open(DataFolder data, Optional<String> url) {
        return url.map(Database::open).orElseGet(() -> Database.open(data));
    }

    static OfficeConfigs.Revision office(Database database) {
        return new OfficeConfigs(database)
                .newest()
                .orElseThrow(() -> new Hub.Failed("this data has no office yet: import one"));
    }
}
