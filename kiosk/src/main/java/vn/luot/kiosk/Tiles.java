package vn.luot.kiosk;

import static vn.luot.kiosk.Phrases.texts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.device.DeviceProfile;
import vn.luot.device.DeviceProfile.Action;
import vn.luot.device.DeviceProfile.Button;
import vn.luot.kiosk.hardware.Screen.Role;
import vn.luot.kiosk.hardware.Screen.Tile;
import vn.luot.kiosk.panel.View;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.text.Words;
import vn.luot.wire.FromHub.QueueStatus;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.ServiceCard;
import vn.luot.wire.Pictogram;
import vn.luot.wire.ServiceCode;

/// What a screen offers to press: each button of the profile as it stands now, in words. Pure.
///
/// @param office absent until the device is configured
record Tiles(DeviceProfile profile, Optional<OfficeCard> office) implements Phrases {
    /// From here on a line is shown as long.
    private static final int LONG_LINE = 10;

    private static final int LONG_MINUTES = 45;

    List<Tile> of(View view) {
        return Stream.concat(
                        reprints(view),
                        Stream.concat(ofOffice(), profile.buttons().stream())
                                .flatMap(button -> tile(button, view).stream()))
                .toList();
    }

    private Stream<Tile> reprints(View view) {
        return view.moment() instanceof Moment.Reprint(var numbers, _)
                ? numbers.stream()
                        .map(number ->
                                Tile.of(
                                        Moment.Reprint.button(number),
                                        Role.REPRINT,
                                        "↻",
                                        say("reprint-tile", number)))
                : Stream.empty();
    }

    /// A touch screen whose profile names no service offers all that the office has.
    private Stream<Button> ofOffice() {
        if (!profile.offersEveryService()) return Stream.empty();
        return office.stream().flatMap(card -> card.services().stream()).map(Tiles::button);
    }

    private static Button button(ServiceCard service) {
        return new Button(
                service.code().value().toLowerCase(Locale.ROOT),
                service.name(),
                new Action.Service(service.code()),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private Optional<Tile> tile(Button button, View view) {
        return switch (button.action()) {
            case Action.Service(var service) -> service(button, service, view.lines());
            case Action.Priority() -> priority(button);
            case Action.Help() -> Optional.of(Tile.of(button.id(), Role.HELP, "?", button.label()));
            // On a screen each number has a tile of its own.
            case Action.Reprint() -> Optional.empty();
            case Action.Postpone() -> postpone(button, view);
            case Action.Desk _ -> Optional.of(Tile.of(button.id(), Role.DESK, "", button.label()));
            case Action.Digit(var digit) ->
                    Optional.of(
                            Tile.of(
                                    button.id(),
                                    Role.DESK,
                                    Integer.toString(digit),
                                    button.label()));
            case Action.Rating(var level) ->
                    Optional.of(
                            Tile.of(
                                    button.id(),
                                    Role.RATING,
                                    Integer.toString(level),
                                    button.label()));
        };
    }

    /// Only while there is a ticket to put back.
    private static Optional<Tile> postpone(Button button, View view) {
        return view.moment() instanceof Moment.Found found && found.mayPostpone()
                ? Optional.of(Tile.of(button.id(), Role.POSTPONE, "↷", button.label()))
                : Optional.empty();
    }

    /// A service the office does not offer has no tile.
    private Optional<Tile> service(
            Button button, ServiceCode code, Map<ServiceCode, QueueStatus> lines) {
        if (office.isEmpty())
            return Optional.of(Tile.of(button.id(), Role.SERVICE, code.value(), button.label()));
        var line = Optional.ofNullable(lines.get(code));
        return office.get().services().stream()
                .filter(card -> card.code().equals(code))
                .findFirst()
                .map(card ->
                        new Tile(
                                button.id(),
                                Role.SERVICE,
                                code.value(),
                                card.name(),
                                line.map(this::expect),
                                line.filter(Tiles::isLong).isPresent(),
                                card.group(),
                                card.pictogram().flatMap(Pictogram::named)));
    }

    private Optional<Tile> priority(Button button) {
        var classes = office.map(OfficeCard::priorities).orElse(List.of());
        if (office.isPresent() && classes.isEmpty()) return Optional.empty();
        var who =
                classes.isEmpty()
                        ? Optional.<Words>empty()
                        : Optional.of(
                                each(language ->
                                        classes.stream()
                                                .map(c -> c.name().in(language))
                                                .collect(Collectors.joining(" · "))));
        return Optional.of(new Tile(button.id(), Role.PRIORITY, "P", button.label(), who, false));
    }

    private Words expect(QueueStatus line) {
        return each(language -> {
            if (line.waiting() == 0) return texts(language).get("kiosk.line-empty");
            var waiting = texts(language).get("kiosk.line", line.waiting());
            return line.range().map(range -> waiting + " · " + range.in(language)).orElse(waiting);
        });
    }

    private static boolean isLong(QueueStatus line) {
        return line.waiting() >= LONG_LINE
                || line.range().filter(r -> r.fromMinutes() >= LONG_MINUTES).isPresent();
    }
}
