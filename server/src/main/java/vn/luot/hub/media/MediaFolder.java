package vn.luot.hub.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The folder of pictures and videos, and those below it: what can be shown, and what cannot and
/// why. Looked at again every few seconds. Safe for use from any thread.
public final class MediaFolder {
    private static final Pattern FOLDER = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST = 200;

    private final Path root;
    private final InstantSource clock;
    private final Map<String, Looked> looked = new ConcurrentHashMap<>();

    private record Looked(Content content, Instant at) {}

    /// @param root need not be there
    public MediaFolder(Path root, InstantSource clock) {
        this.root = root;
        this.clock = clock;
    }

    /// What is in a folder, by name.
    public record Content(List<Item> items, List<Skipped> skipped) {
        public Content {
            items = List.copyOf(items);
            skipped = List.copyOf(skipped);
        }
    }

    /// A file that can be shown.
    public record Item(String name, MediaType type, long bytes) {}

    /// A file that cannot, or a folder that is not there.
    public record Skipped(String name, Why why) {}

    public enum Why {
        TOO_LARGE,
        BROKEN,
        UNKNOWN,
        MISSING,
        /// A folder that is only a name for another one.
        LINK,
        /// More files than are looked at.
        TOO_MANY
    }

    /// @param folder one below the root; absent for the root itself
    public Content look(Optional<String> folder) {
        var now = clock.instant();
        return looked.compute(
                        folder.orElse(""),
                        (_, before) ->
                                before != null && before.at().plus(KEPT).isAfter(now)
                                        ? before
                                        : new Looked(read(folder), now))
                .content();
    }

    /// Where a file is, if it may be shown.
    public Optional<Path> file(Optional<String> folder, Item item) {
        return at(folder).map(path -> path.resolve(item.name()));
    }

    private Optional<Path> at(Optional<String> folder) {
        if (folder.isEmpty()) return Optional.of(root);
        return folder.filter(name -> FOLDER.matcher(name).matches()).map(root::resolve);
    }

    private Content read(Optional<String> folder) {
        var named = at(folder);
        var name = folder.orElse("media");
        if (named.filter(Files::isSymbolicLink).isPresent())
            return new Content(List.of(), List.of(new Skipped(name, Why.LINK)));
        var at = named.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
        // the folder for all needs not be there: an office may have nothing to show
        if (at.isEmpty())
            return new Content(
                    List.of(),
                    folder.map(missing -> new Skipped(missing, Why.MISSING)).stream().toList());
        var items = new ArrayList<Item>();
        var skipped = new ArrayList<Skipped>();
        try (var files = Files.list(at.get())) {
            var all = files.filter(file -> !Files.isDirectory(file)).sorted().toList();
            all.stream().limit(MOST).forEach(file -> read(file, items, skipped));
            if (all.size() > MOST) skipped.add(new Skipped(name, Why.TOO_MANY));
        } catch (IOException | UncheckedIOException _) {
            skipped.add(new Skipped(name, Why.BROKEN));
        }
        return new Content(items, skipped);
    }

    private static void read(Path file, List<Item> items, List<Skipped> skipped) {
        var name = file.getFileName().toString();
        var type = MediaType.of(name);
        if (name.startsWith(".")) return;
        if (type.isEmpty() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            skipped.add(new Skipped(name, Why.UNKNOWN));
            return;
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = Files.size(file);
            if (bytes > type.get().maxBytes()) skipped.add(new Skipped(name, Why.TOO_LARGE));
            else if (!type.get().begins(in.readNBytes(MediaType.HEAD)))
                skipped.add(new Skipped(name, Why.BROKEN));
            else items.add(new Item(name, type.get(), bytes));
        } catch (IOException _) {
            // gone meanwhile, or not ours to read
            skipped.add(new Skipped(name, Why.BROKEN));
        }
    }
}
