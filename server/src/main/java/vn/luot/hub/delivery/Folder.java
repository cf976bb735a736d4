package vn.luot.hub.delivery;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder, such as another machine's: nobody ever sees half a file in it, and a report that is
/// delivered again replaces itself. It is not made: a share that is away must not be mistaken for
/// an empty one.
record Folder(Path path) implements Way {
    @Override
    public String id() {
        return "folder";
    }

    @Override
    public void carry(Parcel parcel) throws IOException {
        try {
            for (var file : parcel.files()) write(file);
        } catch (IOException e) {
            throw new NotTaken(Hindrance.FOLDER, "cannot write to " + path, e);
        }
    }

    private void write(Parcel.Content file) throws IOException {
        var part = path.resolve("." + file.name() + ".part");
        try (var out = FileChannel.open(part, CREATE, WRITE, TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(file.bytes());
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        }
        var _ = Files.move(part, path.resolve(file.name()), ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
