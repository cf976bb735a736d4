package vn.luot.hub.web.voice;

import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/// Sound files out of what was sent: WAV files, or archives of them.
record Uploads(List<Piece> pieces, List<String> unread) {
    private static final int MOST = 300;
    private static final int LARGEST_ARCHIVE = 64 << 20;
    private static final int LARGEST = 4 * 1024 * 1024;

    /// @param name without folders and ending
    record Piece(String name, byte[] wav) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    Uploads {
        pieces = List.copyOf(pieces);
        unread = List.copyOf(unread);
    }

    static Uploads of(List<UploadedFile> files) {
        var pieces = new ArrayList<Piece>();
        var unread = new ArrayList<String>();
        for (var file : files) {
            if (file.size() == 0) continue;
            try (var in = file.content()) {
                var bytes = in.readNBytes(LARGEST * 4);
                if (file.filename().toLowerCase(Locale.ROOT).endsWith(".zip"))
                    unpack(file.filename(), bytes, pieces, unread);
                else pieces.add(new Piece(name(file.filename()), bytes));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read an uploaded file", e);
            }
        }
        return new Uploads(pieces, unread);
    }

    /// No more, and no larger files, than a voice can have: an archive may be made to burst.
    private static void unpack(
            String archive, byte[] bytes, List<Piece> pieces, List<String> unread) {
        var before = pieces.size();
        var total = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry();
                    entry != null && pieces.size() < MOST;
                    entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (entry.isDirectory() || !name.toLowerCase(Locale.ROOT).endsWith(".wav"))
                    continue;
                var wav = zip.readNBytes(LARGEST + 1);
                if (wav.length > LARGEST) {
                    unread.add(name);
                    break;
                }
                total += wav.length;
                if (total > LARGEST_ARCHIVE) throw new IOException("too much in one archive");
                pieces.add(new Piece(name(name), wav));
            }
        } catch (IOException _) {
            unread.add(archive);
        }
        if (pieces.size() == before && unread.isEmpty()) unread.add(archive);
    }

    private static String name(String file) {
        var own = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return own.toLowerCase(Locale.ROOT).endsWith(".wav")
                ? own.substring(0, own.length() - ".wav".length())
                : own;
    }
}
