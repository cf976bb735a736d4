/// The program of a kiosk: what it is made of and how it starts.
@NullMarked
package vn.luot.kiosk;

import org.jspecify.annotations.NullMarked;
