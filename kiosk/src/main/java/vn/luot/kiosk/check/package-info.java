/// The self-test: what is looked at, and what was found. Pure.
@NullMarked
package vn.luot.kiosk.check;

import org.jspecify.annotations.NullMarked;
