package vn.luot.kiosk;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.luot.device.DeviceProfile;
import vn.luot.device.DeviceProfile.Button;
import vn.luot.kiosk.check.Finding;
import vn.luot.kiosk.check.Part;
import vn.luot.kiosk.check.SelfTest;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// A self-test as lines of a terminal: each part when it is known, each button when it is heard.
///
/// Told on one thread, waited for on another.
final class TestReport implements Consumer<SelfTest> {
    private final PrintWriter out;
    private final Language language;
    private final Map<String, String> labels;
    private final boolean people;
    private final CountDownLatch over = new CountDownLatch(1);

    /// Only the thread that tells.
    private final Map<Part, Finding> said = new HashMap<>();

    private volatile SelfTest latest = new SelfTest(Map.of(), Map.of());

    TestReport(PrintWriter out, Language language, DeviceProfile profile, boolean people) {
        this.out = out;
        this.language = language;
        this.people = people;
        labels =
                profile.buttons().stream()
                        .collect(Collectors.toMap(Button::id, b -> b.label().in(language)));
    }

    @Override
    public void accept(SelfTest now) {
        var before = latest;
        now.pressed()
                .forEach((button, heard) -> {
                    if (heard && !before.pressed().getOrDefault(button, false))
                        line("      ✓ " + labels.getOrDefault(button, button));
                });
        now.findings().forEach(this::say);
        latest = now;
        if (now.isOver()) over.countDown();
    }

    /// Waits until everything is known, and says the end.
    ///
    /// @return whether all is well; what nobody tried in time is not
    boolean isPassed(Duration patience) throws InterruptedException {
        var known = over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        var end = latest;
        if (!known) end.findings().forEach((part, found) -> tooLate(end, part, found));
        if (!people) line(text("kiosk.test-alone"));
        line(text(end.isPassed() ? "touch.test-passed" : "touch.test-failed"));
        return end.isPassed();
    }

    private void say(Part part, Finding found) {
        if (found.equals(said.put(part, found))) return;
        switch (found) {
            case Finding.Waiting() -> {
                line("WAIT  " + name(part) + ": " + text(key(part, "-waiting")));
                if (part == Part.LAMPS) line("      " + text("kiosk.test-lamps-ask"));
            }
            case Finding.Fine(var detail) -> line("OK    " + name(part) + detail(detail));
            case Finding.Faulty(var detail) -> fail(part, detail);
        }
    }

    private void tooLate(SelfTest end, Part part, Finding found) {
        if (!(found instanceof Finding.Waiting)) return;
        var missing =
                end.pressed().entrySet().stream()
                        .filter(button -> !button.getValue())
                        .map(button -> labels.getOrDefault(button.getKey(), button.getKey()))
                        .collect(Collectors.joining(", "));
        fail(part, part == Part.BUTTONS ? text("kiosk.test-not-heard", missing) : "");
    }

    private void fail(Part part, String detail) {
        line("FAIL  " + name(part) + ": " + text(key(part, "-faulty")) + detail(detail));
    }

    private String name(Part part) {
        return text(key(part, ""));
    }

    private static String key(Part part, String end) {
        return "touch.check-" + part.word() + end;
    }

    private static String detail(String detail) {
        return detail.isEmpty() ? "" : " (" + detail + ")";
    }

    private String text(String key, Object... arguments) {
        return Texts.of(language).get(key, arguments);
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }
}
