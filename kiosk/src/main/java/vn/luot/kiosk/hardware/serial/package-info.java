/// Text that comes over a serial line.
@NullMarked
package vn.luot.kiosk.hardware.serial;

import org.jspecify.annotations.NullMarked;
