/// The patience that everything has which goes out to somebody else's machine.
@NullMarked
package vn.luot.hub.outgoing;

import org.jspecify.annotations.NullMarked;
