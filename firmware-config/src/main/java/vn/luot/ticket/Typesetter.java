package vn.luot.ticket;

import vn.luot.device.DeviceProfile.Drawing;

/// Turns a ticket's face into the bytes of one printer. Safe for use from any thread.
public sealed interface Typesetter permits WholeTicket, LittleTicket {
    /// @param dots across the paper: 576 for 80 mm, 384 for 58 mm
    static Typesetter of(int dots, Drawing drawing) {
        return switch (drawing) {
            case WHOLE -> new WholeTicket(new TicketLayout(dots));
            case LITTLE -> new LittleTicket(dots);
        };
    }

    byte[] bytes(TicketFace face);
}
