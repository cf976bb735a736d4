/// What happened at this device and is not yet known to be on the hub's disk.
@NullMarked
package vn.luot.kiosk.outbox;

import org.jspecify.annotations.NullMarked;
