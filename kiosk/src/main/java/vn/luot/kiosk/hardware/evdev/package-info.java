/// Keyboards that belong to the program alone: number pads, and scanners that type.
@NullMarked
package vn.luot.kiosk.hardware.evdev;

import org.jspecify.annotations.NullMarked;
