/// The hub's own small authority, and the certificates it shows devices and browsers.
@NullMarked
package vn.luot.hub.tls;

import org.jspecify.annotations.NullMarked;
