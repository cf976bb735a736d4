package vn.luot.office;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;

/// One flat folder on a [Disk], for code that knows only paths.
final class DiskFiles extends FileSystemProvider {
    private final Disk disk;
    private final FileSystem system = new DiskSystem(this);

    DiskFiles(Disk disk) {
        this.disk = disk;
    }

    Path folder() {
        return system.getPath("");
    }

    private static String name(Path path) {
        return path.toString();
    }

    private static boolean isFolder(Path path) {
        return name(path).isEmpty();
    }

    @Override
    public FileChannel newFileChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        var name = name(path);
        if (isFolder(path)) return DiskChannel.ofFolder(disk);
        if (options.contains(StandardOpenOption.CREATE_NEW) && disk.has(name))
            throw new FileAlreadyExistsException(name);
        var creates =
                options.contains(StandardOpenOption.CREATE)
                        || options.contains(StandardOpenOption.CREATE_NEW);
        if (!disk.has(name) && !creates) throw new NoSuchFileException(name);
        if (!disk.has(name)) disk.create(name);
        if (options.contains(StandardOpenOption.TRUNCATE_EXISTING))
            disk.truncate(disk.content(name), 0);
        return DiskChannel.of(disk, disk.content(name));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return newFileChannel(path, options);
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        throw new FileAlreadyExistsException(name(path));
    }

    @Override
    public void delete(Path path) throws IOException {
        if (!disk.has(name(path))) throw new NoSuchFileException(name(path));
        disk.delete(name(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        var bytes = disk.bytes(disk.content(name(from)));
        disk.create(name(to));
        if (bytes.length > 0) disk.write(disk.content(name(to)), 0, bytes);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) {
        disk.move(name(from), name(to));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        if (!isFolder(path) && !disk.has(name(path))) throw new NoSuchFileException(name(path));
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
            Path path, Class<A> type, LinkOption... options) throws IOException {
        checkAccess(path);
        var size = isFolder(path) ? 0 : disk.bytes(disk.content(name(path))).length;
        return type.cast(new DiskAttributes(isFolder(path), size));
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.equals(other);
    }

    @Override
    public boolean isHidden(Path path) {
        return false;
    }

    @Override
    public String getScheme() {
        return "simulated";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
            Path folder, DirectoryStream.Filter<? super Path> filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }
}
