package vn.luot.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.opentest4j.TestAbortedException;

/// A disk of its own that can fill up, break and be mended: ext4 in a file, mounted by root.
final class SmallDisk implements AutoCloseable {
    /// Well above what a hub wants to have left.
    private static final String SIZE = "128M";

    private final Path image;
    private final Path path;

    private SmallDisk(Path image, Path path) {
        this.image = image;
        this.path = path;
    }

    /// Aborts the test with words if we may not mount.
    static SmallDisk in(Path folder) {
        if (!"root".equals(System.getProperty("user.name")))
            throw new TestAbortedException("Not root: no disk of its own can be mounted.");
        var image = folder.resolve("disk.ext4");
        var disk = new SmallDisk(image, folder.resolve("disk"));
        run("truncate", "-s", SIZE, image.toString());
        run("mkfs.ext4", "-q", "-m", "0", image.toString());
        run("mkdir", disk.path.toString());
        disk.mount();
        return disk;
    }

    Path path() {
        return path;
    }

    void mount() {
        mount("errors=remount-ro");
    }

    /// @param options as `mount -o` knows them
    void mount(String options) {
        run("mount", "-o", "loop," + options, image.toString(), path.toString());
    }

    void unmount() {
        run("umount", path.toString());
    }

    /// Takes all the room there is.
    void fill() {
        try (var file =
                FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int block = 1 << 20; block >= 512; block /= 2)
                while (takes(file, ByteBuffer.allocate(block))) file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot fill " + path, e);
        }
    }

    private static boolean takes(FileChannel file, ByteBuffer block) {
        try {
            return file.write(block) == block.limit();
        } catch (IOException _) {
            return false;
        }
    }

    void makeRoom() {
        run("rm", filler().toString());
    }

    private Path filler() {
        return path.resolve("filler");
    }

    /// The kernel finds an error, and lets nobody write any more, whatever is open.
    void breakDown() {
        try {
            var device = Path.of(Files.getFileStore(path).name()).getFileName();
            Files.writeString(Path.of("/sys/fs/ext4/" + device + "/trigger_fs_error"), "1\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot break " + path, e);
        }
    }

    /// As if the plug were pulled: what was not forced is gone, and nothing more gets there until
    /// it is mounted again.
    void cutPower() {
        PowerSwitch.off(path);
    }

    /// Nobody may use it meanwhile.
    void mend() {
        unmount();
        run("e2fsck", "-p", "-f", image.toString());
        mount();
    }

    @Override
    public void close() {
        run("umount", "-l", path.toString());
    }

    /// e2fsck says with 1 that it mended something.
    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            var code = process.waitFor();
            if (code > (command[0].equals("e2fsck") ? 1 : 0))
                throw new IllegalStateException(
                        "%s ended with %d: %s".formatted(List.of(command), code, said));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + List.of(command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
