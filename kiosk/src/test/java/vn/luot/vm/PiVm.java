package vn.luot.vm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A virtual Raspberry Pi 5 of a revision that nobody has listed, with 54 simulated GPIO lines. Its
/// `/tmp` runs no programs; `/data` is in memory; it sees what the build has made, below
/// `/tmp/share`.
final class PiVm {
    private static final Path SCRIPTS = Path.of("src/test/vm/pi");

    private PiVm() {}

    /// @param result the guest writes to it as `/tmp/result`
    static Vm boot(Path result) {
        var folder = made();
        try {
            Files.createDirectories(result);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + result, e);
        }
        return Vm.boot(command(folder, result.toAbsolutePath()));
    }

    /// Made once, from Debian's packages; skipped where QEMU can neither be found nor installed.
    private static Path made() {
        var folder = Vm.cache().resolve("pi");
        var isRoot = "root".equals(System.getProperty("user.name"));
        var there = Files.isExecutable(Path.of("/usr/bin/qemu-system-aarch64"));
        if (!isRoot && !(there && Files.exists(folder.resolve("made")))) {
            var why = "virtual Pi not tried: making it needs root, for apt-get";
            System.err.println(why);
            Assumptions.abort(why);
        }
        Shell.run(List.of("bash", SCRIPTS.resolve("build.sh").toString(), folder.toString()));
        return folder;
    }

    private static List<String> command(Path folder, Path result) {
        return List.of(
                "nice",
                "qemu-system-aarch64",
                "-M",
                "virt",
                "-cpu",
                "cortex-a53",
                "-accel",
                "tcg,thread=multi",
                "-smp",
                "2",
                "-m",
                "1024",
                "-display",
                "none",
                "-monitor",
                "none",
                "-serial",
                "file:" + result.resolve("kernel.log"),
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
                folder.resolve("vmlinuz").toString(),
                "-initrd",
                folder.resolve("initrd.gz").toString(),
                "-append",
                "console=ttyAMA0 quiet panic=-1",
                "-virtfs",
                shared("host", folder.resolve("root"), true),
                "-virtfs",
                shared("work", Path.of("target").toAbsolutePath(), true),
                "-virtfs",
                shared("out", result, false));
    }

    private static String shared(String tag, Path folder, boolean readOnly) {
        return "local,path=%s,mount_tag=%s,security_model=none,multidevs=remap%s"
                .formatted(folder, tag, readOnly ? ",readonly=on" : "");
    }
}
