package vn.luot.system;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.luot.kiosk.ScreenStates;

/// Takes a picture of every state of the touch screen, at four sizes in both languages. Arguments:
/// where the pictures go, and a regular expression of the states wanted.
final class TouchPictures {
    private record Size(String name, int width, int height) {}

    private static final List<Size> SIZES =
            List.of(
                    new Size("wall", 1920, 1080),
                    new Size("desk", 1280, 800),
                    new Size("tall", 1080, 1920),
                    new Size("phone", 390, 844));

    private TouchPictures() {}

    static void main(String[] arguments) throws IOException {
        var into = Files.createDirectories(Path.of(arguments[0]));
        try (var chromium = Chromium.open()) {
            take(chromium, into, arguments.length > 1 ? arguments[1] : ".*");
        }
    }

    static void take(Chromium chromium, Path into, String wanted) {
        try (var stand = new TouchStand()) {
            for (var size : SIZES) {
                var page = chromium.person(size.width(), size.height(), "vi-VN");
                ScreenStates.all()
                        .forEach((state, shown) -> {
                            stand.screen().show(shown);
                            stand.screen().light(state.equals("again") ? Set.of("a") : Set.of());
                            for (var look : looks(state)) {
                                var name =
                                        state + look.replaceAll("[?&=]+", "-") + "-" + size.name();
                                if (name.matches(wanted))
                                    take(
                                            page,
                                            stand.url("/kiosk" + look),
                                            into.resolve(name + ".png"));
                            }
                        });
                for (var test : stand.tests().entrySet()) {
                    stand.screen().showTest(Optional.of(test.getValue()));
                    for (var look : List.of("", "?lang=en")) {
                        var name =
                                "test-"
                                        + test.getKey()
                                        + look.replaceAll("[?&=]+", "-")
                                        + "-"
                                        + size.name();
                        if (name.matches(wanted))
                            take(page, stand.url("/self-test" + look), into.resolve(name + ".png"));
                    }
                }
                stand.screen().showTest(Optional.empty());
            }
        }
    }

    private static List<String> looks(String state) {
        return switch (state) {
            case "idle" ->
                    List.of("", "?lang=en", "?large", "?contrast", "?lang=en&large&contrast");
            case "armed", "taken" -> List.of("", "?lang=en", "?contrast");
            case "groups" -> List.of("", "?lang=en", "?group=1");
            case "pages" -> List.of("", "?page=3");
            default -> List.of("", "?lang=en");
        };
    }

    private static void take(Page page, String address, Path file) {
        page.navigate(address);
        page.waitForTimeout(150);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
