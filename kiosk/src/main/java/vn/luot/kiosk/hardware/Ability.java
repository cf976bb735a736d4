package vn.luot.kiosk.hardware;

import java.io.IOException;
import vn.luot.wire.PrinterAnswers;

/// What a printer can be asked, as found out by asking it.
///
/// @param keepsOrder it answers in order with the tickets, so that an answer tells how far it came
record Ability(PrinterAnswers answers, boolean keepsOrder) {
    static final Ability MUTE = new Ability(PrinterAnswers.ONE_WAY, false);

    static Ability of(Session session) throws IOException, InterruptedException {
        if (session.state().isEmpty()) return MUTE;
        return session.proves()
                ? new Ability(PrinterAnswers.PROOF, true)
                : new Ability(PrinterAnswers.STATUS, session.keepsOrder());
    }

    boolean isMute() {
        return answers == PrinterAnswers.ONE_WAY;
    }
}
