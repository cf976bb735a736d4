package vn.luot.kiosk.hardware.pi;

import com.pi4j.boardinfo.definition.BoardModel;
import com.pi4j.boardinfo.util.BoardInfoHelper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.hardware.PartException;

/// Pi4J drives no board whose revision it does not list; newer Pis have the same lines.
final class KnownBoard {
    private static final Logger log = LoggerFactory.getLogger(KnownBoard.class);

    private KnownBoard() {}

    /// @param dev where the kernel's GPIO chips are, `/dev`
    /// @throws PartException if there is no GPIO chip at all
    static void ensure(Path dev) {
        if (BoardInfoHelper.runningOnRaspberryPi()) return;
        if (!hasGpio(dev))
            throw new PartException(
                    "this machine has no GPIO lines (no %s/gpiochip*): is it a Raspberry Pi?"
                            .formatted(dev));
        log.warn("this board's revision is unknown to Pi4J: it is taken for a Pi 4B");
        BoardInfoHelper.current().setBoardModel(BoardModel.MODEL_4_B);
    }

    private static boolean hasGpio(Path dev) {
        try (var chips = Files.newDirectoryStream(dev, "gpiochip*")) {
            return chips.iterator().hasNext();
        } catch (IOException e) {
            throw new PartException("cannot look into " + dev, e);
        }
    }
}
