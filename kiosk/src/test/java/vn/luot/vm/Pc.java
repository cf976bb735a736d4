package vn.luot.vm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import vn.luot.kiosk.OneOffice;
import vn.luot.wire.FromHub;
import vn.luot.wire.Wire;

/// A virtual PC with Debian's own kernel and the Java that runs us; the kiosk's program and its
/// tests are on its second disk.
///
/// @param made what `build.sh` has made
/// @param program image of the second disk
record Pc(Path made, Path program) {
    private static final Path BUILD = Path.of("src/test/vm/pc/build.sh");

    /// @param scratch for the second disk
    static Pc in(Path scratch) {
        return in(scratch, Map.of());
    }

    /// @param more files for the second disk
    static Pc in(Path scratch, Map<String, String> more) {
        var made = build();
        var content = scratch.resolve("program");
        try {
            Files.createDirectories(content);
            Files.copy(Path.of("target/luot-kiosk.jar"), content.resolve("luot-kiosk.jar"));
            var desired = new FromHub.Desired(1, OneOffice.card(1));
            Files.write(content.resolve("office.json"), Wire.write(desired, Instant.now()));
            for (var file : more.entrySet())
                Files.writeString(content.resolve(file.getKey()), file.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot fill " + content, e);
        }
        Shell.run(List.of("cp", "-r", classes().toString(), content + "/test-classes"));
        return new Pc(made, disk(scratch.resolve("program.img"), "64M", content));
    }

    /// An ext4 image with these files.
    static Path disk(Path image, String size, Path content) {
        Shell.run(List.of("truncate", "-s", size, image.toString()));
        Shell.run(
                List.of(
                        "/usr/sbin/mkfs.ext4",
                        "-q",
                        "-F",
                        "-d",
                        content.toString(),
                        image.toString()));
        return image;
    }

    /// Made once, from Debian's packages; skipped where QEMU can neither be found nor installed.
    private static Path build() {
        var folder = Vm.cache().resolve("pc");
        var isRoot = "root".equals(System.getProperty("user.name"));
        var there = Files.isExecutable(Path.of("/usr/bin/qemu-system-x86_64"));
        if (!isRoot && !(there && Files.exists(folder.resolve("made")))) {
            var why = "virtual PC not tried: making it needs root, for apt-get";
            System.err.println(why);
            Assumptions.abort(why);
        }
        Shell.run(
                List.of(
                        "bash",
                        BUILD.toString(),
                        folder.toString(),
                        System.getProperty("java.home")));
        return folder;
    }

    private static Path classes() {
        try {
            return Path.of(Pc.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no folder of classes", e);
        }
    }

    /// The whole command; its console is its standard input and output.
    ///
    /// @param words on the kernel's command line
    /// @param more options, such as devices
    List<String> command(String words, List<String> more) {
        var command =
                new ArrayList<>(
                        List.of(
                                "nice",
                                "qemu-system-x86_64",
                                "-M",
                                "q35",
                                "-accel",
                                hasKvm() ? "kvm" : "tcg,thread=multi",
                                "-cpu",
                                "max",
                                "-smp",
                                "2",
                                "-m",
                                "640",
                                "-display",
                                "none",
                                "-vga",
                                "none",
                                "-monitor",
                                "none",
                                "-chardev",
                                "stdio,id=console,signal=off",
                                "-device",
                                "virtio-serial-pci",
                                "-device",
                                "virtconsole,chardev=console",
                                "-nic",
                                "none",
                                "-no-reboot",
                                "-kernel",
                                made.resolve("vmlinuz").toString(),
                                "-initrd",
                                made.resolve("initrd.gz").toString(),
                                "-append",
                                "quiet panic=-1 no_timer_check " + words));
        command.addAll(drive("root", made.resolve("root.img"), ",readonly=on"));
        command.addAll(drive("program", program, ",readonly=on"));
        command.addAll(more);
        return List.copyOf(command);
    }

    /// A disk that keeps what it took, as the host's own cache does when QEMU is killed.
    static List<String> drive(String id, Path image, String more) {
        return List.of(
                "-drive",
                "file=%s,format=raw,if=none,id=%s,cache=writeback%s".formatted(image, id, more),
                "-device",
                "virtio-blk-pci,drive=" + id);
    }

    /// A nested machine may have the device and hang: only the processor's own word counts.
    private static boolean hasKvm() {
        try {
            return Files.isWritable(Path.of("/dev/kvm"))
                    && Files.readString(Path.of("/proc/cpuinfo"))
                            .matches("(?s).*\\b(vmx|svm)\\b.*");
        } catch (IOException _) {
            return false;
        }
    }
}
