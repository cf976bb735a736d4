package vn.luot.kiosk.panel;

import java.time.Instant;
import vn.luot.wire.FromKiosk.TicketTaken;

/// A ticket that was stored before the program ended, and whose paper nobody knows about.
///
/// @param at when it was taken, as well as the device knew then
public record LeftTicket(TicketTaken taken, Instant at) {}
