/// A ticket from its words to the printer's bytes: face, picture, ESC/POS. Pure. The kiosk prints
/// it, the hub shows it beforehand: dot by dot the same.
@NullMarked
package vn.luot.ticket;

import org.jspecify.annotations.NullMarked;
