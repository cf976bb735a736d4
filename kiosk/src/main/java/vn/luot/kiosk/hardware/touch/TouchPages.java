package vn.luot.kiosk.hardware.touch;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.luot.device.OfficeClock;
import vn.luot.kiosk.check.Part;
import vn.luot.kiosk.check.TestStep;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.wire.BookingCode;

/// The addresses of the touch screen's pages.
///
/// `GET /kiosk` · `GET /kiosk/live` · `POST /press/{button}` · `POST /book/{code}` · `GET
/// /self-test` · `GET /self-test/live` · `POST /self-test/{begin|end}` · `POST
/// /self-test/{part}/{fine|faulty}`
///
/// @param listener hears what is touched
public record TouchPages(TouchScreen screen, OfficeClock clock, Hardware.Listener listener)
        implements LocalSite.Route {
    @Override
    public boolean serve(Request request) throws IOException {
        return request.isGet() ? shows(request) : hears(request);
    }

    private boolean shows(Request request) throws IOException {
        var look = look(request.query());
        switch (request.path()) {
            case "/kiosk" -> request.html(Shell.kiosk(screenHtml(look), screen.now(), look));
            case "/kiosk/live" -> live(request, () -> screenHtml(look));
            case "/self-test" -> request.html(Shell.selfTest(testHtml(look), look));
            case "/self-test/live" -> live(request, () -> testHtml(look));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void live(Request request, Supplier<String> state) throws IOException {
        new LiveStream(List.of(screen.shown()), state).serve(request);
    }

    private Look look(String query) {
        return Look.of(query, screen.now().page().frame().languages());
    }

    private String screenHtml(Look look) {
        return new ScreenHtml(screen.now(), look).at(clock.instant());
    }

    private String testHtml(Look look) {
        return new SelfTestHtml(screen.now(), look).toString();
    }

    private boolean hears(Request request) throws IOException {
        var parts = request.path().split("/", -1);
        if (parts.length == 3 && parts[1].equals("press")) press(request, parts[2]);
        else if (parts.length == 3 && parts[1].equals("book")) book(request, parts[2]);
        else if (parts.length >= 3 && parts[1].equals("self-test")) test(request, parts);
        else return false;
        return true;
    }

    private void press(Request request, String button) throws IOException {
        if (!button.equals(Screen.DONE)
                && !button.equals(Screen.MORE_TIME)
                && !screen.now().hasButton(button)) {
            request.words(404, "paper.sim-unknown-button", button);
            return;
        }
        listener.pressed(button);
        answer(request, "/kiosk");
    }

    /// A typed code is as good as a scanned one.
    private void book(Request request, String code) throws IOException {
        if (BookingCode.in(code).isEmpty()) {
            request.words(404, "kiosk.booking-not-a-code");
            return;
        }
        listener.scanned(code.toCharArray());
        answer(request, "/kiosk");
    }

    private void test(Request request, String[] parts) throws IOException {
        var step = step(parts);
        if (step.isEmpty()) {
            request.words(404, "paper.sim-unknown-page", request.path());
            return;
        }
        listener.selfTest(step.get());
        answer(request, "/self-test");
    }

    private static Optional<TestStep> step(String[] parts) {
        if (parts.length == 3 && parts[2].equals("begin")) return Optional.of(new TestStep.Begin());
        if (parts.length == 3 && parts[2].equals("end")) return Optional.of(new TestStep.End());
        if (parts.length != 4 || !parts[3].matches("fine|faulty")) return Optional.empty();
        return Arrays.stream(Part.values())
                .filter(part -> part.word().equals(parts[2]))
                .findFirst()
                .map(part -> new TestStep.Seen(part, parts[3].equals("fine")));
    }

    /// A form without scripts wants its page back, a program or a script nothing.
    private void answer(Request request, String page) throws IOException {
        var back = request.field("back");
        if (back.isPresent()) request.seeOther(page + look(back.get()).address());
        else request.nothing();
    }
}
