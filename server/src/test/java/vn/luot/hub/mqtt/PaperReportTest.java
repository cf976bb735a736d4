package vn.luot.hub.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.wire.FromKiosk.PrinterChanged;
import vn.luot.wire.PrinterState;

class PaperReportTest {
    @TempDir Path folder;

    @Test
    void minutesWithoutPaperAreCountedFromWhenTheyHappened() {
        try (var hall = new Hall(folder);
                var kiosk = hall.device("kiosk-1")) {
            kiosk.born(1, Optional.empty());
            kiosk.event(1, Device.taken(1));
            kiosk.acked(1);
            hall.later(Duration.ofMinutes(40));
            var out = Hall.MORNING.plus(Duration.ofMinutes(10));
            kiosk.event(2, new PrinterChanged(PrinterState.PAPER_OUT), out);
            kiosk.event(3, new PrinterChanged(PrinterState.READY), out.plus(Duration.ofMinutes(4)));

            kiosk.acked(3);

            var paper = hall.engine.office().paper(kiosk.id);
            assertThat(paper.until(hall.clock.get())).isEqualTo(Duration.ofMinutes(4));
        }
    }
}
