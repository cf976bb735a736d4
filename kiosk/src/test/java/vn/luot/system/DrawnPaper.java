package vn.luot.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.kiosk.link.OfficeFile;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.ticket.Bitmap;
import vn.luot.ticket.Issued;
import vn.luot.ticket.TicketLayout;
import vn.luot.ticket.TicketText;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.WaitRange;

/// A ticket drawn once more, to be held beside the one that came out of the printer.
///
/// @param office the office as the kiosk keeps it
/// @param paper what came out
/// @param ticket the same as the hub tells it
/// @param at when it was given
record DrawnPaper(Path office, PaperReader paper, JsonNode ticket, Instant at) {
    private static final int PAPER_DOTS = 576;

    /// As it must be with so many ahead.
    Bitmap with(int ahead) {
        var service = paper.number().toString().substring(0, 1);
        var issued =
                new Issued(
                        paper.ticket(),
                        paper.number(),
                        new ServiceCode(service),
                        Optional.of(ahead),
                        range(),
                        LocalDateTime.ofInstant(at, Formats.ZONE),
                        List.of());
        var card = new OfficeFile(office).load().orElseThrow().office();
        return new TicketLayout(PAPER_DOTS).draw(new TicketText(card, Language.VI).face(issued));
    }

    private Optional<WaitRange> range() {
        if (!ticket.hasNonNull("waitFrom")) return Optional.empty();
        var from = ticket.path("waitFrom").asInt();
        return Optional.of(new WaitRange(from, ticket.path("waitTo").asInt()));
    }
}
