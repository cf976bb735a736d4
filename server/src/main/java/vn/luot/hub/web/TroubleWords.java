package vn.luot.hub.web;

import vn.luot.text.Texts;
import vn.luot.wire.Trouble;

/// What is wrong with a device, in words that say what to do.
public final class TroubleWords {
    private TroubleWords() {}

    public static String of(Trouble trouble, Texts texts) {
        return texts.get("status.trouble." + word(trouble.kind()), trouble.part());
    }

    /// Its word in the texts.
    public static String word(Trouble.Kind kind) {
        return switch (kind) {
            case BUTTON_STUCK -> "button-stuck";
            case INPUT_DEAD -> "input-dead";
            case PART_MISSING -> "part-missing";
            case OTHER -> "other";
        };
    }
}
