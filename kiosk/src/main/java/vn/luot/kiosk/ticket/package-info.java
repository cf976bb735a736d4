/// A ticket from its words to the printer's bytes: face, picture, ESC/POS. Pure.
@NullMarked
package vn.luot.kiosk.ticket;

import org.jspecify.annotations.NullMarked;
