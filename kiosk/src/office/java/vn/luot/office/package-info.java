/// A whole office in one thread and in virtual time: the real cores of kiosk and hub, simulated
/// disks, network, printers and people.
@NullMarked
package vn.luot.office;

import org.jspecify.annotations.NullMarked;
