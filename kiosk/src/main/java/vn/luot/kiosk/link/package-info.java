/// The kiosk's side of the wire, and what it knows of the hub's time.
@NullMarked
package vn.luot.kiosk.link;

import org.jspecify.annotations.NullMarked;
