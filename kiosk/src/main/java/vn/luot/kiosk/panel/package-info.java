/// What a kiosk does: every press, answer and fault as a value in, every effect as a value out.
/// Pure.
@NullMarked
package vn.luot.kiosk.panel;

import org.jspecify.annotations.NullMarked;
