/// The parts a device is made of, real or simulated: printer, buttons, lamps and screen.
@NullMarked
package vn.luot.kiosk.hardware;

import org.jspecify.annotations.NullMarked;
