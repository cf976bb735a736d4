/// Where devices are let in and shown the door.
@NullMarked
package vn.luot.hub.web.devices;

import org.jspecify.annotations.NullMarked;
