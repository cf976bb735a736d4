package vn.luot.kiosk.hardware.sim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import vn.luot.device.OfficeClock;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.touch.LiveStream;
import vn.luot.kiosk.hardware.touch.LocalSite;
import vn.luot.kiosk.hardware.touch.Request;

/// The virtual kiosk's page, a drawing of the device round the touch screen, and its calls for
/// scripts.
///
/// `GET /` · `POST /scan` with the text · `GET /buttons` · `GET /paper/last.bin` · `GET
/// /paper/last.png` · `POST /faults/{fault}/{on|off}` · `GET /live` · `GET /state`
record VirtualKiosk(
        VirtualDevice device, PaperSlot slot, OfficeClock clock, Hardware.Listener listener)
        implements LocalSite.Route {
    private static final int LONGEST_SCAN = 4096;

    @Override
    public boolean serve(Request request) throws IOException {
        return request.isPost() ? hears(request) : shows(request);
    }

    private boolean hears(Request request) throws IOException {
        var parts = request.path().split("/", -1);
        if (request.path().equals("/scan")) return scan(request);
        if (parts.length != 4 || !parts[1].equals("faults")) return false;
        fault(request, parts[2], parts[3]);
        return true;
    }

    /// The body is what a scanner would read.
    private boolean scan(Request request) throws IOException {
        var bytes = request.exchange().getRequestBody().readNBytes(LONGEST_SCAN);
        var letters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        var line = new char[letters.remaining()];
        letters.get(line);
        Arrays.fill(letters.array(), '\0');
        listener.scanned(line);
        request.nothing();
        return true;
    }

    private void fault(Request request, String name, String state) throws IOException {
        var fault = Fault.of(name);
        if (fault.isEmpty() || !state.matches("on|off")) {
            request.words(404, "paper.sim-unknown-fault", name + "/" + state);
            return;
        }
        var on = state.equals("on");
        if (device.set(fault.get(), on) && fault.get() == Fault.NETWORK_CUT)
            listener.networkCut(on);
        request.nothing();
    }

    private boolean shows(Request request) throws IOException {
        switch (request.path()) {
            case "/" -> request.file("/sim.html");
            case "/live" -> new LiveStream(device.watched(), this::state).serve(request);
            case "/state" -> request.json(state());
            case "/words" -> request.json(PageWords.json());
            case "/buttons" -> request.json(SnapshotJson.buttons(device.now()));
            case "/paper/last.bin", "/paper/last.png" -> paper(request);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void paper(Request request) throws IOException {
        var last = slot.last();
        if (last.isEmpty()) request.words(404, "paper.sim-no-paper");
        else if (request.path().endsWith(".bin"))
            request.bytes("application/octet-stream", last.get());
        else request.bytes("image/png", png(last.get()));
    }

    private byte[] png(byte[] escPos) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(slot.picture(escPos).toImage(), "png", png);
        return png.toByteArray();
    }

    private String state() {
        return SnapshotJson.of(device.now(), clock);
    }
}
