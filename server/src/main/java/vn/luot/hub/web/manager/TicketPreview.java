package vn.luot.hub.web.manager;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.queue.Rules;
import vn.luot.text.Language;
import vn.luot.ticket.Issued;
import vn.luot.ticket.TicketLayout;
import vn.luot.ticket.TicketText;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.WaitRange;

/// An invented ticket of an office, drawn by what draws the real ones.
///
/// @param at when it is taken
public record TicketPreview(
        OfficeConfig office, ServiceCode service, boolean priority, Instant at) {
    private static final TicketId NOBODYS = new TicketId(new UUID(0x7000L, 1L << 63));
    private static final int NUMBER = 50;
    private static final int AHEAD = 7;
    private static final WaitRange WAIT = new WaitRange(10, 15);

    /// The paper as a PNG file.
    ///
    /// @param dots across the paper
    public byte[] png(int dots) {
        var card = office.card(1, Rules.day(at));
        var face = new TicketText(card, Language.VI).face(issued());
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new TicketLayout(dots).draw(face).toImage(), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a picture of " + service, e);
        }
        return png.toByteArray();
    }

    private Issued issued() {
        var prefix = priority ? TicketNumber.PRIORITY_PREFIX : service.value();
        return new Issued(
                NOBODYS,
                new TicketNumber(prefix, 0, NUMBER),
                service,
                Optional.of(AHEAD),
                Optional.of(WAIT),
                LocalDateTime.ofInstant(at, Rules.ZONE),
                priority ? List.of(new Issued.Mark.Priority()) : List.of());
    }
}
