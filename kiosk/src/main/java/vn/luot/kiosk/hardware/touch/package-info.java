/// The touch screen: pages for this very machine, served on loopback and shown by its own browser.
@NullMarked
package vn.luot.kiosk.hardware.touch;

import org.jspecify.annotations.NullMarked;
