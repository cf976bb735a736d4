/// Signs that show a desk's number.
@NullMarked
package vn.luot.kiosk.hardware.sign;

import org.jspecify.annotations.NullMarked;
