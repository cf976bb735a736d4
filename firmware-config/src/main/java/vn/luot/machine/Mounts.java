package vn.luot.machine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The file systems that a process sees, from the text of `/proc/self/mountinfo`. Immutable.
///
/// @param all in the order they were mounted: a later one hides an earlier one
public record Mounts(List<Mount> all) {
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    public Mounts {
        all = List.copyOf(all);
    }

    /// One file system.
    ///
    /// @param type such as `ext4`
    /// @param source such as `/dev/mmcblk0p3`
    public record Mount(Path at, String type, String source) {
        /// They keep their files in memory, or show another file system's.
        private static final Set<String> NEVER =
                Set.of("tmpfs", "ramfs", "rootfs", "overlay", "aufs", "squashfs");

        private static final Pattern MEMORY = Pattern.compile("/dev/z?ram[0-9]+");

        /// Whether what is written here is still there after a power cut.
        public boolean isOnDisk() {
            return source.startsWith("/dev/")
                    && !NEVER.contains(type)
                    && !MEMORY.matcher(source).matches();
        }

        @Override
        public String toString() {
            return "%s (%s on %s)".formatted(at, type, source);
        }
    }

    /// Lines that have another form are left out.
    public static Mounts parse(String mountinfo) {
        return new Mounts(mountinfo.lines().flatMap(line -> mount(line).stream()).toList());
    }

    /// `36 35 98:0 /root /at rw,noatime master:1 - ext3 /dev/root rw`
    private static Optional<Mount> mount(String line) {
        var fields = List.of(line.split(" ", -1));
        var dash = fields.indexOf("-");
        if (dash < 6 || fields.size() < dash + 3) return Optional.empty();
        var at = Path.of(plain(fields.get(4)));
        return Optional.of(new Mount(at, fields.get(dash + 1), plain(fields.get(dash + 2))));
    }

    private static String plain(String field) {
        return OCTAL.matcher(field).replaceAll(found -> octal(found.group(1)));
    }

    /// A space is written `\040`.
    private static String octal(String digits) {
        var letter = new byte[] {(byte) Integer.parseInt(digits, 8)};
        return Matcher.quoteReplacement(new String(letter, StandardCharsets.ISO_8859_1));
    }

    /// The file system that holds this path.
    ///
    /// @param real absolute, links followed
    public Optional<Mount> of(Path real) {
        return all.reversed().stream()
                .filter(mount -> real.startsWith(mount.at()))
                .max(Comparator.comparingInt(mount -> mount.at().getNameCount()));
    }
}
