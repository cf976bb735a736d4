package vn.luot.kiosk.hardware.sim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.luot.device.OfficeClock;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.Screen.Tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Executors;

/// The virtual kiosk's page and its calls for scripts, on loopback only.
///
/// `POST /press/{button}` · `POST /scan` with the text · `GET /buttons` · `GET /paper/last.bin` ·
/// `GET /paper/last.png` · `POST /faults/{fault}/{on|off}` · `GET /live` · `GET /state`
final class VirtualKiosk implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(VirtualKiosk.class);

    private static final int LONGEST_SCAN = 4096;

    private final HttpServer server;
    private final VirtualDevice device;
    private final PaperSlot slot;
    private final OfficeClock clock;
    private final Hardware.Listener listener;
    private final LiveStream live;

    /// @param port 0 takes any free one
    VirtualKiosk(
            int port,
            VirtualDevice device,
            PaperSlot slot,
            OfficeClock clock,
            Hardware.Listener listener) {
        this.device = device;
        this.slot = slot;
        this.clock = clock;
        this.listener = listener;
        live = new LiveStream(device, this::state);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot open the virtual kiosk on 127.0.0.1:" + port + ": " + e.getMessage(),
                    e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) {
        var answer = new Answer(exchange);
        try (exchange) {
            if (!answer.isFromHere()) answer.words(403, "paper.sim-refused");
            else if (exchange.getRequestMethod().equals("POST")) post(exchange, answer);
            else if (exchange.getRequestMethod().equals("GET")) get(exchange, answer);
            else answer.words(405, "paper.sim-refused");
        } catch (IOException e) {
            log.debug("{} left: {}", exchange.getRequestURI(), e.toString());
        } catch (RuntimeException e) {
            log.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
        }
    }

    private void post(HttpExchange exchange, Answer answer) throws IOException {
        var parts = answer.path().split("/", -1);
        if (parts.length == 3 && parts[1].equals("press")) press(answer, parts[2]);
        else if (answer.path().equals("/scan")) scan(exchange, answer);
        else if (parts.length == 4 && parts[1].equals("faults")) fault(answer, parts[2], parts[3]);
        else answer.words(404, "paper.sim-unknown-page", answer.path());
    }

    private void press(Answer answer, String button) throws IOException {
        if (device.now().tiles().stream().map(Tile::button).noneMatch(button::equals)) {
            answer.words(404, "paper.sim-unknown-button", button);
            return;
        }
        listener.pressed(button);
        answer.nothing();
    }

    /// The body is what a scanner would read.
    private void scan(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = exchange.getRequestBody().readNBytes(LONGEST_SCAN);
        var letters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        var line = new char[letters.remaining()];
        letters.get(line);
        Arrays.fill(letters.array(), '\0');
        listener.scanned(line);
        answer.nothing();
    }

    private void fault(Answer answer, String name, String state) throws IOException {
        var fault = Fault.of(name);
        if (fault.isEmpty() || !state.matches("on|off")) {
            answer.words(404, "paper.sim-unknown-fault", name + "/" + state);
            return;
        }
        var on = state.equals("on");
        if (device.set(fault.get(), on) && fault.get() == Fault.NETWORK_CUT)
            listener.networkCut(on);
        answer.nothing();
    }

    private void get(HttpExchange exchange, Answer answer) throws IOException {
        switch (answer.path()) {
            case "/live" -> live.serve(exchange);
            case "/state" -> answer.json(state());
            case "/words" -> answer.json(PageWords.json());
            case "/buttons" -> answer.json(SnapshotJson.buttons(device.now()));
            case "/paper/last.bin", "/paper/last.png" -> paper(answer);
            default -> answer.file();
        }
    }

    private void paper(Answer answer) throws IOException {
        var last = slot.last();
        if (last.isEmpty()) answer.words(404, "paper.sim-no-paper");
        else if (answer.path().endsWith(".bin"))
            answer.bytes("application/octet-stream", last.get());
        else answer.picture(slot.picture(last.get()));
    }

    private String state() {
        return SnapshotJson.of(device.now(), clock);
    }
}
