/// One MQTT connection, the same for kiosk and hub: Paho without its traps.
@NullMarked
package vn.luot.link;

import org.jspecify.annotations.NullMarked;
