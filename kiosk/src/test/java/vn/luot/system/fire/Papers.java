package vn.luot.system.fire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.system.fire.Told.Fact;

/// Reads each paper of a kiosk once, from its printer's folder, which outlives the kiosk.
final class Papers implements People.Person {
    private static final int DOTS = 576;

    private final String kiosk;
    private final Path folder;
    private final Told told;
    private final Set<Path> read = ConcurrentHashMap.newKeySet();

    Papers(String kiosk, Path folder, Told told) {
        this.kiosk = kiosk;
        this.folder = folder;
        this.told = told;
    }

    @Override
    public Duration act(Random random) {
        for (var paper : tickets()) if (!read.contains(paper)) read(paper);
        return People.between(random, 900, 1100);
    }

    /// How many could not be read: a kiosk died while it printed.
    int torn() {
        return (int) tickets().stream().filter(paper -> !read.contains(paper)).count();
    }

    private List<Path> tickets() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("ticket-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /// A paper that is not whole is looked at again later.
    private void read(Path file) {
        try {
            var paper = PaperReader.read(Files.readAllBytes(file), DOTS);
            var number = paper.number().toString();
            if (!paper.numberInCode().toString().equals(number))
                throw new IllegalStateException(file + " shows two numbers");
            told.add(new Fact.Paper(paper.ticket().toString(), number, kiosk));
            read.add(file);
        } catch (IllegalArgumentException _) {
            // still printing, or torn
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
