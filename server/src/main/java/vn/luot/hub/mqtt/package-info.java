/// The devices' side of the hub: the broker, what devices say, what everyone may read.
@NullMarked
package vn.luot.hub.mqtt;

import org.jspecify.annotations.NullMarked;
