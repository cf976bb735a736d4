package vn.luot.kiosk.hardware.touch;

import vn.luot.kiosk.hardware.Screen.Kind;

/// A drawing beside the words of a moment, for who reads slowly or not at all.
final class Pictures {
    private Pictures() {}

    static Html of(Kind kind) {
        return switch (kind) {
            case DONE -> picture("ticket");
            case NO_PAPER -> picture("no-paper");
            case CLOSED -> picture("closed");
            case REFUSED -> picture("refused");
            case THANKS -> picture("thanks");
            case STARTING -> picture("wait");
            case IDLE, BUSY, ASK, AGAIN -> new Html();
        };
    }

    private static Html picture(String name) {
        return new Html().add("<img class=\"picture\" src=\"/pictures/{}.svg\" alt=\"\">", name);
    }
}
