/// The virtual kiosk: a local page that looks and behaves like the device.
@NullMarked
package vn.luot.kiosk.hardware.sim;

import org.jspecify.annotations.NullMarked;
