package vn.luot.kiosk;

import java.time.Instant;
import java.util.List;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.ticket.TicketFace;
import vn.luot.wire.TicketStyle.Letters;

/// A slip that shows whether a printer prints everything a ticket needs, and is no ticket.
public final class TestSlip {
    private TestSlip() {}

    public static TicketFace face(Instant at) {
        var texts = Texts.of(Language.VI);
        var now = new Formats(Language.VI).moment(at);
        return new TicketFace(
                List.of(texts.get("kiosk.test-title")),
                new TicketFace.Big(texts.get("kiosk.test-caption"), "A000"),
                List.of(),
                List.of(new TicketFace.Fact(texts.get("kiosk.test-letters"), "ăâđêôơư ẤẦẨẪẬ")),
                List.of(new TicketFace.Fact(texts.get("kiosk.test-time"), now)),
                new TicketFace.Code("luot:test", texts.get("kiosk.test-code")),
                List.of(),
                List.of(texts.get("kiosk.test-rule")),
                Letters.NORMAL);
    }
}
