package vn.luot.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A disk that keeps what was forced, may keep what was not, and may tear the last write.
///
/// It kills whoever writes when its countdown ends, and refuses when it is full.
final class Disk {
    /// A write, or a truncation if there are no bytes, that is not forced yet.
    private record Write(int at, byte[] bytes) {}

    /// One file: what a reader sees, what survives, and what lies between. Whoever has it open
    /// keeps it, whatever name it gets.
    static final class Content {
        private byte[] seen = new byte[0];
        private byte[] kept = new byte[0];
        private final List<Write> loose = new ArrayList<>();

        private void put(Write write) {
            seen = after(seen, write);
            loose.add(write);
        }

        private static byte[] after(byte[] before, Write write) {
            if (write.bytes().length == 0) return Arrays.copyOf(before, write.at());
            var end = write.at() + write.bytes().length;
            var next = Arrays.copyOf(before, Math.max(before.length, end));
            System.arraycopy(write.bytes(), 0, next, write.at(), write.bytes().length);
            return next;
        }

        private void force() {
            kept = seen.clone();
            loose.clear();
        }

        /// Some of the first writes are there, and perhaps a part of the next.
        private void powerCut(World world) {
            var whole = loose.isEmpty() ? 0 : world.below(loose.size() + 1);
            var left = kept;
            for (var write : loose.subList(0, whole)) left = after(left, write);
            if (whole < loose.size() && loose.get(whole).bytes().length > 1)
                left = after(left, torn(loose.get(whole), world));
            seen = left;
            force();
        }

        /// A part only, or its whole length with nothing or rubbish at the end.
        private static Write torn(Write write, World world) {
            var length = write.bytes().length;
            var part = 1 + world.below(length - 1);
            if (world.chance(0.4)) return new Write(write.at(), Arrays.copyOf(write.bytes(), part));
            var bytes = write.bytes().clone();
            for (int i = part; i < length; i++)
                bytes[i] = world.chance(0.5) ? 0 : (byte) world.below(256);
            return new Write(write.at(), bytes);
        }
    }

    private final World world;
    private final Map<String, Content> names = new TreeMap<>();

    /// The folder as it was forced last; absent if it has not changed since.
    private Optional<Map<String, Content>> forcedNames = Optional.empty();

    private boolean full;
    private int slow;
    private int owed;
    private int deadly = -1;

    Disk(World world) {
        this.world = world;
    }

    void full(boolean now) {
        full = now;
    }

    /// @param millis what a forced write takes at most
    void slow(int millis) {
        slow = millis;
    }

    /// How long the writes since the last question took.
    int owed() {
        var millis = owed;
        owed = 0;
        return millis;
    }

    /// Kills at the write, force or renaming after so many others; -1 for never.
    void killAfter(int operations) {
        deadly = operations;
    }

    boolean has(String name) {
        return names.containsKey(name);
    }

    byte[] bytes(Content file) {
        return file.seen;
    }

    Content content(String name) {
        var content = names.get(name);
        if (content == null) throw new IllegalStateException("no file " + name);
        return content;
    }

    void create(String name) {
        folderChanges();
        names.putIfAbsent(name, new Content());
    }

    void write(Content file, int at, byte[] bytes) throws IOException {
        if (full) {
            // A full disk takes a part before it refuses.
            if (bytes.length > 1 && world.chance(0.5))
                file.put(new Write(at, Arrays.copyOf(bytes, bytes.length / 2)));
            throw new IOException("No space left on device");
        }
        if (dies()) {
            var part = world.below(bytes.length + 1);
            if (part > 0) file.put(new Write(at, Arrays.copyOf(bytes, part)));
            throw new Death("write");
        }
        file.put(new Write(at, bytes));
    }

    void truncate(Content file, int size) {
        if (file.seen.length > size) file.put(new Write(size, new byte[0]));
    }

    void force(Content file) {
        if (slow > 0) owed += world.below(slow);
        var dying = dies();
        if (!dying || world.chance(0.5)) file.force();
        if (dying) throw new Death("force");
    }

    void forceFolder() {
        var dying = dies();
        if (!dying || world.chance(0.5)) forcedNames = Optional.empty();
        if (dying) throw new Death("force folder");
    }

    void move(String from, String to) {
        var dying = dies();
        if (!dying || world.chance(0.5)) {
            folderChanges();
            names.put(to, content(from));
            names.remove(from);
        }
        if (dying) throw new Death("move " + from);
    }

    void delete(String name) {
        folderChanges();
        names.remove(name);
    }

    private void folderChanges() {
        if (forcedNames.isEmpty()) forcedNames = Optional.of(new TreeMap<>(names));
    }

    private boolean dies() {
        return deadly >= 0 && deadly-- == 0;
    }

    /// Everything not forced may be lost; a process that only ends loses nothing.
    void powerCut() {
        if (world.chance(0.5))
            forcedNames.ifPresent(before -> {
                names.clear();
                names.putAll(before);
            });
        forcedNames = Optional.empty();
        names.values().forEach(content -> content.powerCut(world));
    }
}
