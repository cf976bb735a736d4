package vn.luot.hub.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.media.MediaFolder.Item;
import vn.luot.hub.media.MediaFolder.Skipped;
import vn.luot.hub.media.MediaFolder.Why;

/// The office's own pictures and videos on disk.
class MediaFolderTest {
    private static final byte[] PNG =
            "\u0089PNG\r\n\u001a\n0123456789".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir private Path data;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private Path root;
    private MediaFolder media;

    @BeforeEach
    void folder() throws Exception {
        root = Files.createDirectories(data.resolve("media"));
        media = new MediaFolder(root, now::get);
    }

    @Test
    void showsPicturesAndVideosByName() throws Exception {
        Files.write(root.resolve("b.png"), PNG);
        Files.write(
                root.resolve("a.webm"),
                "\u001aE\u00df\u00a3........".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(Files.createDirectories(root.resolve("tet")).resolve("hoa.png"), PNG);

        assertThat(media.look(Optional.empty()).items())
                .extracting(Item::name)
                .containsExactly("a.webm", "b.png");
        assertThat(media.look(Optional.of("tet")).items())
                .containsExactly(new Item("hoa.png", MediaType.PNG, PNG.length));
    }

    @Test
    void saysWhatItDoesNotShowAndWhy() throws Exception {
        Files.write(root.resolve("broken.jpg"), PNG);
        Files.writeString(root.resolve("page.svg"), "<svg onload='alert(1)'/>");
        try (var large = new RandomAccessFile(root.resolve("large.png").toFile(), "rw")) {
            large.write(PNG);
            large.setLength(MediaType.PNG.maxBytes() + 1);
        }

        var looked = media.look(Optional.empty());

        assertThat(looked.items()).isEmpty();
        assertThat(looked.skipped())
                .containsExactly(
                        new Skipped("broken.jpg", Why.BROKEN),
                        new Skipped("large.png", Why.TOO_LARGE),
                        new Skipped("page.svg", Why.UNKNOWN));
        assertThat(media.look(Optional.of("gone")).skipped())
                .containsExactly(new Skipped("gone", Why.MISSING));
    }

    @Test
    void moreThanCanBeShownIsSaid() throws Exception {
        for (int i = 100; i <= 300; i++) Files.write(root.resolve(i + ".png"), PNG);
        Files.createDirectories(root.resolve("000-of-one-screen"));

        var looked = media.look(Optional.empty());

        assertThat(looked.items()).hasSize(200).last().isEqualTo(png("299.png"));
        assertThat(looked.skipped()).containsExactly(new Skipped("media", Why.TOO_MANY));
    }

    private static Item png(String name) {
        return new Item(name, MediaType.PNG, PNG.length);
    }

    @Test
    void nothingOutsideTheFolderIsReached() throws Exception {
        Files.write(data.resolve("secret.png"), PNG);
        Files.createSymbolicLink(root.resolve("way.png"), data.resolve("secret.png"));
        Files.createSymbolicLink(root.resolve("out"), data);

        assertThat(media.look(Optional.empty()).items()).isEmpty();
        assertThat(media.look(Optional.of("out")).items()).isEmpty();
        assertThat(media.look(Optional.of("out")).skipped())
                .containsExactly(new Skipped("out", Why.LINK));
        assertThat(media.look(Optional.of("..")).items()).isEmpty();
    }

    @Test
    void aNewFileIsSeenAfterAWhile() throws Exception {
        assertThat(media.look(Optional.empty()).items()).isEmpty();
        Files.write(root.resolve("a.png"), PNG);
        assertThat(media.look(Optional.empty()).items()).isEmpty();
        now.updateAndGet(before -> before.plus(Duration.ofSeconds(10)));
        assertThat(media.look(Optional.empty()).items()).hasSize(1);
    }
}
