package vn.luot.kiosk.hardware.evdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.Peripherals.Keyboard;

/// The reader of keyboards, fed through a pipe with what the kernel writes.
class KeyReaderTest {
    @TempDir private Path folder;

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private final KeyReader.Listener listener =
            new KeyReader.Listener() {
                @Override
                public void key(int code, boolean down) {
                    heard.add((down ? "+" : "-") + code);
                }

                @Override
                public void plugged(boolean there) {
                    heard.add(there ? "there" : "gone");
                }
            };

    @Test
    void hearsKeysOnceHoweverLongTheyAreHeld() throws Exception {
        var pipe = RecordedKeys.pipe(folder.resolve("event3"));
        try (var _ = KeyReader.ofFile(() -> Optional.of(pipe), listener);
                var keys = new RecordedKeys(pipe)) {
            keys.tap(96);
            keys.tap(79);
            await().untilAsserted(() ->
                    assertThat(heard).containsExactly("there", "+96", "-96", "+79", "-79"));
        }
    }

    @Test
    void findsAKeyboardAgainThatWasUnplugged() throws Exception {
        var first = RecordedKeys.pipe(folder.resolve("event3"));
        var second = folder.resolve("event7");
        try (var reader =
                KeyReader.ofFile(
                        () -> Optional.of(Files.exists(second) ? second : first), listener)) {
            try (var keys = new RecordedKeys(first)) {
                keys.tap(96);
                await().until(() -> heard.contains("+96"));
                assertThat(reader.isThere()).isTrue();
                RecordedKeys.pipe(second);
            }
            await().until(() -> heard.contains("gone"));
            try (var keys = new RecordedKeys(second)) {
                keys.tap(79);
                await().until(() -> heard.contains("+79"));
            }
        }
    }

    @Test
    void aKeyboardThatIsNotThereYetIsWaitedFor() throws Exception {
        var pipe = folder.resolve("event3");
        try (var reader =
                KeyReader.ofFile(() -> Optional.of(pipe).filter(Files::exists), listener)) {
            assertThat(reader.isThere()).isFalse();
            RecordedKeys.pipe(pipe);
            try (var keys = new RecordedKeys(pipe)) {
                keys.tap(28);
                await().until(() -> heard.contains("+28"));
            }
        }
    }

    @Test
    void aScannerThatTypesGivesItsText() throws Exception {
        var lines = new CopyOnWriteArrayList<String>();
        var pipe = RecordedKeys.pipe(folder.resolve("event3"));
        var scanner = new TypingScanner(new TypedLine(), line -> lines.add(new String(line)));
        try (var _ = KeyReader.ofFile(() -> Optional.of(pipe), scanner);
                var keys = new RecordedKeys(pipe)) {
            keys.type("http://127.0.0.1:80/t/h0a");
            keys.type("001151000123||N|02031951|N|H-1 ");
            await().untilAsserted(() ->
                    assertThat(lines)
                            .containsExactly(
                                    "http://127.0.0.1:80/t/h0a",
                                    "001151000123||N|02031951|N|H-1 "));
        }
    }

    @Test
    void aLineThatNeverEndedIsForgottenWithItsKeyboard() {
        var line = new TypedLine();
        var lines = new CopyOnWriteArrayList<String>();
        var scanner = new TypingScanner(line, text -> lines.add(new String(text)));
        scanner.key(2, true);
        scanner.plugged(false);
        scanner.key(3, true);
        scanner.key(28, true);
        assertThat(lines).containsExactly("2");
    }

    @Test
    void keyboardsAreFoundByNameAndById() throws Exception {
        name("event2", "Power Button");
        name("event10", "SEM HCT Keyboard");
        name("event3", "SEM HCT Keyboard");
        var byId = Files.createDirectories(folder.resolve("dev/input/by-id"));
        Files.createFile(byId.resolve("usb-SEM_HCT-event-kbd"));
        var here = new Keyboards(folder);

        assertThat(here.find(new Keyboard.Named("hct key")))
                .contains(folder.resolve("dev/input/event3"));
        assertThat(here.find(new Keyboard.Named("scanner"))).isEmpty();
        assertThat(here.find(new Keyboard.WithId("usb-SEM_HCT-event-kbd")))
                .contains(byId.resolve("usb-SEM_HCT-event-kbd"));
        assertThat(here.find(new Keyboard.WithId("usb-other"))).isEmpty();
        assertThat(here.find(new Keyboard.AtPath(folder + "/none"))).isEmpty();
        assertThat(here.all()).extracting(Keyboards.Plugged::name).contains("Power Button");
    }

    private void name(String event, String name) throws Exception {
        var device =
                Files.createDirectories(folder.resolve("sys/class/input/" + event + "/device"));
        Files.writeString(device.resolve("name"), name + "\n");
    }
}
