package vn.luot.kiosk.panel;

import java.time.Instant;
import vn.luot.wire.FromKiosk.TicketTaken;

/// A ticket that was stored before the program ended, and that may have no paper.
///
/// @param at when it was taken, as well as the device knew then
/// @param reported the hub knows that it was not printed; else nobody knows about its paper
public record LeftTicket(TicketTaken taken, Instant at, boolean reported) {}
