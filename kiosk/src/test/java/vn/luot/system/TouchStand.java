package vn.luot.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.luot.device.OfficeClock;
import vn.luot.kiosk.check.Finding;
import vn.luot.kiosk.check.Part;
import vn.luot.kiosk.check.SelfTest;
import vn.luot.kiosk.check.TestStep;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.touch.LocalSite;
import vn.luot.kiosk.hardware.touch.TouchPages;
import vn.luot.kiosk.hardware.touch.TouchScreen;
import vn.luot.wire.PrinterState;

/// The touch screen alone: a test says what it shows and hears what is touched.
final class TouchStand implements AutoCloseable {
    private final TouchScreen screen = new TouchScreen(List.of());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final LocalSite site;

    TouchStand() {
        var clock = OfficeClock.system();
        site = new LocalSite(0, List.of(new TouchPages(screen, clock, new Ear())));
    }

    TouchScreen screen() {
        return screen;
    }

    /// Buttons and steps of a self-test, in their order.
    List<String> heard() {
        return heard;
    }

    String url(String path) {
        return "http://127.0.0.1:" + site.port() + path;
    }

    /// How a self-test may stand.
    Map<String, SelfTest> tests() {
        var begun = SelfTest.of(List.of(Part.values()), List.of("a", "c", "priority", "help"));
        var half =
                begun.found(Part.DATA, new Finding.Fine("41 GB"))
                        .found(Part.CLOCK, new Finding.Fine("08:22:04"))
                        .found(Part.NETWORK, new Finding.Faulty("mqtt://10.0.0.5:1883"))
                        .found(Part.PRINTER, new Finding.Fine(""))
                        .heard("a");
        var over =
                half.found(Part.NETWORK, new Finding.Fine(""))
                        .found(Part.LAMPS, new Finding.Fine(""))
                        .found(Part.SCANNER, new Finding.Fine(""))
                        .heard("c")
                        .heard("priority")
                        .heard("help");
        var tests = new LinkedHashMap<String, SelfTest>();
        tests.put("begun", begun);
        tests.put("half", half);
        tests.put("passed", over);
        tests.put("failed", over.found(Part.PRINTER, new Finding.Faulty("NO_PAPER")));
        return tests;
    }

    @Override
    public void close() {
        site.close();
    }

    private final class Ear implements Hardware.Listener {
        @Override
        public void pressed(String button) {
            heard.add(button);
        }

        @Override
        public void selfTest(TestStep step) {
            heard.add(step.toString());
        }

        @Override
        public void printerChanged(PrinterState state) {
            // none here
        }

        @Override
        public void scanned(char[] line) {
            // no scanner here
        }

        @Override
        public void networkCut(boolean cut) {
            // none here
        }
    }
}
