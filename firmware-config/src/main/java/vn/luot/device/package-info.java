/// What one device is: its buttons, printer, lamps and screen, read from a profile.
@NullMarked
package vn.luot.device;

import org.jspecify.annotations.NullMarked;
