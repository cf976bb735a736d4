/// The machine under a program, the same for kiosk and hub: its service manager, its disks, its
/// clock.
@NullMarked
package vn.luot.machine;

import org.jspecify.annotations.NullMarked;
