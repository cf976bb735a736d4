package vn.luot.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import vn.luot.device.DeviceProfile.Action;
import vn.luot.device.DeviceProfile.Button;
import vn.luot.device.DeviceProfile.Buzzer;
import vn.luot.device.DeviceProfile.Hardware;
import vn.luot.device.DeviceProfile.Kind;
import vn.luot.text.Words;
import vn.luot.wire.ServiceCode;

/// Values → profile, checking each value and then that the parts make one device.
final class ProfileReader {
    private static final int USUAL_BEEP_MILLIS = 80;

    private final Values values;
    private final Set<String> ids = new HashSet<>();
    private final Set<Action> actions = new HashSet<>();
    private final Map<Integer, String> keys = new HashMap<>();
    private final Lines lines;

    private ProfileReader(Values values) {
        this.values = values;
        this.lines = new Lines(values);
    }

    static DeviceProfile profile(Values values) {
        return new ProfileReader(values).profile();
    }

    private DeviceProfile profile() {
        var profile =
                new DeviceProfile(
                        values.value("name", ProfileReader::name),
                        values.choice("kind", Kind.class),
                        values.choice("hardware", Hardware.class),
                        values.flag("touch"),
                        Pressing.read(values),
                        buttons(),
                        buzzer(),
                        new PrinterReader(values).printer(),
                        new PeripheralsReader(values, lines).peripherals(keys));
        values.nothingLeft();
        checkKind(profile);
        checkRating(profile.ratingLevels());
        checkLines(profile);
        return profile;
    }

    private static String name(String name) {
        if (!name.matches("[a-z0-9-]{1,32}"))
            throw new IllegalArgumentException('"' + name + "\" is not [a-z0-9-]{1,32}");
        return name;
    }

    private List<Button> buttons() {
        var buttons = new ArrayList<Button>();
        for (int i = 1; values.has("buttons[" + i + "]"); i++)
            buttons.add(button("buttons[" + i + "]."));
        if (buttons.isEmpty() && !values.has("sign")) throw values.wrong("buttons", "missing");
        return buttons;
    }

    private Button button(String key) {
        var id = values.value(key + "id", ProfileReader::name);
        if (!ids.add(id)) throw values.wrong(key + "id", '"' + id + "\" is used twice");
        var action = values.value(key + "action", ProfileReader::action);
        if (!actions.add(action))
            throw values.wrong(
                    key + "action", '"' + values.text(key + "action") + "\" is used twice");
        var label =
                new Words(
                        values.text(key + "label.vi"),
                        values.optional(key + "label.en").orElse(""));
        if (values.has(key + "key")) key(key + "key", id);
        return new Button(
                id,
                label,
                action,
                line(key + "line"),
                line(key + "lamp"),
                values.optional(key + "hold"));
    }

    private Optional<Buzzer> buzzer() {
        if (!values.has("buzzer")) return Optional.empty();
        var line = values.number("buzzer.line", 0, Lines.LAST);
        lines.take("buzzer.line", line);
        var millis = values.optionalNumber("buzzer.millis", 10, 1_000).orElse(USUAL_BEEP_MILLIS);
        return Optional.of(new Buzzer(line, Duration.ofMillis(millis)));
    }

    private void key(String key, String button) {
        var code = values.value(key, KeyCodes::of);
        if (keys.put(code, button) != null)
            throw values.wrong(key, '"' + values.text(key) + "\" is used twice");
    }

    private static Action action(String text) {
        if (text.equals("priority")) return new Action.Priority();
        if (text.equals("help")) return new Action.Help();
        if (text.equals("reprint")) return new Action.Reprint();
        if (text.equals("postpone")) return new Action.Postpone();
        if (text.startsWith("desk ")) return new Action.Desk(deskKey(text.substring(5)));
        if (text.matches("digit [0-9]")) return new Action.Digit(text.charAt(6) - '0');
        if (text.startsWith("service "))
            return new Action.Service(new ServiceCode(text.substring("service ".length())));
        if (text.matches("rating [1-5]"))
            return new Action.Rating(text.charAt(text.length() - 1) - '0');
        throw new IllegalArgumentException(
                '"'
                        + text
                        + "\" is none of service CODE, priority, help, reprint, postpone, rating 1..5,"
                        + " desk KEY, digit 0..9");
    }

    private static DeskKey deskKey(String word) {
        return Stream.of(DeskKey.values())
                .filter(key -> Values.word(key).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "desk %s: none of %s"
                                        .formatted(
                                                word,
                                                Stream.of(DeskKey.values())
                                                        .map(Values::word)
                                                        .toList())));
    }

    private OptionalInt line(String key) {
        var line = values.optionalNumber(key, 0, Lines.LAST);
        line.ifPresent(number -> lines.take(key, number));
        return line;
    }

    static String absolute(String path) {
        if (!path.startsWith("/"))
            throw new IllegalArgumentException('"' + path + "\" does not begin with /");
        return path;
    }

    private void checkKind(DeviceProfile profile) {
        switch (profile.kind()) {
            case TICKET_KIOSK -> {
                if (profile.services().isEmpty() && !profile.touch())
                    throw values.wrong("buttons", "no service button on a ticket kiosk");
                if (profile.printer().isEmpty()) throw values.wrong("printer", "missing");
            }
            case RATING_BOX -> {
                if (profile.ratingLevels().isEmpty())
                    throw values.wrong("buttons", "no rating button on a rating box");
                if (!profile.services().isEmpty())
                    throw values.wrong("buttons", "a service button on a rating box");
            }
            case DESK_KEYPAD -> {
                if (profile.buttons().stream().noneMatch(b -> b.action() instanceof Action.Desk))
                    throw values.wrong("buttons", "no desk key on a keypad");
                if (!profile.services().isEmpty())
                    throw values.wrong("buttons", "a service button on a keypad");
            }
            case DESK_SIGN -> {
                if (profile.peripherals().sign().isEmpty()) throw values.wrong("sign", "missing");
                if (!profile.buttons().isEmpty())
                    throw values.wrong("buttons", "a button on a sign");
            }
        }
    }

    /// Three, four or five buttons mean fixed levels: figures of boxes that differ cannot be added.
    private void checkRating(List<Integer> levels) {
        if (levels.isEmpty()) return;
        var allowed = List.of(Set.of(4, 3, 2), Set.of(5, 4, 3, 2), Set.of(5, 4, 3, 2, 1));
        if (!allowed.contains(Set.copyOf(levels)))
            throw values.wrong("buttons", "rating levels " + levels + " are none of 4-2, 5-2, 5-1");
    }

    /// A button without a switch of its own is reached by a screen, a key or by holding another.
    private void checkLines(DeviceProfile profile) {
        var held = new HashSet<String>();
        profile.buttons().forEach(button -> button.hold().ifPresent(held::add));
        for (int i = 0; i < profile.buttons().size(); i++)
            checkLine("buttons[" + (i + 1) + "].", profile.buttons().get(i), held, profile);
    }

    private void checkLine(String key, Button button, Set<String> held, DeviceProfile profile) {
        button.hold()
                .ifPresent(other -> {
                    if (!ids.contains(other) || other.equals(button.id()))
                        throw values.wrong(key + "hold", '"' + other + "\" is no other button");
                });
        if (profile.hardware() == Hardware.SIM) return;
        if (button.line().isEmpty() && button.hold().isPresent())
            throw values.wrong(key + "hold", "needs a line of its own to be held");
        var reached = profile.touch() || held.contains(button.id());
        if (button.line().isEmpty() && !reached && !keys.containsValue(button.id()))
            throw values.wrong(key + "line", "missing");
    }
}
