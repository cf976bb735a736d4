package vn.luot.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.journal.OfficeConfigs;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.office.OfficeFile.Reading;
import vn.luot.hub.office.OfficeRevision;
import vn.luot.hub.office.Problem;
import vn.luot.hub.queue.Calendar;
import vn.luot.text.Language;

/// Finds the configuration that holds: what the database has, else what is imported into it.
final class OfficeStart {
    private static final Logger log = LoggerFactory.getLogger(OfficeStart.class);

    private final OfficeConfigs configs;

    OfficeStart(OfficeConfigs configs) {
        this.configs = configs;
    }

    /// The configuration that holds.
    ///
    /// @param source file, or name of a shipped office, to import if there is none yet
    OfficeRevision find(Optional<String> source, Instant now) {
        return configs.newest()
                .map(newest -> held(newest, source))
                .orElseGet(() -> bring(source, now));
    }

    /// What the database has holds, even if another file is named; but then that is said.
    private static OfficeRevision held(OfficeConfigs.Revision newest, Optional<String> source) {
        source.filter(from -> !yaml(from).equals(newest.yaml()))
                .ifPresent(from ->
                        log.warn(
                                "configuration {} of this data holds, not what {} says: that holds"
                                        + " after import-config {}",
                                newest.number(),
                                from,
                                from));
        return parsed(newest);
    }

    /// Imports a file, or a shipped office, as the newest configuration.
    ///
    /// @throws Hub.Failed naming every mistake in it; nothing is changed then
    OfficeRevision bring(String source, String by, Instant now) {
        var yaml = yaml(source);
        var office = sound(source, yaml);
        var revision = configs.add(office.id(), yaml, now, by);
        return new OfficeRevision(revision.number(), office);
    }

    /// The calendar of a revision, as the journal asks for it.
    Calendar calendar(long revision) {
        return configs.find(revision)
                .or(configs::newest)
                .map(found -> parsed(found).office().calendar())
                .orElseThrow(() -> new IllegalStateException("no configuration " + revision));
    }

    private OfficeRevision bring(Optional<String> source, Instant now) {
        var from =
                source.orElseThrow(() ->
                        new Hub.Failed(
                                "this data has no office yet: name its file with --office"
                                        + " FILE (or one of "
                                        + OfficeFile.SHIPPED
                                        + ")"));
        return bring(from, "start", now);
    }

    private static OfficeRevision parsed(OfficeConfigs.Revision revision) {
        var name = "configuration " + revision.number();
        return new OfficeRevision(revision.number(), sound(name, revision.yaml()));
    }

    private static String yaml(String source) {
        if (OfficeFile.SHIPPED.contains(source))
            return OfficeFile.write(OfficeFile.shipped(source));
        return switch (OfficeFile.read(Path.of(source))) {
            case Reading.Wrong(var problems) -> throw new Hub.Failed(lines(problems));
            case Reading.Sound _ -> text(Path.of(source));
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Hub.Failed("cannot read " + file + ": " + e.getMessage());
        }
    }

    private static OfficeConfig sound(String name, String yaml) {
        return switch (OfficeFile.read(name, yaml)) {
            case Reading.Wrong(var problems) -> throw new Hub.Failed(lines(problems));
            case Reading.Sound(var office, var warnings) -> {
                warnings.forEach(warning -> log.warn("{}", warning.in(Language.EN)));
                yield office;
            }
        };
    }

    private static String lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.in(Language.EN))
                .collect(Collectors.joining("\n"));
    }
}
