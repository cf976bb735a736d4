/// The real device: buttons, lamps and buzzer on a Raspberry Pi's GPIO lines; all that sees Pi4J.
@NullMarked
package vn.luot.kiosk.hardware.pi;

import org.jspecify.annotations.NullMarked;
