/// What goes out to somebody else's machine, and where it must not.
@NullMarked
package vn.luot.hub.outgoing;

import org.jspecify.annotations.NullMarked;
