package vn.luot.kiosk.hardware.pi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.boardinfo.definition.BoardModel;
import com.pi4j.boardinfo.util.BoardInfoHelper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.hardware.PartException;

/// Pi4J's known traps, each closed.
class Pi4jTrapsTest {
    @TempDir Path folder;

    @AfterEach
    void asBefore() {
        System.clearProperty(NativeLibraries.PLACE);
        BoardInfoHelper.reinitialize();
    }

    @Test
    void anErrorInAListenerDoesNotReachPi4jsThread() {
        var pi = new MockPi();
        var edges = new ArrayList<Boolean>();
        pi.board()
                .contact(
                        "a",
                        4,
                        closed -> {
                            edges.add(closed);
                            throw new NoClassDefFoundError("simulated");
                        });
        assertThatCode(() -> pi.up("a")).doesNotThrowAnyException();
        pi.down("a");
        assertThat(edges).containsExactly(false, true);
    }

    @Test
    void anUnknownBoardWithGpioLinesIsTakenForAPi4() throws IOException {
        Files.createFile(folder.resolve("gpiochip0"));
        KnownBoard.ensure(folder);
        assertThat(BoardInfoHelper.runningOnRaspberryPi()).isTrue();
        assertThat(BoardInfoHelper.current().getBoardModel()).isEqualTo(BoardModel.MODEL_4_B);
    }

    @Test
    void aMachineWithoutGpioLinesIsRefused() {
        assertThatThrownBy(() -> KnownBoard.ensure(folder))
                .isInstanceOf(PartException.class)
                .hasMessageContaining("no GPIO lines (no " + folder + "/gpiochip*)");
    }

    @Test
    void nativeLibrariesDoNotNeedTmp() throws IOException {
        var place = folder.resolve("native");
        NativeLibraries.place(place, "aarch64");
        assertThat(System.getProperty(NativeLibraries.PLACE)).isEqualTo(place.toString());
        try (var files = Files.list(place)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("libgpiod.so", "libpi4j-gpiod.so");
        }
        assertThat(Files.readAllBytes(place.resolve("libgpiod.so")))
                .startsWith(0x7f, 'E', 'L', 'F');
    }

    @Test
    void anotherArchitectureIsRefusedInWords() {
        assertThatThrownBy(() -> NativeLibraries.place(folder, "amd64"))
                .isInstanceOf(PartException.class)
                .hasMessage("hardware: pi needs a 64-bit Raspberry Pi, and this machine is amd64");
    }
}
