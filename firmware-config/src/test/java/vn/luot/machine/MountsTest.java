package vn.luot.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Recorded in mount namespaces with an overlay as root, with `recurse=0` and without.
class MountsTest {
    private static final Path DATA = Path.of("/data/luot-kiosk");

    @Test
    void aPartitionOfItsOwnUnderAReadOnlyRootIsADisk() throws IOException {
        assertThat(Storage.trouble(DATA, DATA, recorded("data-on-disk"))).isEmpty();
    }

    @Test
    void aFolderBoundFromADiskIsOnThatDisk() throws IOException {
        var mount = recorded("data-on-disk").of(Path.of("/ổ đĩa/kiosk")).orElseThrow();
        assertThat(mount.at()).isEqualTo(Path.of("/ổ đĩa"));
        assertThat(mount.isOnDisk()).isTrue();
    }

    @Test
    void anOverlayThatCoversDataTooIsRefusedByName() throws IOException {
        assertThat(Storage.trouble(DATA, DATA, recorded("data-in-memory")))
                .hasValueSatisfying(words ->
                        assertThat(words)
                                .contains("/data/luot-kiosk", "/data (overlay on /dev/loop0)"));
    }

    @Test
    void theRootItselfIsRefusedWhenItIsAnOverlay() throws IOException {
        var home = Path.of("/var/lib/luot-kiosk");
        assertThat(Storage.trouble(home, home, recorded("data-on-disk")).orElseThrow())
                .contains("/ (overlay on overlayroot)");
    }

    @Test
    void aFolderOfAnotherNameIsNotOnTheMountBesideIt() throws IOException {
        var beside = recorded("data-on-disk").of(Path.of("/database")).orElseThrow();
        assertThat(beside.at()).isEqualTo(Path.of("/"));
    }

    @Test
    void whatIsMountedLaterHidesWhatWasThere() {
        var mounts =
                Mounts.parse(
                        """
                        67 42 8:1 / /data rw - ext4 /dev/sda1 rw
                        70 67 0:40 / /data rw shared:1 - tmpfs none rw
                        """);
        assertThat(mounts.of(DATA).map(Mounts.Mount::type)).contains("tmpfs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tmpfs tmpfs",
                "ext4 /dev/ram0",
                "ext4 /dev/zram1",
                "overlay /dev/sda1",
                "nfs4 server:/data",
                "9p share"
            })
    void noneOfTheseSurvivesAPowerCutByItself(String fileSystem) {
        assertThat(mount(fileSystem).isOnDisk()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4 /dev/mmcblk0p3", "btrfs /dev/nvme0n1p2", "f2fs /dev/sda1"})
    void theseDo(String fileSystem) {
        assertThat(mount(fileSystem).isOnDisk()).isTrue();
    }

    @Test
    void linesOfAnotherFormAreLeftOut() {
        assertThat(Mounts.parse("\nnothing - here\n1 2 3:4 / /at rw -\n").all()).isEmpty();
    }

    @Test
    void thisMachineTellsWhereItsFilesAre() {
        assertThat(Storage.trouble(Path.of("/proc/self/fd"))).isPresent();
        assertThat(Storage.trouble(Path.of("/dev/shm/not/there/yet"))).isPresent();
    }

    private static Mounts.Mount mount(String fileSystem) {
        return Mounts.parse("1 2 3:4 / /data rw - " + fileSystem + " rw").of(DATA).orElseThrow();
    }

    private static Mounts recorded(String name) throws IOException {
        var file = "/machine/" + name + ".mountinfo";
        try (var in = Objects.requireNonNull(MountsTest.class.getResourceAsStream(file), file)) {
            return Mounts.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
